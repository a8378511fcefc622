import { calendarDate } from './calendar-date.js';
import { cleanText } from './typed-text.js';

/** What stands between year, month and day, all that keyboards and input methods make of it included. */
const MARK = '[-‐-―−/.,、。·\\\\]';
const WRITTEN = new RegExp(
  `^(\\d{4})\\s*(?:${MARK}|年)\\s*(\\d{1,2})\\s*(?:${MARK}|月)\\s*(\\d{1,2})\\s*[日号]?(?:\\s*T?\\s*\\d{1,2}[:时]\\d{1,2}.*)?$`,
);
/** Programs that count with empty cells write whole numbers with a fraction of nought. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\.0+)?$/;
const SERIAL = /^(\d{1,5})(?:\.\d+)?$/;
/** Day 0 of the serial numbers from 1 March 1900 on. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/**
 * A day as people and spreadsheets write it (1990-01-02, 1990/1/2, 1990.1.2, 1990年1月2日, 19900102, serial 32875) as
 * YYYY-MM-DD; null when it cannot be read without guessing: no day, a year of two digits, day before month.
 */
export function readLenientDate(typed: string): string | null {
  const value = cleanText(typed);
  const parts = WRITTEN.exec(value) ?? COMPACT.exec(value);
  if (parts) return calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const serial = SERIAL.exec(value);
  return serial ? dateOfSerial(Number(serial[1])) : null;
}

const MONTH = new RegExp(`^(\\d{4})\\s*(?:${MARK}|年)\\s*(\\d{1,2})\\s*(?:月|月份)?$`);
const COMPACT_MONTH = /^(\d{4})(\d{2})$/;
/** A number cell shows 2024.10 as 2024.1, so this is January or October. */
const CUT_OFF = /^\d{4}\.1$/;

/** A month without a day (2024-05, 2024年5月, 202405) as YYYY-MM; null when it is none or could be another. */
export function readLenientMonth(typed: string): string | null {
  const value = cleanText(typed);
  const parts = CUT_OFF.test(value) ? null : (MONTH.exec(value) ?? COMPACT_MONTH.exec(value));
  return parts && (calendarDate(Number(parts[1]), Number(parts[2]), 1)?.slice(0, 7) ?? null);
}

/** Spreadsheets count a 29 February 1900 that never was (serial 60); a bare year such as 1990 is no serial number. */
function dateOfSerial(serial: number): string | null {
  if (serial < 1 || serial === 60 || (serial >= 1900 && serial <= 2100)) return null;
  const day = new Date(SERIAL_EPOCH + (serial < 60 ? serial + 1 : serial) * 86_400_000);
  return calendarDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}
