import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { NotificationBell } from '../features/access/notification/notification-bell';
import { useBilingual, useCommonText } from '../i18n';
import { SearchPalette } from '../ui/search-palette';
import { useViewport } from '../ui/use-viewport';
import { useSettings, useViewer } from '../ui/viewer';
import { useNavigation } from './navigation';
import styles from './shell.module.css';
import { SidePanel } from './side-panel';

/** The frame of the desk: the menu at the left, below 900 px a bar above with the menu in a drawer. */
export function Shell({ children }: { children: ReactNode }) {
  const say = useCommonText();
  const platform = useBilingual()(useSettings().platformName);
  const viewer = useViewer();
  const entries = useNavigation(viewer);
  const { pathname } = useLocation();
  const wide = useViewport() === 'wide';
  const [menu, setMenu] = useState(false);
  const [search, setSearch] = useState(false);

  const main = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page starts at its top
  useEffect(() => {
    main.current?.scrollTo({ top: 0 });
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setSearch((open) => !open);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const openSearch = () => {
    setMenu(false);
    setSearch(true);
  };
  // Notifications have a bell in place of an entry; the search finds their page.
  const bell = entries.some(({ item }) => item === 'NOTIFICATIONS') && <NotificationBell />;
  const panel = (
    <SidePanel
      entries={entries.filter(({ item }) => item !== 'NOTIFICATIONS')}
      bell={wide && bell}
      onSearch={openSearch}
      onLeave={() => setMenu(false)}
    />
  );
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        {say('shell.skip')}
      </a>
      {wide ? (
        <div className={styles.side}>{panel}</div>
      ) : (
        <div className={styles.top}>
          <Button
            type="text"
            icon={<MenuOutlined aria-hidden />}
            aria-label={say('shell.openMenu')}
            aria-expanded={menu}
            onClick={() => setMenu(true)}
          />
          <strong className={styles.platform}>{platform}</strong>
          {bell}
          <Drawer
            open={menu}
            placement="left"
            size={260}
            title={say('shell.menu')}
            onClose={() => setMenu(false)}
            styles={{ body: { padding: 0 } }}
          >
            {panel}
          </Drawer>
        </div>
      )}
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {search && <SearchPalette commands={entries} onClose={() => setSearch(false)} />}
    </div>
  );
}
