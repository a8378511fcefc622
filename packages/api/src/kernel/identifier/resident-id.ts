import { calendarDate } from './calendar-date.js';
import { compactText, isScientific } from './typed-text.js';

/** Sex as GB 11643 encodes it: odd sequence numbers are male. */
export type ResidentIdSex = 'FEMALE' | 'MALE';

/** EMPTY nothing typed; SCIENTIFIC a spreadsheet made it a number; LENGTH not 18 digits; the rest as named. */
export type ResidentIdFault = 'EMPTY' | 'SCIENTIFIC' | 'LENGTH' | 'BIRTH_DATE' | 'CHECK_DIGIT';

export type ResidentIdReading =
  | { ok: true; value: string; birthDate: string; sex: ResidentIdSex }
  | { ok: false; fault: ResidentIdFault };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** The number without what people put into it: spaces, hyphens, apostrophe, full-width digits, a small x. */
export function normaliseResidentId(typed: string): string {
  const compact = compactText(typed);
  return isScientific(compact) ? compact : compact.replace(/[-‐-―−·.]/g, '');
}

/**
 * Reads a resident ID (居民身份证号, GB 11643). The region code is not checked: codes of counties that were dissolved
 * long ago are legal. A fault never says what the right digit would be.
 */
export function readResidentId(typed: string): ResidentIdReading {
  const value = normaliseResidentId(typed);
  if (value === '') return { ok: false, fault: 'EMPTY' };
  if (isScientific(value)) return { ok: false, fault: 'SCIENTIFIC' };
  if (!/^\d{17}[\dX]$/.test(value)) return { ok: false, fault: 'LENGTH' };
  const birthDate = calendarDate(Number(value.slice(6, 10)), Number(value.slice(10, 12)), Number(value.slice(12, 14)));
  if (birthDate === null) return { ok: false, fault: 'BIRTH_DATE' };
  if (!checkDigitHolds(value)) return { ok: false, fault: 'CHECK_DIGIT' };
  return { ok: true, value, birthDate, sex: Number(value[16]) % 2 === 1 ? 'MALE' : 'FEMALE' };
}

function checkDigitHolds(value: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return CHECK_DIGITS[sum % 11] === value[17];
}
