import type { Request } from '../../../kernel/request.js';
import { all, sql } from '../../../kernel/sql.js';
import { todayOf } from '../../../kernel/work.js';
import { registeredWorker } from '../../roster/census/index.js';
import { type WorkerFilter, workerConditions, workerList } from '../../roster/worker/index.js';
import { filtersBeside } from './filters-beside.js';
import { countEach } from './group-count.read.js';
import { chosenDimensions, type DimensionColumn, orNone, several, single } from './statistic-dimension.js';
import type { Statistic, StatisticDimension, StatisticRow } from './statistics.type.js';
import { type Group, groupKey, isSmall, keysOf, withheldGroups } from './suppression.js';

/** How workers are parted, on `workerList`. */
const dimensionsOfWorkers = (today: string): Partial<Record<StatisticDimension, DimensionColumn>> => ({
  COUNTY: single(sql`w.county_code`),
  STATE: single(sql`w.state`),
  SEX: single(sql`w.sex`),
  BIRTH_DECADE: single(sql`(extract(year from w.birth_date)::int / 10 * 10)::text`),
  SERVICE_LINE: several('line', sql`w.service_lines`),
  LACK: several(
    'lack',
    sql`(case when w.health_expires_on < ${today}::date then w.lacks || 'HEALTH_EXPIRED'::text else w.lacks end)`,
  ),
  HEALTH: single(
    orNone(
      sql`case when w.health_expires_on < ${today}::date then 'EXPIRED' when w.health_expires_on is not null then 'IN_DATE' end`,
    ),
  ),
  AGENCY_KIND: single(orNone(sql`(select a.kind from agency a where a.id = w.agency_id)`)),
  CONTRACT_KIND: single(
    orNone(
      sql`(select min(e.contract_kind) from employment e where e.worker_id = w.id and e.state in ('CURRENT', 'ENDING'))`,
    ),
  ),
});

/**
 * Registered workers by groups, as the census counts them. A county in the filter is one more parting of the whole city, so
 * that what the table of one county tells never gives away a group of another.
 */
export async function workerStatistics(
  request: Request,
  by: StatisticDimension[],
  { county, ...filter }: WorkerFilter = {},
): Promise<Statistic> {
  const known = dimensionsOfWorkers(todayOf(request));
  const asked = chosenDimensions(by, known);
  const ofCounty = county ? chosenDimensions(['COUNTY'], known) : [];
  const columns = by.includes('COUNTY') ? asked : [...ofCounty, ...asked];
  const inCounty = (keys: string[]) => !county || keys[Math.max(by.indexOf('COUNTY'), 0)] === county;
  const everybody = [...(await workerConditions(request)), registeredWorker];
  const conditions = await Promise.all(
    [filter, ...filtersBeside(filter)].map(async (of) => all(await workerConditions(request, of))),
  );
  const told = async (parts: DimensionColumn[]): Promise<StatisticRow[]> => {
    const counted = await countEach(request.em, workerList, everybody, parts, conditions);
    const groups = counted.flatMap(({ keys, counts: [count = 0, ...beside] }) =>
      count > 0
        ? [{ keys, count, revealing: beside.some((other) => isSmall(other) || isSmall(Math.abs(count - other))) }]
        : [],
    );
    const revealing = groups.filter((group) => group.revealing).map(({ keys }) => groupKey(keys));
    return toldRows(groups, withheldGroups(parts, groups, new Set(revealing)));
  };

  const [people, groups] = await Promise.all([told(ofCounty), told(columns)]);
  const rows = groups.filter((row) => inCounty(row.keys));
  const [total] = people.filter((row) => !county || row.keys[0] === county);
  return {
    dimensions: by,
    rows: rows.map((row) => ({ ...row, keys: row.keys.slice(columns.length - by.length) })),
    total: total ? total.count : 0,
    suppressedGroups: rows.filter((row) => row.suppressed).length,
    asOf: request.clock.now(),
  };
}

/** The groups as they are told; those withheld without a count, a few that nobody is in among them. */
function toldRows(groups: Group[], withheld: Set<string>): StatisticRow[] {
  const told = groups.filter((group) => !withheld.has(groupKey(group.keys)));
  return [
    ...told.map(({ keys, count }) => ({ keys, count, suppressed: false })),
    ...[...withheld].map((key) => ({ keys: keysOf(key), count: null, suppressed: true })),
  ];
}
