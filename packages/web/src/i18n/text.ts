import i18next, { type TOptions } from 'i18next';
import { useTranslation } from 'react-i18next';

/** A tree of sentences. `{{count, number}}` writes a figure with thousands separators. */
export interface Sentences {
  [key: string]: string | Sentences;
}

/** The same tree in another language: every key of the first, plus `…_one` where English needs a singular. */
export type Translated<T> = { [K in keyof T]: T[K] extends string ? string : Translated<T[K]> } & {
  [K in keyof T & string as T[K] extends string ? `${K}_one` : never]?: string;
};

/** Dotted paths of all sentences of a tree. */
export type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}`;
}[keyof T & string];

/** The sentences of one feature, registered under its own name. */
export interface Text<T> {
  name: string;
  zh: T;
  en: Translated<T>;
}

export type Say<T> = (path: Path<T>, values?: TOptions) => string;

/**
 * Registers the sentences of a feature. Chinese comes first and gives the shape; English that lacks a key does not
 * compile.
 */
export function defineText<const T extends Sentences>(name: string, zh: T, en: Translated<T>): Text<T> {
  i18next.addResourceBundle('zh-CN', name, zh, true, true);
  i18next.addResourceBundle('en', name, en, true, true);
  return { name, zh, en };
}

/** The sentences of a feature in the reader's language: `const say = useText(agencyText); say('list.title')`. */
export function useText<T>(text: Text<T>): Say<T> {
  const { t } = useTranslation(text.name);
  return t as unknown as Say<T>;
}
