import './language';
import { en } from './en';
import { defineText, useText } from './text';
import { zh } from './zh';

export { type Language, languages, setLanguage, useBilingual, useLanguage } from './language';
export { defineText, type Say, type Text, type Translated, useText } from './text';

export const commonText = defineText('common', zh, en);

export type CommonSay = ReturnType<typeof useCommonText>;

/** Words that many pages share. */
export const useCommonText = () => useText(commonText);
