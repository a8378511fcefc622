import { addDays } from '../../../kernel/clock.js';
import { notFound } from '../../../kernel/errors.js';
import type { Request } from '../../../kernel/request.js';
import { settingOf } from '../../../kernel/setting.js';
import { type RawBuilder, rows, sql } from '../../../kernel/sql.js';
import { todayOf, type Work } from '../../../kernel/work.js';
import { registeredWorker } from '../../roster/census/index.js';
import { findRegions } from '../../roster/region/index.js';
import type { Coverage, CoverageAgency, CoverageCounty, CoverageWeek } from './coverage.type.js';
import { cityTarget, programmeYear } from './coverage-setting.js';
import { shareTargets } from './target.js';

/** The pace is the weekly mean of so many weeks, today included. */
const PACE_WEEKS = 8;

/** Holds a valid certificate today, on `worker w` left joined with `credential c`. */
export const holdsValid = (work: Work): RawBuilder<boolean> =>
  sql<boolean>`(c.id is not null and credential_state_on(c, ${todayOf(work)}::date) = 'VALID')`;

interface Counted {
  code: string;
  workers: number;
  holders: number;
  uncertified: number;
  /** First certificates of the weeks of the pace, given in the county and valid today. */
  recent: number;
  set: number | null;
}

const countedByCounty = (work: Work): Promise<Counted[]> =>
  rows(
    work.em,
    sql<Counted>`select w.county_code as code, count(*) filter (where ${registeredWorker})::int as workers,
          count(*) filter (where ${holdsValid(work)})::int as holders,
          count(*) filter (where ${registeredWorker} and not ${holdsValid(work)})::int as uncertified,
          (select count(*)::int from credential c where c.first_county_code = w.county_code
            and c.first_issued_on > ${addDays(todayOf(work), -7 * PACE_WEEKS)}::date and ${holdsValid(work)}) as recent,
          (select t.target from certificate_target t where t.county_code = w.county_code) as set
        from worker w left join credential c on c.worker_id = w.id group by w.county_code`,
  );

/** Holders expected on the due day when the pace goes on; never fewer than now. */
function expected(holders: number, recent: number, today: string, dueOn: string): number {
  const days = Math.max(0, (Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
  return Math.round(holders + (recent / (7 * PACE_WEEKS)) * days);
}

function reached(holders: number, recent: number, target: number, today: string): string | null {
  if (holders >= target) return today;
  if (recent === 0) return null;
  const days = Math.ceil((target - holders) / (recent / (7 * PACE_WEEKS)));
  return days > 36_500 ? null : addDays(today, days);
}

/** Coverage of the whole city, or of one county; a county officer has the own county alone. */
export async function readCoverage(request: Request, asked: string | undefined): Promise<Coverage> {
  const own = request.actor.role === 'COUNTY_BUREAU' ? request.actor.countyCode : undefined;
  if (own && asked && asked !== own) throw notFound();
  const countyCode = asked ?? own;
  const [regions, counted, city, year] = await Promise.all([
    findRegions(request.em, { level: 'COUNTY', first: 200 }),
    countedByCounty(request),
    settingOf(request, cityTarget),
    settingOf(request, programmeYear),
  ]);
  if (countyCode && !regions.some(({ code }) => code === countyCode)) throw notFound();
  const today = todayOf(request);
  const dueOn = `${year}-12-31`;
  const byCode = new Map(counted.map((county) => [county.code, county]));
  const nobody = { workers: 0, holders: 0, uncertified: 0, recent: 0, set: null };
  const all = regions.map((county) => ({ county, ...nobody, ...byCode.get(county.code) }));
  const targets = shareTargets(
    all.map(({ county, set, workers }) => ({ code: county.code, set, workers })),
    city,
  );
  const counties = placed(
    all.map(({ county, workers, holders, uncertified, recent, set }) => ({
      county,
      workers,
      holders,
      uncertified,
      target: targets.get(county.code)!,
      targetShared: set === null,
      forecast: expected(holders, recent, today, dueOn),
    })),
  );
  const shown = countyCode ? counties.filter(({ county }) => county.code === countyCode) : counties;
  const sum = (of: (county: CoverageCounty) => number) => shown.reduce((total, county) => total + of(county), 0);
  const recent = countyCode
    ? (byCode.get(countyCode)?.recent ?? 0)
    : counted.reduce((total, county) => total + county.recent, 0);
  const holders = sum((county) => county.holders);
  const target = countyCode ? shown[0]!.target : city;
  return {
    asOf: request.clock.now(),
    dueOn,
    holders,
    workers: sum((county) => county.workers),
    uncertified: sum((county) => county.uncertified),
    target,
    forecast: expected(holders, recent, today, dueOn),
    reachedOn: reached(holders, recent, target, today),
    counties: shown,
    countyCode,
  };
}

/** Places by share of the target; equal shares have the same place, and without a target there is no share. */
function placed(counties: Omit<CoverageCounty, 'place'>[]): CoverageCounty[] {
  const shareOf = ({ holders, target }: Omit<CoverageCounty, 'place'>) => (target > 0 ? holders / target : 0);
  return counties.map((county) => ({
    ...county,
    place: 1 + counties.filter((other) => shareOf(other) > shareOf(county)).length,
  }));
}

/** First certificates week by week, the last `count` weeks; each stays in the week and the county where it was given. */
export function readCoverageWeeks(
  request: Request,
  county: string | undefined,
  count: number,
): Promise<CoverageWeek[]> {
  return rows(
    request.em,
    sql<CoverageWeek>`with week as (
          select generate_series(date_trunc('week', ${todayOf(request)}::date)::date - 7 * ${count - 1}::int, ${todayOf(request)}::date, interval '7 days')::date as starts)
        select week.starts::text as "startsOn", count(c.id) filter (where c.first_issued_on >= week.starts)::int as issued, count(c.id)::int as total
        from week left join credential c on c.first_issued_on < week.starts + 7 and ${county ? sql`c.first_county_code = ${county}` : sql`true`}
        group by week.starts order by week.starts`,
  );
}

/** Agencies of the place with most workers who hold no valid certificate; who works for two counts in both. */
export function readCoverageAgencies(
  request: Request,
  county: string | undefined,
  first: number,
): Promise<CoverageAgency[]> {
  return rows(
    request.em,
    sql<CoverageAgency>`with counted as (
          select e.agency_id, count(*)::int as workers, count(*) filter (where not ${holdsValid(request)})::int as uncertified
          from employment e join worker w on w.id = e.worker_id left join credential c on c.worker_id = w.id
          where e.state in ('CURRENT', 'ENDING') and ${registeredWorker} and ${county ? sql`w.county_code = ${county}` : sql`true`}
          group by e.agency_id)
        select json_build_object('id', a.id, 'name', a.name) as agency, c.workers, c.uncertified
        from counted c join agency a on a.id = c.agency_id where c.uncertified > 0
        order by c.uncertified desc, a.name_pinyin, a.id limit ${first}`,
  );
}
