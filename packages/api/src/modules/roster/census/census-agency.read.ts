import { invalid } from '../../../kernel/errors.js';
import type { Request } from '../../../kernel/request.js';
import { rows, sql } from '../../../kernel/sql.js';
import { todayOf } from '../../../kernel/work.js';
import type { WorkerLack } from '../worker/index.js';
import { type CensusAgencyRow, lackNames } from './census.type.js';
import type { CensusPlace } from './census-place.js';

const MOST = 200;

interface AgencyMarks {
  id: string;
  name: string;
  workers: number;
  complete: number;
  /** Count by lack. */
  lacks: Partial<Record<WorkerLack, number>>;
}

/**
 * The agencies with most workers who still lack something, among the workers of the place; who works for two counts in
 * both, as in the list of each.
 */
export async function agenciesLacking(request: Request, place: CensusPlace, first: number): Promise<CensusAgencyRow[]> {
  if (first < 1 || first > MOST) {
    throw invalid('first', `一次 1 至 ${MOST} 家。`, `Between 1 and ${MOST} at a time.`);
  }
  const today = todayOf(request);
  const found = await rows(
    request.em,
    sql<AgencyMarks>`
      with counted as (
        select e.agency_id, case when m.expires_on < ${today}::date then 'HEALTH_EXPIRED' else m.measure end as measure, count(*)::int as n
        from employment e join worker w on w.id = e.worker_id, census_marks(w.state, w.lacks, w.health_expires_on) m
        where ${place.within('w')} and e.state in ('CURRENT', 'ENDING') and not (m.measure = 'COMPLETE_UNTIL' and m.expires_on < ${today}::date)
        group by 1, 2),
      agencies as (
        select agency_id, sum(n) filter (where measure = 'REGISTERED')::int as workers,
          coalesce(sum(n) filter (where measure = 'COMPLETE_UNTIL'), 0)::int as complete, jsonb_object_agg(measure, n) as lacks
        from counted group by agency_id)
      select a.id, a.name, c.workers, c.complete, c.lacks from agencies c join agency a on a.id = c.agency_id
      where c.workers > c.complete order by c.workers - c.complete desc, a.name_pinyin, a.id limit ${first}`,
  );
  return found.map(({ id, name, workers, complete, lacks }) => ({
    agency: { id, name },
    workers,
    incomplete: workers - complete,
    lacks: lackNames.flatMap((lack) => (lacks[lack] ? [{ lack, count: lacks[lack] }] : [])),
  }));
}
