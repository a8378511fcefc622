import { addDays } from '../../../kernel/clock.js';
import { invalid } from '../../../kernel/errors.js';
import type { Request } from '../../../kernel/request.js';
import { rows, sql } from '../../../kernel/sql.js';
import { todayOf } from '../../../kernel/work.js';
import type { CensusFigures, CensusWeek } from './census.type.js';
import type { CensusPlace } from './census-place.js';

const MOST = 104;

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** The counts at the end of each of the last weeks, added up from the changes; the running week has the counts of now. */
export async function censusWeeks(
  request: Request,
  place: CensusPlace,
  now: CensusFigures,
  last: number,
): Promise<CensusWeek[]> {
  if (last < 1 || last > MOST) {
    throw invalid('last', `一次 1 至 ${MOST} 周。`, `Between 1 and ${MOST} weeks at a time.`);
  }
  const running = mondayOf(todayOf(request));
  const weeks = Array.from({ length: last - 1 }, (_, at) => addDays(running, (at - last + 1) * 7));
  const past = await rows(
    request.em,
    sql<CensusWeek>`
      with c as (
        select week, measure, lapse_week, delta from census_week w where ${place.within('w')}
        union all select census_monday(day), measure, census_monday(expires_on + 1), delta from census_ledger l
          where ${place.within('l')} and measure in ('REGISTERED', 'VERIFIED', 'COMPLETE_UNTIL'))
      select w.week::text as week,
        coalesce(sum(c.delta) filter (where c.measure = 'REGISTERED'), 0)::int as registered,
        coalesce(sum(c.delta) filter (where c.measure = 'VERIFIED'), 0)::int as verified,
        coalesce(sum(c.delta) filter (where c.measure = 'COMPLETE_UNTIL' and c.lapse_week > w.week), 0)::int as complete
      from unnest(${weeks}::date[]) as w (week) left join c on c.week <= w.week
      group by w.week order by w.week`,
  );
  return [...past, { week: running, registered: now.registered, verified: now.verified, complete: now.complete }];
}
