/** The most characters that a spreadsheet cell holds. */
export const MAX_CELL_LENGTH = 32_767;

/** From here on a spreadsheet has lost digits and shows powers of ten. */
const FIRST_INEXACT = 1e15;

/**
 * A cell as text, as its reader would see it: dates as YYYY-MM-DD, whole numbers in full, numbers of more than 15 digits
 * in powers of ten, since their last digits are gone.
 */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '########' : value.toISOString().slice(0, 10);
  return storableText(String(value));
}

function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < FIRST_INEXACT) return String(value);
  if (Math.abs(value) < FIRST_INEXACT) return String(Number(value.toPrecision(15)));
  return value.toExponential().toUpperCase();
}

/** Without what no database column takes: control characters and halves of surrogate pairs. */
export function storableText(value: string): string {
  return value
    .slice(0, MAX_CELL_LENGTH)
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]/gu, '');
}
