import { isAsked } from '../../../kernel/asked.js';
import type { Request } from '../../../kernel/request.js';
import { rows, sql } from '../../../kernel/sql.js';
import { todayOf } from '../../../kernel/work.js';
import { type CensusFigures, type Lateness, lackNames } from './census.type.js';
import { type CensusPlace, regionKey } from './census-place.js';
import { latenessOf } from './lateness.read.js';
import { registeredAgency } from './registered.js';

/** What is counted of one region. */
export interface Counted {
  figures: CensusFigures;
  lateness: Lateness;
}

const latenessFields: (keyof Lateness)[] = ['waiting', 'overdue', 'oldestWaitingDays'];
const nobodyWaits: Lateness = { waiting: 0, overdue: 0, oldestWaitingDays: 0 };

/** The counts of the place and of each of its parts that has any, by region code; what nobody asks for is not counted. */
export async function countPlace(request: Request, place: CensusPlace): Promise<(region: string) => Counted> {
  const isLate = isAsked(request, 'Census', ...latenessFields) || isAsked(request, 'CensusRow', ...latenessFields);
  const [marks, agencies, lateness] = await Promise.all([
    markRows(request, place),
    isAsked(request, 'CensusFigures', 'agencies', 'agenciesVerified') ? agencyRows(request, place) : [],
    isLate ? latenessOf(request, place) : undefined,
  ]);
  const counts = byRegion(marks);
  const agencyCounts = new Map(agencies.map((counted) => [counted.region, counted]));
  return (region) => ({
    figures: figuresOf(counts.get(region) ?? new Map(), agencyCounts.get(region)),
    lateness: lateness?.get(region) ?? nobodyWaits,
  });
}

/** The workers alone, of the place and of each of its parts where somebody is. */
export async function countWorkers(request: Request, place: CensusPlace): Promise<Map<string, CensusFigures>> {
  const counts = byRegion(await markRows(request, place));
  return new Map([...counts].map(([region, measures]) => [region, figuresOf(measures, undefined)]));
}

interface Mark {
  region: string;
  measure: string;
  count: number;
}

const byRegion = (marks: Mark[]): Map<string, Map<string, number>> =>
  new Map(
    [...Map.groupBy(marks, ({ region }) => region)].map(([region, found]) => [
      region,
      new Map(found.map(({ measure, count }) => [measure, count])),
    ]),
  );

interface AgencyCount {
  region: string;
  agencies: number;
  verified: number;
}

function figuresOf(counts: Map<string, number>, agencies: AgencyCount | undefined): CensusFigures {
  const count = (measure: string) => counts.get(measure) ?? 0;
  const registered = count('REGISTERED');
  return {
    registered,
    verified: count('VERIFIED'),
    complete: count('COMPLETE_UNTIL'),
    agencies: agencies?.agencies ?? 0,
    agenciesVerified: agencies?.verified ?? 0,
    lacks: lackNames.map((lack) => ({ lack, count: count(lack) })),
    identity: registered - count('IDENTITY_CHECK'),
    integrity: registered - count('INTEGRITY'),
    health: count('HEALTH_UNTIL'),
    training: registered - count('TRAINING'),
  };
}

/** What time has not lapsed counts under its own name; a health certificate that has lapsed counts as HEALTH_EXPIRED. */
async function markRows(request: Request, place: CensusPlace): Promise<Mark[]> {
  const part = sql.ref(`m.${place.partColumn}`);
  const columns = sql`${sql.ref(place.partColumn)}, measure, expires_on`;
  const found = await rows(
    request.em,
    sql<{ region: string | null; measure: string; count: string }>`
      select ${regionKey(part)} as region,
        case when expires_on < ${todayOf(request)}::date then 'HEALTH_EXPIRED' else measure end as measure, sum(count)::text as count
      from (
        select ${columns}, count from census_sum s where ${place.within('s')}
        union all select ${columns}, delta from census_ledger l where ${place.within('l')}) m
      where not (measure = 'COMPLETE_UNTIL' and expires_on < ${todayOf(request)}::date)
      group by grouping sets ((2), (2, ${part}))`,
  );
  return found.flatMap(({ region, measure, count }) =>
    region === null ? [] : [{ region, measure, count: Number(count) }],
  );
}

async function agencyRows(request: Request, place: CensusPlace): Promise<AgencyCount[]> {
  const part = sql.ref(`a.${place.partColumn}`);
  const found = await rows(
    request.em,
    sql<AgencyCount>`select ${regionKey(part)} as region, count(*)::int as agencies,
        (count(*) filter (where a.state = 'VERIFIED'))::int as verified
      from agency a where ${place.within('a')} and ${registeredAgency} group by grouping sets ((), (${part}))`,
  );
  return found;
}
