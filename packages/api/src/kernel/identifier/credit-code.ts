import { compactText, isScientific } from './typed-text.js';

/** GOOD passes GB 32100; DOUBTFUL has the right form but fails the check digit, as early pilot codes do. */
export type CreditCodeVerdict = 'GOOD' | 'DOUBTFUL';

export type CreditCodeFault = 'EMPTY' | 'SCIENTIFIC' | 'LENGTH' | 'ALPHABET';

export type CreditCodeReading =
  | { ok: true; value: string; verdict: CreditCodeVerdict }
  | { ok: false; fault: CreditCodeFault };

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Reads a unified social credit code (统一社会信用代码, GB 32100). */
export function readCreditCode(typed: string): CreditCodeReading {
  const compact = compactText(typed);
  if (compact === '') return { ok: false, fault: 'EMPTY' };
  if (isScientific(compact)) return { ok: false, fault: 'SCIENTIFIC' };
  const value = compact.replace(/[-‐-―−]/g, '');
  if (value.length !== 18) return { ok: false, fault: 'LENGTH' };
  if ([...value].some((character) => !ALPHABET.includes(character))) return { ok: false, fault: 'ALPHABET' };
  return { ok: true, value, verdict: checkCharacterHolds(value) ? 'GOOD' : 'DOUBTFUL' };
}

function checkCharacterHolds(value: string): boolean {
  let sum = 0;
  let weight = 1;
  for (const character of value.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] === value[17];
}
