import chineseDays from 'chinese-days';
import { addDays } from './clock.js';
import { rows, sql } from './sql.js';
import type { Work } from './work.js';

/**
 * Which days are worked 工作日. The published holidays of the state are built in; days that the city enters (years not
 * published yet, a typhoon) take precedence.
 */
export interface WorkingCalendar {
  isWorking(day: string): boolean;
}

const published = new Map<string, boolean>();

/** Whether the state's own calendar works on a day; it never changes while the process lives. */
function isPublishedWorkday(day: string): boolean {
  const known = published.get(day) ?? chineseDays.isWorkday(day);
  published.set(day, known);
  return known;
}

/** The calendar in force, with the days that the city has entered. */
export async function workingCalendar(work: Work): Promise<WorkingCalendar> {
  const entered = await rows(
    work.em,
    sql<{ day: string; working: boolean }>`select day::text as day, working from calendar_day`,
  );
  const working = new Map(entered.map((entry) => [entry.day, entry.working]));
  return { isWorking: (day) => working.get(day) ?? isPublishedWorkday(day) };
}

/** The day on which the `count`th working day after `from` falls; a count below zero goes back. */
export function addWorkingDays(calendar: WorkingCalendar, from: string, count: number): string {
  const step = count < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (calendar.isWorking(day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; negative when `to` is the earlier one. */
export function workingDaysBetween(calendar: WorkingCalendar, from: string, to: string): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorking(day)) count += 1;
  return count;
}

/** The earliest day whose deadline, `count` working days later, has not passed on `today`: what began before it is overdue. */
export function firstDayInTime(calendar: WorkingCalendar, today: string, count: number): string {
  let day = today;
  while (addWorkingDays(calendar, addDays(day, -1), count) >= today) day = addDays(day, -1);
  return day;
}
