import { type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { all, type RawBuilder, rows, sql } from '../../../kernel/sql.js';
import { todayOf } from '../../../kernel/work.js';
import type { IssueCandidateFilter } from './issue-batch.input.js';
import type { IssueCandidate, ObstacleCount } from './issue-batch.type.js';
import { candidates, IssueObstacle, obstaclesOn } from './issue-obstacle.js';
import { BATCH_LIMIT, type Chosen } from './issue-source.js';

const order = Object.keys(IssueObstacle) as IssueObstacle[];

/** Everyone chosen, with what stands between them and a certificate today. */
const judged = (day: string, { condition }: Chosen): RawBuilder<unknown> =>
  sql`(select w.id, w.number, p.passed_on, ${obstaclesOn(day)} as obstacles from ${candidates} where ${condition}) j`;

export interface IssueSummary {
  eligible: number;
  refused: number;
  obstacles: ObstacleCount[];
}

/** How many can be issued to, and how many each reason keeps out. */
export async function issueSummary(request: Request, chosen: Chosen): Promise<IssueSummary> {
  const found = await rows(
    request.em,
    sql<{ obstacle: IssueObstacle | null; count: number }>`select o.obstacle, count(*)::int as count
        from ${judged(todayOf(request), chosen)} left join lateral unnest(j.obstacles) as o (obstacle) on true group by o.obstacle
        union all select 'REFUSED', count(*)::int from ${judged(todayOf(request), chosen)} where cardinality(j.obstacles) > 0`,
  );
  const countOf = (key: string | null) => found.find(({ obstacle }) => obstacle === key)?.count ?? 0;
  return {
    eligible: countOf(null),
    refused: countOf('REFUSED'),
    obstacles: order.map((obstacle) => ({ obstacle, count: countOf(obstacle) })).filter(({ count }) => count > 0),
  };
}

/** One page of those chosen: who can be issued to first, then by number. */
export function candidatePage(
  request: Request,
  chosen: Chosen,
  filter: IssueCandidateFilter,
  args: PageArgs,
): Promise<Page<IssueCandidate>> {
  const refused = sql`(cardinality(j.obstacles) > 0)`;
  return readPage<IssueCandidate>(
    request.em,
    request.cursors,
    {
      list: 'issue-candidates',
      select: sql`j.id as "workerId", j.passed_on::text as "passedOn", j.obstacles`,
      from: judged(todayOf(request), chosen),
      where: [
        filter.eligible === undefined || filter.eligible === null ? sql`true` : sql`${refused} = ${!filter.eligible}`,
        filter.obstacle ? sql`${filter.obstacle} = any(j.obstacles)` : sql`true`,
      ],
      order: [
        { expression: sql`${refused}::int`, type: 'int' },
        { expression: sql`j.number`, type: 'text' },
      ],
    },
    args,
  );
}

/** Whom a batch takes, at most a thousand: of a county the eligible alone, else everyone chosen, the eligible first. */
export const batchMembers = (day: string, chosen: Chosen): RawBuilder<unknown> =>
  sql`select j.id, row_number() over (order by (cardinality(j.obstacles) > 0)::int, j.number) as position from ${judged(day, chosen)}
    where ${all([chosen.source === 'COUNTY' ? sql`j.obstacles = '{}'` : undefined])} order by position limit ${BATCH_LIMIT}`;
