import chineseDays from 'chinese-days';
import { recordAct } from '../../../kernel/audit.js';
import { addDays } from '../../../kernel/clock.js';
import { invalid } from '../../../kernel/errors.js';
import { cleanText } from '../../../kernel/identifier/index.js';
import { rows, sql } from '../../../kernel/sql.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import type { CalendarDay } from './setting.type.js';

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The Chinese name in “National Day,国庆节,3”, as the published list writes a holiday. */
const chineseName = (name: string) => name.split(',')[1] ?? name;

/** The days of a year that are not worked as their weekday says, published or set by the city. */
export async function calendarDays(work: Work, year: number): Promise<CalendarDay[]> {
  if (year < 2000 || year > 2100) {
    throw invalid('year', '年份应在 2000 至 2100 之间。', 'The year must lie between 2000 and 2100.');
  }
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const edited = await rows(
    work.em,
    sql<CalendarDay>`select to_char(day, 'YYYY-MM-DD') as day, working, name, true as edited from calendar_day
        where day between ${first}::date and ${last}::date`,
  );
  const days = new Map<string, CalendarDay>();
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const working = chineseDays.isWorkday(day);
    if (working === isWeekend(day)) {
      days.set(day, { day, working, name: chineseName(chineseDays.getDayDetail(day).name), edited: false });
    }
  }
  for (const day of edited) days.set(day.day, day);
  return [...days.values()].sort((one, other) => one.day.localeCompare(other.day));
}

/** Sets whether a day is worked; deadlines that are still open count with it at once. */
export async function setCalendarDay(work: Work, day: string, working: boolean, typed: string): Promise<CalendarDay> {
  const name = cleanText(typed);
  if (name === '' || name.length > 40) {
    throw invalid('name', '请填写名称，不超过 40 字。', 'Please give a name of at most 40 characters.');
  }
  if (day < todayOf(work)) {
    throw invalid('day', '不能修改已过去的日期。', 'A day that has passed cannot be changed.');
  }
  await transact(work, async (work) => {
    await rows(
      work.em,
      sql`insert into calendar_day (day, working, name) values (${day}::date, ${working}, ${name})
          on conflict (day) do update set working = excluded.working, name = excluded.name`,
    );
    await recordAct(work, {
      action: 'CHANGE',
      subject: { kind: 'CalendarDay', id: day },
      changes: [{ field: 'working', to: String(working) }],
    });
  });
  return { day, working, name, edited: true };
}
