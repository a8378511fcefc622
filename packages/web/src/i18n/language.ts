import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

const stored = 'jiazheng.language';

function preferred(): Language {
  const kept = globalThis.localStorage?.getItem(stored);
  return kept === 'en' || kept === 'zh-CN' ? kept : 'zh-CN';
}

/** Must be imported before any text: bundles are added to the instance that is set up here. */
void i18next.use(initReactI18next).init({
  lng: preferred(),
  fallbackLng: 'zh-CN',
  resources: {},
  initAsync: false,
  keySeparator: '.',
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

export function setLanguage(language: Language): void {
  localStorage.setItem(stored, language);
  void i18next.changeLanguage(language);
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}

/** What the server says in both languages, in the reader's. */
export function useBilingual(): (text: { zh: string; en: string }) => string {
  const language = useLanguage();
  return (text) => (language === 'en' ? text.en : text.zh);
}
