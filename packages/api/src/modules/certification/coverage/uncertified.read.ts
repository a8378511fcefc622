import type { Role } from '../../../kernel/actor.js';
import { forbidden } from '../../../kernel/errors.js';
import { type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import { load, type Request } from '../../../kernel/request.js';
import { scopeKey } from '../../../kernel/scope.js';
import { all, type RawBuilder, rows, sql } from '../../../kernel/sql.js';
import { todayOf, type Work } from '../../../kernel/work.js';
import { registeredWorker } from '../../roster/census/index.js';
import { worksFor } from '../../roster/employment/index.js';
import { namedAs, workerWorkflow } from '../../roster/worker/index.js';
import { candidates, type IssueCandidate, IssueObstacle, obstaclesOn } from '../credential/index.js';
import { holdsValid } from './coverage.read.js';
import type { UncertifiedFilter, UncertifiedSummary } from './coverage.type.js';

/** Who may have a list of persons; others have the figures. */
export const listReaders = ['CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'AGENCY'] as const satisfies Role[];

/** Workers `w` in a scope `s`, with the certificate `c` and the pass `p` that they may have. */
export const uncertifiedList = sql`worker_scope s join ${candidates} on w.id = s.worker_id`;

/** Registered, in the actor's scope, without a valid certificate, and as the filter wants them. */
export function uncertifiedConditions(work: Work, filter: UncertifiedFilter = {}): RawBuilder<unknown>[] {
  const reach = workerWorkflow.reach(work.actor);
  const key = reach && scopeKey(work.actor, reach);
  if (!key || !listReaders.some((role) => role === work.actor.role)) throw forbidden();
  const word = filter.search?.trim();
  const obstacles = obstaclesOn(todayOf(work));
  return [
    sql`s.scope_key = ${key}`,
    registeredWorker,
    sql`not ${holdsValid(work)}`,
    ofPlace(work, filter),
    filter.agency ? worksFor(sql`w.id`, filter.agency) : undefined,
    word ? namedAs(word, 'w') : undefined,
    filter.obstacle ? sql`${filter.obstacle} = any(${obstacles})` : undefined,
    filter.ready === undefined || filter.ready === null
      ? undefined
      : sql`(cardinality(${obstacles}) = 0) = ${filter.ready}`,
    filter.remindedOn
      ? sql`exists (select from certificate_reminder r where r.worker_id = w.id and r.reminded_on = ${filter.remindedOn}::date)`
      : undefined,
  ].filter((condition) => condition !== undefined);
}

/**
 * A county officer sees too who only works in the county. The county's number, and so its list, are of those registered
 * there: every worker is chased by one county.
 */
function ofPlace({ actor }: Work, { county, elsewhere }: UncertifiedFilter): RawBuilder<unknown> | undefined {
  const own = actor.role === 'COUNTY_BUREAU' ? actor.countyCode : undefined;
  if (elsewhere && own) return sql`w.county_code <> ${own}`;
  const code = county ?? own;
  return code ? sql`w.county_code = ${code}` : undefined;
}

/** The same as a table `u`, with what stands against a certificate. */
const uncertified = (request: Request, filter: UncertifiedFilter) =>
  sql`(select w.id, w.number, p.passed_on, ${obstaclesOn(todayOf(request))} as obstacles
    from ${uncertifiedList} where ${all(uncertifiedConditions(request, filter))}) u`;

/** One page: who lacks least first, since the next certificates come from there. */
export function uncertifiedPage(
  request: Request,
  filter: UncertifiedFilter,
  args: PageArgs,
): Promise<Page<IssueCandidate>> {
  return readPage<IssueCandidate>(
    request.em,
    request.cursors,
    {
      list: 'uncertified',
      select: sql`u.id as "workerId", u.passed_on::text as "passedOn", u.obstacles`,
      from: uncertified(request, filter),
      where: [],
      order: [
        { expression: sql`cardinality(u.obstacles)`, type: 'int' },
        { expression: sql`u.number`, type: 'text' },
      ],
    },
    args,
  );
}

/** When an agency was last reminded of a worker. */
export const loadRemindedOn = (request: Request, workerId: string): Promise<string | undefined> =>
  load(request, 'remindedOn', workerId, async (ids) => {
    const found = await rows(
      request.em,
      sql<{ id: string; day: string }>`select r.worker_id as id, max(r.reminded_on)::text as day
          from certificate_reminder r where r.worker_id = any(${[...ids]}::uuid[]) group by r.worker_id`,
    );
    return new Map(found.map(({ id, day }) => [id, day]));
  });

/** How many, and how many each reason keeps out, of those whom the rest of the filter leaves. */
export async function uncertifiedSummary(
  request: Request,
  { obstacle: _, ready: __, ...place }: UncertifiedFilter,
): Promise<UncertifiedSummary> {
  const found = await rows(
    request.em,
    sql<{
      obstacle: IssueObstacle | null;
      count: number;
      total: number;
    }>`with found as materialized (select * from ${uncertified(request, place)})
        select o.obstacle, count(*)::int as count, (select count(*)::int from found) as total
        from found left join lateral unnest(found.obstacles) as o (obstacle) on true group by o.obstacle`,
  );
  const countOf = (key: string | null) => found.find(({ obstacle }) => obstacle === key)?.count ?? 0;
  return {
    total: found[0]?.total ?? 0,
    ready: countOf(null),
    obstacles: (Object.keys(IssueObstacle) as IssueObstacle[])
      .map((obstacle) => ({ obstacle, count: countOf(obstacle) }))
      .filter(({ count }) => count > 0),
  };
}
