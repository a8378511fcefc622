import { addDays } from '../../../kernel/clock.js';
import { type OrderColumn, type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { scopeKey } from '../../../kernel/scope.js';
import { settingOf } from '../../../kernel/setting.js';
import { all, type RawBuilder, row, rows, sql } from '../../../kernel/sql.js';
import { todayOf, type Work } from '../../../kernel/work.js';
import { answering, worksFor } from '../../roster/employment/index.js';
import { credentialList, holderMatches, holderObstacles, openRevocation } from '../credential/index.js';
import type { ReviewFilter } from './review.input.js';
import type { ReviewCaseType } from './review.type.js';
import { reviewWorkflow } from './review.workflow.js';
import { reviewWindowDays } from './review-setting.js';

/** Certificates `c` of workers `w` with the review `r` that their last valid day asks for, if it was declared. */
export const reviewList = sql`${credentialList} left join credential_review r on r.credential_id = c.id and r.due_on = c.valid_until`;

const state = sql`coalesce(r.state, 'DUE')`;

/** What somebody should look at before the review passes. */
const concernsOn = (day: string) => sql`array_remove(array[
  case when ${day}::date > c.valid_until then 'OVERDUE' end,
  case when w.current_employments = 0 then 'NO_EMPLOYMENT' end,
  case when exists (select from integrity_entry i where i.worker_id = w.id and not i.good
    and i.entered_on > (c.valid_until - interval '1 year')::date) then 'BAD_INTEGRITY' end,
  case when not (r.in_trade and r.information_current and r.no_incident) then 'DECLARED_CHANGE' end,
  case when r.remark is not null then 'REMARK' end,
  case when r.state = 'RECTIFIED' then 'RECTIFIED' end], null)`;

/** What is known of a review, on `reviewList`. */
export const reviewColumns = (
  work: Work,
) => sql`c.id, c.number, r.id as "reviewId", ${state} as state, c.valid_until::text as "dueOn",
  c.valid_until - ${todayOf(work)}::date as "daysLeft", r.in_trade as "inTrade", r.information_current as "informationCurrent",
  r.no_incident as "noIncident", r.remark, r.declared_by as "declaredBy", r.declared_at as "declaredAt",
  (select a.display_name from account a where a.id = r.declared_by) as "declarerName", r.demand, r.rectify_by::text as "rectifyBy",
  r.report, r.reported_by as "reportedBy", r.reported_at as "reportedAt", ${holderObstacles(todayOf(work))} as obstacles,
  ${concernsOn(todayOf(work))} as concerns, ${openRevocation} as "revocationOpen", ${answering(work.actor)} as answering,
  coalesce(r.version, 0) as version, w.scope_keys as "scopeKeys"`;

/** Due: the certificate lives, and its last valid day is near or past, or its review is under way. */
async function due(work: Work): Promise<RawBuilder<unknown>> {
  const horizon = addDays(todayOf(work), await settingOf(work, reviewWindowDays));
  return sql`c.state in ('VALID', 'RECTIFICATION', 'SUSPENDED') and (c.valid_until <= ${horizon}::date or r.state <> 'PASSED')`;
}

const reachKey = (work: Work) => {
  const reach = work.actor.role === 'SYSTEM' ? 'all' : reviewWorkflow.reach(work.actor);
  return reach && scopeKey(work.actor, reach);
};

/** The reviews that are due, in the actor's scope, as the filter wants them. */
export async function reviewConditions(work: Work, filter: ReviewFilter = {}): Promise<RawBuilder<unknown>[]> {
  const key = reachKey(work);
  const today = todayOf(work);
  const word = filter.search?.trim();
  const yes = (wanted: boolean | null | undefined, condition: RawBuilder<unknown>) =>
    wanted === undefined || wanted === null ? undefined : sql`(${condition}) = ${wanted}`;
  return [
    await due(work),
    key
      ? sql`exists (select from worker_scope s where s.scope_key = ${key} and s.worker_id = c.worker_id)`
      : sql`false`,
    filter.county ? sql`w.county_code = ${filter.county}` : undefined,
    filter.agency ? worksFor(sql`w.id`, filter.agency) : undefined,
    filter.states?.length ? sql`${state} = any(${filter.states}::text[])` : undefined,
    yes(filter.overdue, sql`${today}::date > c.valid_until`),
    yes(filter.clear, isClear(today)),
    filter.dueUntil ? sql`c.valid_until <= ${filter.dueUntil}::date` : undefined,
    word ? holderMatches(word) : undefined,
  ].filter((condition) => condition !== undefined);
}

/** Nothing stands against it and nobody needs to look: what a batch passes. */
const isClear = (day: string) =>
  sql`cardinality(${holderObstacles(day)}) = 0 and cardinality(${concernsOn(day)}) = 0 and not ${openRevocation}`;

/** What waits longest for a decision first, then by last valid day. */
const order: OrderColumn[] = [
  {
    expression: sql`case ${state} when 'DECLARED' then 0 when 'RECTIFIED' then 0 when 'DUE' then 1 else 2 end`,
    type: 'int',
  },
  { expression: sql`c.valid_until`, type: 'date' },
  { expression: sql`c.id`, type: 'uuid' },
];

/** One page of the due list. */
export async function reviewPage(
  request: Request,
  filter: ReviewFilter | undefined,
  args: PageArgs,
): Promise<Page<ReviewCaseType>> {
  return readPage<ReviewCaseType>(
    request.em,
    request.cursors,
    {
      list: 'reviews',
      select: reviewColumns(request),
      from: reviewList,
      where: await reviewConditions(request, filter ?? undefined),
      order,
    },
    args,
  );
}

/** Keys of all reviews in scope that match and that a batch can pass, for a bulk act; at most `limit`. */
export async function clearReviewKeys(work: Work, filter: ReviewFilter | undefined, limit: number): Promise<string[]> {
  const where = all([...(await reviewConditions(work, filter)), sql`${state} = 'DECLARED'`, isClear(todayOf(work))]);
  const found = await rows(
    work.em,
    sql<{ id: string }>`select c.id from ${reviewList} where ${where} order by c.valid_until, c.id limit ${limit}`,
  );
  return found.map(({ id }) => id);
}

/** The review of a certificate that is due, in the actor's scope. */
export async function findReview(work: Work, credentialId: string): Promise<ReviewCaseType | undefined> {
  const key = reachKey(work);
  if (!key) return undefined;
  return row(
    work.em,
    sql<ReviewCaseType>`select ${reviewColumns(work)} from ${reviewList}
        where c.id = ${credentialId} and w.scope_keys @> array[${key}]::text[] and ${await due(work)}`,
  );
}
