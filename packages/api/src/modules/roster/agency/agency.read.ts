import type { Actor } from '../../../kernel/actor.js';
import { everyColumn, many, one, type Readable, selectAsked } from '../../../kernel/asked.js';
import { keyOf } from '../../../kernel/global-id.js';
import { type OrderColumn, type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import { load, type Request } from '../../../kernel/request.js';
import { inScope } from '../../../kernel/scope.js';
import { contains, type RawBuilder, row, rows, sql, startsWith } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import { inTown } from '../in-town.js';
import { regionOf } from '../region/index.js';
import { verificationOverdue } from '../verification-due.js';
import type { AgencyOrder } from './agency.enum.js';
import type { AgencyFilter } from './agency.input.js';
import type { AgencyName, AgencyType } from './agency.type.js';
import { agencyWorkflow } from './agency.workflow.js';

/** The name of an agency, as a part of the record that mentions it; the mention decides who sees it, so no scope applies. */
export const agencyNamed = (id: RawBuilder<unknown>) => one(sql`select n.id, n.name from agency n where n.id = ${id}`);

const readable: Readable<Work> = {
  columns: {
    id: sql`a.id`,
    number: sql`a.number`,
    creditCode: sql`a.credit_code`,
    creditCodeDoubtful: sql`a.credit_code_doubtful`,
    creditCodeAccepted: sql`a.credit_code_accepted`,
    name: sql`a.name`,
    kind: sql`a.kind`,
    state: sql`a.state`,
    stateReason: sql`a.state_reason`,
    legalRepresentative: sql`a.legal_representative`,
    phoneMasked: sql`a.phone_masked`,
    address: sql`a.address`,
    serviceLines: sql`a.service_lines`,
    onlineChannels: sql`a.online_channels`,
    platformRegistrations: sql`a.platforms`,
    insurance: sql`a.insurance`,
    lacks: sql`a.lacks`,
    scopeKeys: sql`a.scope_keys`,
    workerCount: sql`a.worker_count`,
    version: sql`a.version`,
    createdAt: sql`a.created_at`,
    updatedAt: sql`a.updated_at`,
  },
  parts: {
    county: regionOf(sql`a.county_code`),
    town: regionOf(sql`a.town_code`),
    headquarters: agencyNamed(sql`a.headquarters_id`),
    branches: ({ actor }) =>
      many(sql`select b.id, b.name from agency b
        where b.headquarters_id = a.id and ${inScope(actor, agencyWorkflow.reach(actor), 'b')} order by b.name_pinyin`),
  },
};

const select = (work: Work) => selectAsked(work, readable, work.asked?.get('Agency'));

const scope = (actor: Actor) => inScope(actor, agencyWorkflow.reach(actor), 'a');

const orders: Record<AgencyOrder, OrderColumn[]> = {
  WORK_FIRST: [
    { expression: sql`a.work_rank`, type: 'int' },
    { expression: sql`a.updated_at`, type: 'timestamptz', descending: true },
  ],
  UPDATED: [{ expression: sql`a.updated_at`, type: 'timestamptz', descending: true }],
  NAME: [{ expression: sql`a.name_pinyin`, type: 'text' }],
  WORKERS: [{ expression: sql`a.worker_count`, type: 'int', descending: true }],
};

/** The conditions of a filter and of the actor's scope on `agency a`; lists, counts, exports and bulk acts share them. */
export async function agencyConditions(work: Work, filter: AgencyFilter = {}): Promise<RawBuilder<unknown>[]> {
  const word = filter.search?.trim();
  return [
    scope(work.actor),
    filter.county ? sql`a.county_code = ${filter.county}` : undefined,
    filter.town ? inTown('a', filter.town) : undefined,
    filter.states?.length ? sql`a.state = any(${filter.states}::text[])` : undefined,
    filter.kinds?.length ? sql`a.kind = any(${filter.kinds}::text[])` : undefined,
    filter.lacks?.length ? sql`a.lacks && ${filter.lacks}::text[]` : undefined,
    filter.serviceLines?.length ? sql`a.service_lines && ${filter.serviceLines}::text[]` : undefined,
    filter.headquarters ? sql`a.headquarters_id = ${keyOf('Agency', filter.headquarters)}` : undefined,
    given(filter.overdue) ? await verificationOverdue(work, 'a', filter.overdue) : undefined,
    filter.batch ? sql`a.import_batch_id = ${keyOf('ImportBatch', filter.batch)}` : undefined,
    word ? matches(word) : undefined,
  ].filter((condition) => condition !== undefined);
}

const given = (value: boolean | null | undefined): value is boolean => value !== undefined && value !== null;

function matches(word: string): RawBuilder<boolean> {
  const letters = word.toLowerCase();
  return sql<boolean>`(a.name like ${contains(word)} or a.name_pinyin like ${contains(letters)} or a.name_initials like ${startsWith(letters)}
    or a.credit_code like ${startsWith(word.toUpperCase())} or a.number = ${word.toUpperCase()})`;
}

/** One page of the agencies that the actor sees. */
export async function agencyPage(
  request: Request,
  filter: AgencyFilter | undefined,
  order: AgencyOrder,
  args: PageArgs,
): Promise<Page<AgencyType>> {
  return readPage<AgencyType>(
    request.em,
    request.cursors,
    {
      list: `agencies:${order}`,
      select: select(request),
      from: sql`agency a`,
      where: await agencyConditions(request, filter ?? undefined),
      order: [...orders[order], { expression: sql`a.id`, type: 'uuid' }],
    },
    args,
  );
}

/** An agency in the actor's scope, whole for the rules, with the parts that the query asks for. */
export function findAgency(request: Request, id: string): Promise<AgencyType | undefined> {
  return row(
    request.em,
    sql<AgencyType>`select ${selectAsked(request, readable, everyColumn(request.asked?.get('Agency')))} from agency a where a.id = ${id} and ${scope(request.actor)}`,
  );
}

/** Names of agencies for the records that mention them; the mention decides who sees it, so no scope applies. */
export function loadAgencyName(request: Request, id: string): Promise<AgencyName | undefined> {
  return load(request, 'agency-name', id, async (ids) => {
    const found = await rows(request.em, sql<AgencyName>`select id, name from agency where id = any(${ids}::uuid[])`);
    return new Map(found.map((agency) => [agency.id, agency]));
  });
}

/** The first agencies by name that match, whatever the scope: names alone, for administrators who bind accounts. */
export function findAgencyNames(request: Request, search: string): Promise<AgencyName[]> {
  const word = search.trim();
  return rows(
    request.em,
    sql<AgencyName>`select a.id, a.name from agency a where ${word ? matches(word) : sql`true`} order by a.name_pinyin, a.id limit 20`,
  );
}

/** Ids of all agencies in scope that match, for a bulk act; the oldest work first. */
export async function agencyIds(request: Request, filter: AgencyFilter | undefined, most: number): Promise<string[]> {
  const conditions = sql.join(await agencyConditions(request, filter), sql` and `);
  const found = await rows(
    request.em,
    sql<{ id: string }>`select a.id from agency a where ${conditions} order by a.updated_at, a.id limit ${most}`,
  );
  return found.map((agency) => agency.id);
}
