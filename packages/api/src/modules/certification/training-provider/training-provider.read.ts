import { keyOf } from '../../../kernel/global-id.js';
import { type OrderColumn, type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import { load, type Request } from '../../../kernel/request.js';
import { type RawBuilder, row, rows, sql } from '../../../kernel/sql.js';
import type { TrainingProviderOrder } from './training-provider.enum.js';
import type { TrainerFilter, TrainingInstitutionFilter } from './training-provider.input.js';
import type { TrainerType, TrainingInstitutionName, TrainingInstitutionType } from './training-provider.type.js';
import { institutionWorkflow, trainerWorkflow } from './training-provider.workflow.js';

/** What the rules look at of an institution `i` beside its columns; reads and locks share it. */
export const institutionStanding = sql`array['*'] as "scopeKeys", (select count(*)::int from training_session s
  where s.institution_id = i.id and s.state in ('PLANNED', 'OPEN')) as "sessionsToCome"`;

/** The same of a trainer `t`. */
export const trainerStanding = sql`array['*'] as "scopeKeys", (select count(*)::int from training_session s
  where s.trainer_id = t.id and s.state in ('PLANNED', 'OPEN')) as "sessionsToCome"`;

const institutionSessions = sql`(select count(*)::int from training_session s where s.institution_id = i.id)`;
const trainerSessions = sql`(select count(*)::int from training_session s where s.trainer_id = t.id)`;

const institution = sql`i.id, i.name, i.county_code as "countyCode", i.state, i.state_reason as "stateReason", i.state = 'ACTIVE' as active,
  (select count(*)::int from trainer t where t.institution_id = i.id and t.state = 'ACTIVE') as "trainerCount",
  ${institutionSessions} as "sessionCount", i.version, i.updated_at as "updatedAt", ${institutionStanding}`;
const trainer = sql`t.id, t.institution_id as "institutionId", t.name, t.qualification, t.account_id is not null as "hasAccount",
  (select login from account a where a.id = t.account_id) as login, t.state, t.state_reason as "stateReason", t.state = 'ACTIVE' as active,
  ${trainerSessions} as "sessionCount", t.version, t.updated_at as "updatedAt", ${trainerStanding}`;

/** Who reads at all reads every one: none belongs to a county or an agency. */
const readable = (request: Request, { reach }: typeof institutionWorkflow) =>
  reach(request.actor) ? sql`true` : sql`false`;

const contains = (column: RawBuilder<unknown>, word: string) =>
  sql`position(lower(${word.trim()}) in lower(${column})) > 0`;

/** The institutions `i` that the actor sees and the filter leaves. */
export const institutionConditions = (
  request: Request,
  { search, county, states }: TrainingInstitutionFilter,
): RawBuilder<unknown>[] =>
  [
    readable(request, institutionWorkflow),
    search?.trim() ? contains(sql`i.name`, search) : undefined,
    county ? sql`i.county_code = ${county}` : undefined,
    states?.length ? sql`i.state = any(${states}::text[])` : undefined,
  ].filter((condition) => condition !== undefined);

/** The trainers `t` that the actor sees and the filter leaves. */
export const trainerConditions = (
  request: Request,
  { search, institution: of, states }: TrainerFilter,
): RawBuilder<unknown>[] =>
  [
    readable(request, trainerWorkflow),
    search?.trim() ? contains(sql`concat_ws(' ', t.name, t.qualification)`, search) : undefined,
    of ? sql`t.institution_id = ${keyOf('TrainingInstitution', of)}` : undefined,
    states?.length ? sql`t.state = any(${states}::text[])` : undefined,
  ].filter((condition) => condition !== undefined);

const ordersOf = (table: 'i' | 't', sessions: RawBuilder<unknown>): Record<TrainingProviderOrder, OrderColumn[]> => ({
  REGISTERED: [{ expression: sql`${sql.ref(`${table}.created_at`)}`, type: 'timestamptz' }],
  NAME: [{ expression: sql`${sql.ref(`${table}.name`)}`, type: 'text' }],
  SESSIONS: [{ expression: sessions, type: 'int', descending: true }],
});
const institutionOrders = ordersOf('i', institutionSessions);
const trainerOrders = ordersOf('t', trainerSessions);

/** One page of the institutions. */
export function institutionPage(
  request: Request,
  filter: TrainingInstitutionFilter,
  order: TrainingProviderOrder,
  args: PageArgs,
): Promise<Page<TrainingInstitutionType>> {
  return readPage<TrainingInstitutionType>(
    request.em,
    request.cursors,
    {
      list: `training-institutions:${order}`,
      select: institution,
      from: sql`training_institution i`,
      where: institutionConditions(request, filter),
      order: [...institutionOrders[order], { expression: sql`i.id`, type: 'uuid' }],
    },
    args,
  );
}

/** One page of the trainers. */
export function trainerPage(
  request: Request,
  filter: TrainerFilter,
  order: TrainingProviderOrder,
  args: PageArgs,
): Promise<Page<TrainerType>> {
  return readPage<TrainerType>(
    request.em,
    request.cursors,
    {
      list: `trainers:${order}`,
      select: trainer,
      from: sql`trainer t`,
      where: trainerConditions(request, filter),
      order: [...trainerOrders[order], { expression: sql`t.id`, type: 'uuid' }],
    },
    args,
  );
}

/** One institution, for whoever reads them. */
export function findInstitution(request: Request, id: string): Promise<TrainingInstitutionType | undefined> {
  return row(
    request.em,
    sql<TrainingInstitutionType>`select ${institution} from training_institution i
        where i.id = ${id} and ${readable(request, institutionWorkflow)}`,
  );
}

/** One trainer, for whoever reads them. */
export function findTrainer(request: Request, id: string): Promise<TrainerType | undefined> {
  return row(
    request.em,
    sql<TrainerType>`select ${trainer} from trainer t where t.id = ${id} and ${readable(request, trainerWorkflow)}`,
  );
}

/** Names of institutions for the records that mention them. */
export function loadInstitutionName(request: Request, id: string): Promise<TrainingInstitutionName | undefined> {
  return load(request, 'training-institution-name', id, async (ids) => {
    const found = await rows(
      request.em,
      sql<TrainingInstitutionName>`select id, name from training_institution where id = any(${ids}::uuid[])`,
    );
    return new Map(found.map((one) => [one.id, one]));
  });
}

/** The trainers of an institution, those in use first. */
export async function loadTrainers(request: Request, institutionId: string): Promise<TrainerType[]> {
  const found = await load(request, 'institution-trainers', institutionId, async (ids) => {
    const all = await rows(
      request.em,
      sql<TrainerType>`select ${trainer} from trainer t where t.institution_id = any(${ids}::uuid[])
          order by t.state, t.created_at, t.id`,
    );
    return Map.groupBy(all, (one) => one.institutionId);
  });
  return found ?? [];
}

/** One trainer, for the sessions that mention it. */
export function loadTrainer(request: Request, id: string): Promise<TrainerType | undefined> {
  return load(request, 'trainer', id, async (ids) => {
    const found = await rows(
      request.em,
      sql<TrainerType>`select ${trainer} from trainer t where t.id = any(${ids}::uuid[])`,
    );
    return new Map(found.map((one) => [one.id, one]));
  });
}
