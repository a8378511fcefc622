/** Where time comes from, so that tests can travel. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Asia/Shanghai, which has kept one time since 1991. */
const SHANGHAI = 8 * 3_600_000;

const inShanghai = (instant: Date): string => new Date(instant.getTime() + SHANGHAI).toISOString();

/** The calendar day in Asia/Shanghai of an instant, as YYYY-MM-DD. */
export const dateOf = (instant: Date): string => inShanghai(instant).slice(0, 10);

/** Day and time in Asia/Shanghai of an instant, to the second: 2026-11-24 10:32:08. */
export const timeOf = (instant: Date): string => inShanghai(instant).slice(0, 19).replace('T', ' ');

/** Today in Asia/Shanghai, as YYYY-MM-DD. */
export function today(clock: Clock): string {
  return dateOf(clock.now());
}

/** The instant at which a day begins in Asia/Shanghai. */
export function startOfDay(date: string): Date {
  return new Date(`${date}T00:00:00+08:00`);
}

/** `date` moved by whole days; both YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** `date` moved by whole years; 29 February becomes 28 February in a common year. */
export function addYears(date: string, years: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return `${String(year + years).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
}
