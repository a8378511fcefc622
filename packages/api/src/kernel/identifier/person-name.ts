import { cleanText } from './typed-text.js';

const INTERPUNCTS = /\s*[·•‧・･∙⋅●．‒﹒]\s*/g;
const HAN = '[\\p{Script=Han}〇]';

/**
 * A person's name as the register keeps it: spaces out of Chinese names, every interpunct as ·, rare characters (also
 * those beyond U+20000) untouched, names in other scripts with single spaces. Empty when nothing was typed.
 */
export function normalisePersonName(typed: string): string {
  const value = cleanText(typed.replaceAll('．', '·')).replace(INTERPUNCTS, '·').replace(/\s+/g, ' ');
  const closed = value.replace(new RegExp(`(?<=${HAN}|·) (?=${HAN}|·)`, 'gu'), '');
  return new RegExp(HAN, 'u').test(closed) ? closed.replace(/(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu, '·') : closed;
}
