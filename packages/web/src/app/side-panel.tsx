import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Button, Menu, type MenuProps } from 'antd';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { OpenWorkDocument } from '../gql/graphql';
import { useBilingual, useCommonText } from '../i18n';
import { formatNumber } from '../ui/format';
import { useRegionName } from '../ui/region-name';
import { useSettings, useViewer } from '../ui/viewer';
import { whileVisible } from '../ui/while-visible';
import { type NavigationEntry, rosterIcon } from './navigation';
import styles from './shell.module.css';
import { UserMenu } from './user-menu';

/** The entry under which an address stands: the longest path that begins it. */
function currentPath(entries: readonly NavigationEntry[], pathname: string): string | undefined {
  return entries
    .map((entry) => entry.path)
    .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

interface Props {
  entries: readonly NavigationEntry[];
  /** Beside the names, where no bar above has it. */
  bell?: ReactNode;
  onSearch(): void;
  /** A place was chosen: a menu that lies over the page has done its work. */
  onLeave(): void;
}

/** Platform, office, search, menu with the count of open work, user. */
export function SidePanel({ entries, bell, onSearch, onLeave }: Props) {
  const say = useCommonText();
  const bilingual = useBilingual();
  const nameOf = useRegionName();
  const settings = useSettings();
  const viewer = useViewer();
  const current = currentPath(entries, useLocation().pathname);
  const hasInbox = entries.some((entry) => entry.item === 'INBOX');
  const { data } = useQuery(OpenWorkDocument, { skip: !hasInbox, ...whileVisible });
  const open = data?.inbox.total ?? 0;
  const office =
    viewer.agency?.name ??
    viewer.account.department ??
    (viewer.county && say('shell.bureau', { county: nameOf(viewer.county) }));

  const item = (entry: NavigationEntry) => ({
    key: entry.path,
    icon: entry.icon,
    label: <Link to={entry.path}>{entry.label}</Link>,
    extra:
      entry.item === 'INBOX' && open > 0 ? (
        <span className={styles.count} title={say('shell.open', { count: open })}>
          {formatNumber(open)}
        </span>
      ) : undefined,
  });
  // The registers stand together where somebody has several of them; two or fewer need no group.
  const registers = entries.filter((entry) => !entry.icon);
  const grouped = registers.length > 2;
  const items = entries.flatMap((entry): NonNullable<MenuProps['items']> => {
    if (entry.icon || !grouped) return [{ ...item(entry), icon: entry.icon ?? rosterIcon }];
    if (entry !== registers[0]) return [];
    return [{ key: 'roster', icon: rosterIcon, label: say('shell.roster'), children: registers.map(item) }];
  });

  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <div className={styles.names}>
          <strong>{bilingual(settings.platformName)}</strong>
          <span>{office ?? say(`role.${viewer.role}`)}</span>
        </div>
        {bell}
      </div>
      <Button className={styles.search} onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
        <SearchOutlined aria-hidden />
        <span className={styles.searchWord}>{say('list.search')}</span>
        <kbd>Ctrl K</kbd>
      </Button>
      <nav className={styles.menu} aria-label={say('shell.menu')}>
        <Menu
          mode="inline"
          items={items}
          onClick={onLeave}
          inlineIndent={12}
          defaultOpenKeys={['roster']}
          selectedKeys={current ? [current] : []}
        />
      </nav>
      {settings.demo && <p className={styles.demo}>{say('shell.demo')}</p>}
      <UserMenu onLeave={onLeave} />
    </div>
  );
}
