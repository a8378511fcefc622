import type { Request } from '../../../kernel/request.js';
import { sql } from '../../../kernel/sql.js';
import { agencyConditions } from '../../roster/agency/index.js';
import { registeredAgency } from '../../roster/census/index.js';
import { countGroups } from './group-count.read.js';
import { chosenDimensions, type DimensionColumn, several, single } from './statistic-dimension.js';
import type { Statistic, StatisticDimension } from './statistics.type.js';

/** How agencies are parted, on `agency a`. */
const dimensionsOfAgencies: Partial<Record<StatisticDimension, DimensionColumn>> = {
  COUNTY: single(sql`a.county_code`),
  STATE: single(sql`a.state`),
  SERVICE_LINE: several('line', sql`a.service_lines`),
  LACK: several('lack', sql`a.lacks`),
  AGENCY_KIND: single(sql`a.kind`),
};

/** Agencies by groups, as the census counts them. They are no people, and public by law: nothing is withheld. */
export async function agencyStatistics(request: Request, by: StatisticDimension[]): Promise<Statistic> {
  const columns = chosenDimensions(by, dimensionsOfAgencies);
  const where = [...(await agencyConditions(request)), registeredAgency];
  const count = (parts: DimensionColumn[]) => countGroups(request.em, sql`agency a`, where, parts);
  const [groups, everything] = await Promise.all([count(columns), count([])]);
  return {
    dimensions: by,
    rows: groups.map((group) => ({ ...group, suppressed: false })),
    total: everything[0]?.count ?? 0,
    suppressedGroups: 0,
    asOf: request.clock.now(),
  };
}
