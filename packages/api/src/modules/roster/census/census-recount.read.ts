import type { Request } from '../../../kernel/request.js';
import { rows, sql } from '../../../kernel/sql.js';
import type { CensusRecount } from './census.type.js';

const SHOWN = 50;

/** Counts the register anew and compares, in one statement and so at one moment. */
export async function recountCensus(request: Request): Promise<CensusRecount> {
  const differences = await rows(
    request.em,
    sql<{ place: string; measure: string; expires: string | null; kept: string; counted: string }>`
      with kept as (
        select county_code, town_code, measure, expires_on, sum(count) as n from (
          select county_code, town_code, measure, expires_on, count from census_sum
          union all select county_code, town_code, measure, expires_on, delta from census_ledger) s
        group by 1, 2, 3, 4),
      counted as (
        select w.county_code, w.town_code, m.measure, m.expires_on, count(*) as n
        from worker w, census_marks(w.state, w.lacks, w.health_expires_on) m group by 1, 2, 3, 4),
      by_week as (
        select county_code, measure, sum(delta) as n from (
          select county_code, measure, delta from census_week
          union all select county_code, measure, delta from census_ledger where measure in ('REGISTERED', 'VERIFIED', 'COMPLETE_UNTIL')) s
        group by 1, 2),
      by_county as (
        select county_code, measure, sum(n) as n from counted where measure in ('REGISTERED', 'VERIFIED', 'COMPLETE_UNTIL') group by 1, 2)
      select place, measure, expires, kept::text, counted::text from (
        select coalesce(k.town_code, c.town_code, k.county_code, c.county_code) as place, coalesce(k.measure, c.measure) as measure,
          coalesce(k.expires_on, c.expires_on)::text as expires, coalesce(k.n, 0) as kept, coalesce(c.n, 0) as counted
        from kept k full join counted c on k.county_code = c.county_code and k.measure = c.measure
          and coalesce(k.town_code, '') = coalesce(c.town_code, '') and coalesce(k.expires_on, '-infinity') = coalesce(c.expires_on, '-infinity')
        union all
        select coalesce(k.county_code, c.county_code), coalesce(k.measure, c.measure), 'weeks', coalesce(k.n, 0), coalesce(c.n, 0)
        from by_week k full join by_county c using (county_code, measure)) d (place, measure, expires, kept, counted)
      where kept <> counted order by place, measure, expires limit ${SHOWN}`,
  );
  return {
    at: request.clock.now(),
    equal: differences.length === 0,
    differences: differences.map(
      ({ place, measure, expires, kept, counted }) =>
        `${place} ${measure}${expires ? ` ${expires}` : ''}: ${kept} ≠ ${counted}`,
    ),
  };
}
