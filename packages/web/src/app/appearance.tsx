import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { useLanguage } from '../i18n';
import { AppearanceContext, type AppearanceMode } from '../ui/appearance';
import { dark, light } from './theme';

const stored = 'jiazheng.appearance';
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
/**
 * Whether the person asks the system for less motion, as the page opens: the component library builds everything anew when
 * it changes, and what was typed would be lost.
 */
const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What the person asks of the system, also when it changes. */
function useSystem(query: MediaQueryList): boolean {
  const follow = useCallback(
    (changed: () => void) => {
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(follow, () => query.matches);
}

/** Whether the page is being printed: paper is white, whatever the screen is. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes its picture as soon as the event is over: the theme must stand by then.
    const change = (event: Event) => flushSync(() => setPrinting(event.type === 'beforeprint'));
    window.addEventListener('beforeprint', change);
    window.addEventListener('afterprint', change);
    return () => {
      window.removeEventListener('beforeprint', change);
      window.removeEventListener('afterprint', change);
    };
  }, []);
  return printing;
}

function keptMode(): AppearanceMode {
  const kept = localStorage.getItem(stored);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Theme and language of the component library, and the choice between light, dark and what the system says. */
export function Appearance({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const [mode, setMode] = useState(keptMode);
  const system = useSystem(systemDark);
  const printing = usePrinting();
  const isDark = !printing && (mode === 'system' ? system : mode === 'dark');
  const theme = useMemo(() => {
    const chosen = isDark ? dark : light;
    return still ? { ...chosen, token: { ...chosen.token, motion: false } } : chosen;
  }, [isDark]);

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
    document.documentElement.dataset.appearance = isDark ? 'dark' : 'light';
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  }, [language, isDark]);

  const choose = (next: AppearanceMode) => {
    localStorage.setItem(stored, next);
    setMode(next);
  };

  return (
    <AppearanceContext value={{ mode, dark: isDark, choose }}>
      <ConfigProvider theme={theme} locale={language === 'en' ? enUS : zhCN} button={{ autoInsertSpace: false }}>
        <App message={{ maxCount: 3 }} className="page-root">
          {children}
        </App>
      </ConfigProvider>
    </AppearanceContext>
  );
}
