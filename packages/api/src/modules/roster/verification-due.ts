import { startOfDay } from '../../kernel/clock.js';
import { settingOf } from '../../kernel/setting.js';
import { type RawBuilder, sql } from '../../kernel/sql.js';
import { todayOf, type Work } from '../../kernel/work.js';
import { firstDayInTime, workingCalendar } from '../../kernel/working-day.js';
import { verificationDueWorkingDays } from './roster-setting.js';

/** 逾期: what was submitted before this instant has waited longer than the county has time for. */
async function verificationOverdueBefore(work: Work): Promise<Date> {
  const [calendar, due] = await Promise.all([workingCalendar(work), settingOf(work, verificationDueWorkingDays)]);
  return startOfDay(firstDayInTime(calendar, todayOf(work), due));
}

/** Who waits for the county longer than is allowed, on a table with `state` and `submitted_at`; the others too, if asked. */
export async function verificationOverdue(
  work: Work,
  alias: string,
  overdue: boolean = true,
): Promise<RawBuilder<boolean>> {
  const late = sql<boolean>`coalesce(${sql.ref(`${alias}.state`)} = 'SUBMITTED'
    and ${sql.ref(`${alias}.submitted_at`)} < ${await verificationOverdueBefore(work)}, false)`;
  return overdue ? late : sql<boolean>`not ${late}`;
}
