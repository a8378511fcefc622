import type { Actor } from '../../../kernel/actor.js';
import { everyColumn, type Readable, selectAsked } from '../../../kernel/asked.js';
import { addDays } from '../../../kernel/clock.js';
import { keyOf } from '../../../kernel/global-id.js';
import { cleanText, normalisePersonName } from '../../../kernel/identifier/index.js';
import { type OrderColumn, type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import { load, type Request } from '../../../kernel/request.js';
import { inScope, scopeKey } from '../../../kernel/scope.js';
import { all, beginsWith, endOf, type RawBuilder, row, rows, sql } from '../../../kernel/sql.js';
import { todayOf, type Work } from '../../../kernel/work.js';
import { agencyNamed } from '../agency/index.js';
import { answering, employmentsOfWorker, worksFor } from '../employment/index.js';
import { inTown } from '../in-town.js';
import { regionOf } from '../region/index.js';
import { verificationOverdue } from '../verification-due.js';
import type { HealthFilter, WorkerLack, WorkerOrder } from './worker.enum.js';
import type { WorkerFilter } from './worker.input.js';
import type { WorkerType } from './worker.type.js';
import { workerWorkflow } from './worker.workflow.js';
import { workerFacts } from './worker-fact.read.js';

/** The four kinds of information are there and the health certificate is in date, on `worker w`. Its last day counts as in date. */
export const workerComplete = (today: string): RawBuilder<boolean> =>
  sql<boolean>`(w.identity_checked_at is not null and w.integrity_entries > 0 and w.trainings > 0 and coalesce(w.health_expires_on >= ${today}::date, false))`;

/** Whether `worker w` is registered, lives or works in the county. */
export const keptBy = (county: string): RawBuilder<boolean> =>
  sql<boolean>`(coalesce(${county} in (w.county_code, w.home_county_code), false)
    or exists (select from employment e
      where e.worker_id = w.id and e.state in ('CURRENT', 'ENDING', 'CONFLICT') and e.scope_keys @> array[${`county:${county}`}]::text[]))`;

/** Whether the actor keeps the data of `worker w`; see WorkerStanding. */
export function keeping(actor: Actor): RawBuilder<boolean> {
  if (actor.role === 'COUNTY_BUREAU') return keptBy(actor.countyCode ?? '');
  if (actor.role !== 'AGENCY') return sql<boolean>`true`;
  const key = scopeKey(actor, 'own') ?? '';
  return sql<boolean>`(${answering(actor)}
    or (w.current_employments = 0 and w.state in ('DRAFT', 'SUBMITTED', 'RETURNED')
        and exists (select from agency a where a.id = w.registered_by_agency and a.scope_keys @> array[${key}]::text[])))`;
}

const readable: Readable<Work> = {
  columns: {
    id: sql`w.id`,
    number: sql`w.number`,
    name: sql`w.name`,
    sex: sql`w.sex`,
    birthYear: sql`extract(year from w.birth_date)::int`,
    idKind: sql`w.id_kind`,
    idHead: sql`w.id_head`,
    idTail: sql`w.id_tail`,
    phoneMasked: sql`w.phone_masked`,
    addressMasked: sql`w.address_masked`,
    state: sql`w.state`,
    stateReason: sql`w.state_reason`,
    serviceLines: sql`w.service_lines`,
    conflict: sql`w.conflict`,
    currentEmployments: sql`w.current_employments`,
    identityCheckedAt: sql`w.identity_checked_at`,
    healthExpiresOn: sql`w.health_expires_on::text`,
    dataConsent: sql`w.data_consent`,
    photoConsent: sql`w.photo_consent`,
    lacks: (work) =>
      sql`case when w.health_expires_on < ${todayOf(work)}::date then w.lacks || 'HEALTH_EXPIRED'::text else w.lacks end`,
    complete: (work) => workerComplete(todayOf(work)),
    kept: (work) => keeping(work.actor),
    scopeKeys: sql`w.scope_keys`,
    version: sql`w.version`,
    createdAt: sql`w.created_at`,
    updatedAt: sql`w.updated_at`,
  },
  parts: {
    county: regionOf(sql`w.county_code`),
    town: regionOf(sql`w.town_code`),
    homeCounty: regionOf(sql`w.home_county_code`),
    agency: agencyNamed(sql`w.agency_id`),
    employments: employmentsOfWorker,
    ...workerFacts,
  },
};

const select = (request: Request) => selectAsked(request, readable, request.asked?.get('Worker'));

/**
 * Where counts, exports and statistics read: the actor's own list of workers, in which a county's page never touches the
 * rest of the city.
 */
export const workerList = sql`worker_scope s join worker w on w.id = s.worker_id`;

const orders: Record<WorkerOrder, OrderColumn[]> = {
  WORK_FIRST: [
    { expression: sql`s.work_rank`, type: 'int' },
    { expression: sql`s.updated_at`, type: 'timestamptz', descending: true },
  ],
  UPDATED: [{ expression: sql`s.updated_at`, type: 'timestamptz', descending: true }],
  NAME: [{ expression: sql`s.name_pinyin collate "C"`, type: 'text' }],
  HEALTH_EXPIRY: [{ expression: sql`coalesce(w.health_expires_on, '9999-12-31'::date)`, type: 'date' }],
};

/** The conditions of a filter and of the actor's scope on `workerList`. */
export async function workerConditions(work: Work, filter: WorkerFilter = {}): Promise<RawBuilder<unknown>[]> {
  return [...listConditions(work, filter), ...(await recordConditions(work, filter))];
}

/** Those on the list alone: the scope, and the search by name. */
function listConditions(work: Work, filter: WorkerFilter): RawBuilder<unknown>[] {
  const reach = workerWorkflow.reach(work.actor);
  const key = reach && scopeKey(work.actor, reach);
  const named = searchOf(filter)?.named;
  return [key ? sql`s.scope_key = ${key}` : sql`false`, ...(named ? [named] : [])];
}

async function recordConditions(work: Work, filter: WorkerFilter): Promise<RawBuilder<unknown>[]> {
  const today = todayOf(work);
  return [
    filter.county ? sql`w.county_code = ${filter.county}` : undefined,
    filter.town ? inTown('w', filter.town) : undefined,
    filter.agency ? worksFor(sql`w.id`, filter.agency) : undefined,
    filter.states?.length ? sql`w.state = any(${filter.states}::text[])` : undefined,
    filter.lacks?.length ? lacking(filter.lacks, today) : undefined,
    filter.serviceLines?.length ? sql`w.service_lines && ${filter.serviceLines}::text[]` : undefined,
    filter.health ? health(filter.health, today) : undefined,
    given(filter.conflict) ? sql`w.conflict = ${filter.conflict}` : undefined,
    given(filter.complete) ? sql`${workerComplete(today)} = ${filter.complete}` : undefined,
    given(filter.overdue) ? await verificationOverdue(work, 'w', filter.overdue) : undefined,
    filter.batch ? sql`w.import_batch_id = ${keyOf('ImportBatch', filter.batch)}` : undefined,
    searchOf(filter)?.numbered,
  ].filter((condition) => condition !== undefined);
}

const given = (value: boolean | null | undefined): value is boolean => value !== undefined && value !== null;

const expired = (today: string) => sql`coalesce(w.health_expires_on < ${today}::date, false)`;

function lacking(lacks: WorkerLack[], today: string): RawBuilder<unknown> {
  const stored = sql`w.lacks && ${lacks}::text[]`;
  return lacks.includes('HEALTH_EXPIRED') ? sql`(${stored} or ${expired(today)})` : stored;
}

function health(asked: HealthFilter, today: string): RawBuilder<unknown> {
  if (asked === 'NONE') return sql`w.health_expires_on is null`;
  if (asked === 'EXPIRED') return expired(today);
  if (asked === 'IN_DATE') return sql`w.health_expires_on >= ${today}::date`;
  return sql`w.health_expires_on between ${today}::date and ${addDays(today, 30)}::date`;
}

/** By the shape of what was typed, so that each search has one index to use: a number of the record, or a name of the list. */
function searchOf(filter: WorkerFilter): { numbered?: RawBuilder<unknown>; named?: RawBuilder<unknown> } | undefined {
  const typed = filter.search?.trim();
  if (!typed) return undefined;
  const word = normalisePersonName(typed);
  const capitals = cleanText(typed).toUpperCase();
  if (/^\d{3}[\dX]$/.test(capitals)) return { numbered: sql`w.id_tail = ${capitals}` };
  if (/^W\d+$/.test(capitals)) return { numbered: sql`w.number = ${capitals}` };
  return { named: namedAs(word, 's') };
}

/** Whose name begins as typed, or its pinyin, or its initials; on the list of a scope `s` or on the register `w`. */
export function namedAs(typed: string, alias: 's' | 'w'): RawBuilder<boolean> {
  const word = normalisePersonName(typed);
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const name = beginsWith(column('name'), word);
  if (/\p{Script=Han}/u.test(word)) return name;
  const letters = word.toLowerCase().replace(/[\s'·]/g, '');
  const pinyin = sql`${column('name_pinyin')} collate "C"`;
  return sql<boolean>`((${pinyin} >= ${letters} and ${pinyin} < ${endOf(letters)}) or ${beginsWith(column('name_initials'), letters)} or ${name})`;
}

/**
 * One page of the workers that the actor sees. A name is looked for first, in its own index, and what was found put in
 * order then (OFFSET 0 parts the two): in the order of the page a rare name would be looked for through the whole county.
 */
export async function workerPage(
  request: Request,
  filter: WorkerFilter | null | undefined,
  order: WorkerOrder,
  args: PageArgs,
): Promise<Page<WorkerType>> {
  const asked = filter ?? {};
  const list = sql`(select * from worker_scope s where ${all(listConditions(request, asked))} ${sql.raw(searchOf(asked)?.named ? 'offset 0' : '')})`;
  return readPage<WorkerType>(
    request.em,
    request.cursors,
    {
      list: `workers:${order}`,
      select: select(request),
      from: sql`${list} s left join worker w on w.id = s.worker_id`,
      where: await recordConditions(request, asked),
      order: [...orders[order], { expression: sql`s.worker_id`, type: 'uuid' }],
      record: { key: sql`s.worker_id`, join: sql`join worker w on w.id = p.key` },
    },
    args,
  );
}

/** A worker in the actor's scope: whole for the rules with the parts that the query asks for, or what is asked alone. */
export function findWorker(
  work: Work,
  id: string,
  asked: ReadonlySet<string> = everyColumn(work.asked?.get('Worker')),
): Promise<WorkerType | undefined> {
  return row(
    work.em,
    sql<WorkerType>`select ${selectAsked(work, readable, asked)} from worker w
        where w.id = ${id} and ${inScope(work.actor, workerWorkflow.reach(work.actor), 'w')}`,
  );
}

/** The same for the records that mention workers: those of one page in one statement. */
export function loadWorker(request: Request, id: string): Promise<WorkerType | undefined> {
  return load(request, 'worker', id, async (ids) => {
    const found = await rows(
      request.em,
      sql<WorkerType>`select ${select(request)} from worker w
          where w.id = any(${ids}::uuid[]) and ${inScope(request.actor, workerWorkflow.reach(request.actor), 'w')}`,
    );
    return new Map(found.map((worker) => [worker.id, worker]));
  });
}

/** Ids of all workers in scope that match, for a bulk act; the oldest work first. */
export async function workerIds(work: Work, filter: WorkerFilter | undefined, most: number): Promise<string[]> {
  const conditions = sql.join(await workerConditions(work, filter), sql` and `);
  const found = await rows(
    work.em,
    sql<{
      id: string;
    }>`select w.id from ${workerList} where ${conditions} order by s.updated_at, s.worker_id limit ${most}`,
  );
  return found.map((worker) => worker.id);
}
