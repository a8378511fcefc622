import { dateOf } from '../../../kernel/clock.js';
import type { Request } from '../../../kernel/request.js';
import { rows, sql } from '../../../kernel/sql.js';
import { todayOf } from '../../../kernel/work.js';
import { workingCalendar, workingDaysBetween } from '../../../kernel/working-day.js';
import { verificationOverdue } from '../verification-due.js';
import type { Lateness } from './census.type.js';
import { type CensusPlace, regionKey } from './census-place.js';

/** The workers who wait to be verified, of the place and of each of its parts, by region code. */
export async function latenessOf(request: Request, place: CensusPlace): Promise<Map<string, Lateness>> {
  const [calendar, overdue] = await Promise.all([workingCalendar(request), verificationOverdue(request, 'w')]);
  const today = todayOf(request);
  const part = sql.ref(`w.${place.partColumn}`);
  const found = await rows(
    request.em,
    sql<{ region: string | null; waiting: number; overdue: number; oldest: Date | string }>`
      select ${regionKey(part)} as region, count(*)::int as waiting, min(w.submitted_at) as oldest,
        (count(*) filter (where ${overdue}))::int as overdue
      from worker w where ${place.within('w')} and w.state = 'SUBMITTED' group by grouping sets ((), (${part}))`,
  );
  return new Map(
    found.flatMap(({ region, waiting, overdue, oldest }) =>
      region === null
        ? []
        : [
            [
              region,
              {
                waiting,
                overdue,
                oldestWaitingDays: oldest ? workingDaysBetween(calendar, dateOf(new Date(oldest)), today) : 0,
              },
            ],
          ],
    ),
  );
}
