/** Marks that spreadsheets and input methods leave around a value and that never belong to an identifier. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const APOSTROPHES = /^['‘’`´＇]+|['‘’`´＇]+$/g;

/** Most cells: nothing to do. */
const ALREADY_CLEAN = /^[\w.:/\-\u3001\u3400-\u9fff]*$/;

/** Full-width forms to half-width, no invisible marks, no quote mark in front, trimmed. Inner spaces stay. */
export function cleanText(typed: string): string {
  if (ALREADY_CLEAN.test(typed)) return typed;
  return typed
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(INVISIBLE, '')
    .replace(/\s/g, ' ')
    .trim()
    .replace(APOSTROPHES, '')
    .trim();
}

/** As `cleanText`, without any space and in capitals: the form in which identifiers are compared. */
export function compactText(typed: string): string {
  return cleanText(typed).replace(/ /g, '').toUpperCase();
}

/** True for a number that a spreadsheet shows in powers of ten (3.30E+17): its last digits are lost for good. */
export function isScientific(compact: string): boolean {
  return /^[+-]?\d+(\.\d*)?E\+?\d+$/.test(compact);
}
