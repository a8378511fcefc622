import type { FastifyRequest } from 'fastify';
import { chineseOf, englishOf } from '../../kernel/schema-types.js';
import type { Text } from '../../kernel/text.js';

export type Language = 'zh' | 'en';

export const otherLanguage = (language: Language): Language => (language === 'zh' ? 'en' : 'zh');

/** What `?lang=` says, else what the browser likes best of the two, else Chinese. */
export function languageOf(request: FastifyRequest): Language {
  const { lang } = request.query as { lang?: unknown };
  if (lang === 'zh' || lang === 'en') return lang;
  return preferred(request.headers['accept-language'] ?? '');
}

function preferred(header: string): Language {
  const wishes = header.split(',').map((wish) => {
    const [tag = '', quality] = wish
      .trim()
      .toLowerCase()
      .split(/;\s*q=/);
    return { language: tag.split('-')[0], quality: Number(quality ?? 1) || 0 };
  });
  const known = wishes.filter(({ language, quality }) => (language === 'zh' || language === 'en') && quality > 0);
  const best = known.reduce((one, other) => (other.quality > one.quality ? other : one), {
    language: 'zh',
    quality: 0,
  });
  return best.language as Language;
}

/** Says a text in the language of a page. */
export const sayIn =
  (language: Language) =>
  (text: Text): string =>
    text[language];

export type Say = (text: Text) => string;

/** Names a value of an enum as the schema does. */
export const termIn = (language: Language): ((enumeration: object, value: string) => string) =>
  language === 'zh' ? chineseOf : englishOf;
