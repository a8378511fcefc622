import { everyColumn, many, one, type Readable, selectAsked } from '../../../kernel/asked.js';
import { keyOf } from '../../../kernel/global-id.js';
import { type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import { load, type Request } from '../../../kernel/request.js';
import { inScope } from '../../../kernel/scope.js';
import { contains, type RawBuilder, row, rows, sql, startsWith } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import { agencyNamed } from '../agency/index.js';
import { regionOf } from '../region/index.js';
import type { EmploymentFilter } from './employment.input.js';
import type { EmploymentType, WorkerName } from './employment.type.js';
import { employmentWorkflow } from './employment.workflow.js';

const readable: Readable<Work> = {
  columns: {
    id: sql`e.id`,
    contractKind: sql`e.contract_kind`,
    state: sql`e.state`,
    startedBy: sql`e.started_by`,
    endingBy: sql`e.ending_by`,
    startedOn: sql`e.started_on::text`,
    endedOn: sql`e.ended_on::text`,
    endReason: sql`e.end_reason`,
    scopeKeys: sql`e.scope_keys`,
    version: sql`e.version`,
    updatedAt: sql`e.updated_at`,
    workerState: sql`(select state from worker where id = e.worker_id)`,
    agencyState: sql`(select state from agency where id = e.agency_id)`,
    flagged: sql`(e.contract_kind = 'SERVICE' and e.state in ('CURRENT', 'ENDING') and exists (
      select from employment o where o.worker_id = e.worker_id and o.id <> e.id and o.contract_kind = 'SERVICE' and o.state in ('CURRENT', 'ENDING')))`,
  },
  parts: {
    // The mention decides who sees the name, so no scope applies.
    worker: one(sql`select n.id, n.number, n.name from worker n where n.id = e.worker_id`),
    agency: agencyNamed(sql`e.agency_id`),
    county: regionOf(sql`e.county_code`),
  },
};

const select = (work: Work) => selectAsked(work, readable, work.asked?.get('Employment'));

const scope = (work: Work) => inScope(work.actor, employmentWorkflow.reach(work.actor), 'e');

/** The conditions of a filter and of the actor's scope on `employment e`; lists, counts and exports share them. */
export function employmentConditions(request: Request, filter: EmploymentFilter = {}): RawBuilder<unknown>[] {
  const word = filter.search?.trim();
  return [
    scope(request),
    filter.county ? sql`e.county_code = ${filter.county}` : undefined,
    filter.states?.length ? sql`e.state = any(${filter.states}::text[])` : undefined,
    filter.contractKinds?.length ? sql`e.contract_kind = any(${filter.contractKinds}::text[])` : undefined,
    filter.agency ? sql`e.agency_id = ${keyOf('Agency', filter.agency)}` : undefined,
    filter.worker ? sql`e.worker_id = ${keyOf('Worker', filter.worker)}` : undefined,
    word ? matches(word) : undefined,
  ].filter((condition) => condition !== undefined);
}

function matches(word: string): RawBuilder<boolean> {
  const letters = word.toLowerCase();
  return sql<boolean>`(e.worker_id in (select worker_id from worker_scope where scope_key = '*'
      and (name like ${startsWith(word)} or name_pinyin collate "C" like ${startsWith(letters)} or name_initials like ${startsWith(letters)}))
    or e.worker_id in (select id from worker where number = ${word.toUpperCase()})
    or e.agency_id in (select id from agency where name like ${contains(word)} or name_pinyin like ${startsWith(letters)}))`;
}

/** Whether a worker works for an agency now; the agency by its opaque id. */
export const worksFor = (worker: RawBuilder<unknown>, agency: string): RawBuilder<boolean> =>
  sql<boolean>`${worker} in (select worker_id from employment where agency_id = ${keyOf('Agency', agency)} and state in ('CURRENT', 'ENDING'))`;

/** One page of the employments that the actor sees, newest change first. */
export function employmentPage(
  request: Request,
  filter: EmploymentFilter | undefined,
  args: PageArgs,
): Promise<Page<EmploymentType>> {
  return readPage<EmploymentType>(
    request.em,
    request.cursors,
    {
      list: 'employments',
      select: select(request),
      from: sql`employment e`,
      where: employmentConditions(request, filter ?? undefined),
      order: [
        { expression: sql`e.updated_at`, type: 'timestamptz', descending: true },
        { expression: sql`e.id`, type: 'uuid' },
      ],
    },
    args,
  );
}

/** An employment in the actor's scope, whole for the rules, with the parts that the query asks for. */
export function findEmployment(request: Request, id: string): Promise<EmploymentType | undefined> {
  return row(
    request.em,
    sql<EmploymentType>`select ${selectAsked(request, readable, everyColumn(request.asked?.get('Employment')))} from employment e where e.id = ${id} and ${scope(request)}`,
  );
}

/** The employments of `worker w` that the actor sees, the newest first. */
export const employmentsOfWorker = (work: Work) =>
  many(sql`select ${select(work)} from employment e where e.worker_id = w.id and ${scope(work)}
    order by e.started_on desc, e.created_at desc, e.id`);

/** Names of workers for the records that mention them; the mention decides who sees it, so no scope applies. */
export function loadWorkerName(request: Request, id: string): Promise<WorkerName | undefined> {
  return load(request, 'worker-name', id, async (ids) => {
    const found = await rows(
      request.em,
      sql<WorkerName>`select id, number, name from worker where id = any(${ids}::uuid[])`,
    );
    return new Map(found.map((worker) => [worker.id, worker]));
  });
}
