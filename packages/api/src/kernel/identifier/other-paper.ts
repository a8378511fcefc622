import { readResidentId } from './resident-id.js';
import { compactText, isScientific } from './typed-text.js';

/** Papers other than the resident ID: 港澳, 台湾, 外国人. */
export type OtherPaperKind = 'HK_MACAO' | 'TAIWAN' | 'FOREIGN';

/**
 * Forms per kind. Residence permits of Hong Kong, Macao (81, 82) and Taiwan (83) and the new permanent residence card
 * of foreigners (9) have 18 characters like a resident ID. Passports differ by country, so their form stays wide.
 */
const FORMS: Record<OtherPaperKind, RegExp> = {
  HK_MACAO: /^([HM]\d{8}(\d{2})?|8[12]\d{15}[\dX]|[A-Z]{1,2}\d{6}[\dA]|\d{7,8})$/,
  TAIWAN: /^(\d{8}|\d{10}[A-Z]?|T\d{8,9}|83\d{15}[\dX]|[A-Z]\d{9}|\d{9})$/,
  FOREIGN: /^(9\d{16}[\dX]|[A-Z]{3}\d{12}|(?=[A-Z]*\d)[A-Z\d]{5,17})$/,
};

/** The number of such a paper in capitals without spaces and brackets, or null when no paper of that kind looks so. */
export function readOtherPaper(kind: OtherPaperKind, typed: string): string | null {
  const value = compactText(typed).replace(/[-‐-―−()]/g, '');
  return !isScientific(value) && FORMS[kind].test(value) ? value : null;
}

/**
 * The kind that a number can only be; null when it says too little (eight digits may be half of anything). Eighteen
 * digits must hold together as a resident ID does, lest a mistyped one pass for a foreign paper.
 */
export function guessOtherPaper(typed: string): OtherPaperKind | null {
  const value = compactText(typed).replace(/[-‐-―−()]/g, '');
  if (/^[HM]\d{8}(\d{2})?$/.test(value)) return 'HK_MACAO';
  if (/^[A-Z]{3}\d{12}$/.test(value)) return 'FOREIGN';
  if (!/^(8[123]|9)/.test(value) || !readResidentId(value).ok) return null;
  if (value.startsWith('9')) return 'FOREIGN';
  return value.startsWith('83') ? 'TAIWAN' : 'HK_MACAO';
}
