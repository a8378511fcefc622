import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './clock.js';
import { addWorkingDays, firstDayInTime, workingDaysBetween } from './working-day.js';

const published = { isWorking: (day: string) => chineseDays.isWorkday(day) };
const day = fc.integer({ min: 0, max: 1_000 }).map((offset) => addDays('2024-06-01', offset));

describe('working days', () => {
  it('skips the weekend, the holidays of the state and counts the days worked in exchange', () => {
    expect(addWorkingDays(published, '2026-11-20', 1)).toBe('2026-11-23');
    expect(addWorkingDays(published, '2026-09-30', 1)).toBe('2026-10-08');
    expect(published.isWorking('2026-10-10')).toBe(true);
    expect(workingDaysBetween(published, '2026-09-30', '2026-10-10')).toBe(3);
  });

  it('follows a day that the city has entered', () => {
    const typhoon = { isWorking: (day: string) => day !== '2026-11-23' && published.isWorking(day) };
    expect(addWorkingDays(typhoon, '2026-11-20', 1)).toBe('2026-11-24');
  });

  it('counts between two days what adding takes', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = addWorkingDays(published, from, count);
        expect(workingDaysBetween(published, from, to)).toBe(count);
        expect(workingDaysBetween(published, to, from)).toBe(-count);
      }),
    );
  });

  it('finds the first day whose deadline has not passed', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (today, count) => {
        const first = firstDayInTime(published, today, count);
        expect(addWorkingDays(published, first, count) >= today).toBe(true);
        expect(addWorkingDays(published, addDays(first, -1), count) < today).toBe(true);
      }),
    );
  });
});
