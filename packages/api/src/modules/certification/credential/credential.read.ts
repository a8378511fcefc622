import { cleanText } from '../../../kernel/identifier/index.js';
import { type OrderColumn, type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import { load, type Request } from '../../../kernel/request.js';
import { inScope, scopeKey } from '../../../kernel/scope.js';
import { type RawBuilder, row, rows, sql, startsWith } from '../../../kernel/sql.js';
import { todayOf, type Work } from '../../../kernel/work.js';
import { worksFor } from '../../roster/employment/index.js';
import { namedAs } from '../../roster/worker/index.js';
import type { CredentialFilter, CredentialOrder } from './credential.input.js';
import type { CredentialEdition, CredentialType } from './credential.type.js';
import { credentialWorkflow } from './credential.workflow.js';
import { candidates, type IssueObstacle, obstaclesOn } from './issue-obstacle.js';
import { openRevocation } from './revocation-standing.js';

/** The state of `credential c` today. */
export const stateToday = (work: Work): RawBuilder<string> =>
  sql<string>`credential_state_on(c, ${todayOf(work)}::date)`;

const columns = (
  work: Work,
) => sql`c.id, c.number, c.worker_id as "workerId", ${stateToday(work)} as state, c.state_reason as "stateReason",
  c.issued_on::text as "issuedOn", c.reviews, c.valid_until::text as "validUntil", c.rectify_by::text as "rectifyBy",
  c.cancelled_on::text as "cancelledOn", c.cancel_cause as "cancelCause", c.revoked_on::text as "revokedOn",
  ${openRevocation} as "revocationOpen", c.version, c.updated_at as "updatedAt", w.scope_keys as "scopeKeys"`;

/** A certificate is where its holder is today. */
export const credentialList = sql`credential c join worker w on w.id = c.worker_id`;

const living = sql`('VALID', 'RECTIFICATION', 'SUSPENDED')`;

/** The conditions of a filter and of the actor's scope on `credentialList`. */
export function credentialConditions(work: Work, filter: CredentialFilter = {}): RawBuilder<unknown>[] {
  const reach = credentialWorkflow.reach(work.actor);
  const key = reach && scopeKey(work.actor, reach);
  const word = filter.search?.trim();
  const given = (value: boolean | null | undefined): value is boolean => value !== undefined && value !== null;
  return [
    key
      ? sql`exists (select from worker_scope s where s.scope_key = ${key} and s.worker_id = c.worker_id)`
      : sql`false`,
    filter.county ? sql`w.county_code = ${filter.county}` : undefined,
    filter.agency ? worksFor(sql`w.id`, filter.agency) : undefined,
    filter.states?.length ? sql`${stateToday(work)} = any(${filter.states}::text[])` : undefined,
    filter.dueUntil ? sql`c.state in ${living} and c.valid_until <= ${filter.dueUntil}::date` : undefined,
    given(filter.leftTrade) ? sql`(w.state = 'LEFT' and c.state in ${living}) = ${filter.leftTrade}` : undefined,
    given(filter.revocationOpen) ? sql`${openRevocation} = ${filter.revocationOpen}` : undefined,
    word ? holderMatches(word) : undefined,
  ].filter((condition) => condition !== undefined);
}

/** A number, or the start of one, or of the holder's name. */
export function holderMatches(typed: string): RawBuilder<unknown> {
  const capitals = cleanText(typed).toUpperCase();
  return /^[A-Z]*-?\d[\d-]*$/.test(capitals) ? sql`c.number like ${startsWith(capitals)}` : namedAs(typed, 'w');
}

const byId: OrderColumn = { expression: sql`c.id`, type: 'uuid' };

const orders: Record<CredentialOrder, OrderColumn[]> = {
  DUE: [{ expression: sql`c.valid_until`, type: 'date' }, byId],
  NEWEST: [{ expression: sql`c.issued_on`, type: 'date', descending: true }, byId],
  UPDATED: [{ expression: sql`c.updated_at`, type: 'timestamptz', descending: true }, byId],
  NUMBER: [{ expression: sql`c.number`, type: 'text' }],
};

/** One page of the certificates that the actor sees. */
export function credentialPage(
  request: Request,
  filter: CredentialFilter | undefined,
  order: CredentialOrder,
  args: PageArgs,
): Promise<Page<CredentialType>> {
  return readPage<CredentialType>(
    request.em,
    request.cursors,
    {
      list: `credentials:${order}`,
      select: columns(request),
      from: credentialList,
      where: credentialConditions(request, filter ?? undefined),
      order: orders[order],
    },
    args,
  );
}

const scope = (work: Work) => inScope(work.actor, credentialWorkflow.reach(work.actor), 'w');

/** A certificate in the actor's scope. */
export function findCredential(work: Work, id: string): Promise<CredentialType | undefined> {
  return row(
    work.em,
    sql<CredentialType>`select ${columns(work)} from ${credentialList} where c.id = ${id} and ${scope(work)}`,
  );
}

/** Certificates by a key of theirs, those of one page in one statement. */
function loadBy(request: Request, key: 'id' | 'workerId', value: string): Promise<CredentialType | undefined> {
  return load(request, `credential-by-${key}`, value, async (values) => {
    const column = key === 'id' ? sql`c.id` : sql`c.worker_id`;
    const found = await rows(
      request.em,
      sql<CredentialType>`select ${columns(request)} from ${credentialList} where ${column} = any(${values}::uuid[]) and ${scope(request)}`,
    );
    return new Map(found.map((credential) => [credential[key], credential]));
  });
}

export const loadCredential = (request: Request, id: string) => loadBy(request, 'id', id);

/** The certificate of a worker; undefined when the worker never had one. */
export const loadCredentialOfWorker = (request: Request, workerId: string) => loadBy(request, 'workerId', workerId);

/** What stands between a worker and a certificate today; for workers whom the caller has found in scope. */
export async function loadObstacles(request: Request, workerId: string): Promise<IssueObstacle[]> {
  const found = await load(request, 'issue-obstacles', workerId, async (ids) => {
    const judged = await rows(
      request.em,
      sql<{ id: string; obstacles: IssueObstacle[] }>`select w.id, ${obstaclesOn(todayOf(request))} as obstacles
          from ${candidates} where w.id = any(${ids}::uuid[])`,
    );
    return new Map(judged.map(({ id, obstacles }) => [id, obstacles]));
  });
  return found ?? [];
}

/** The editions of a certificate that the caller has found in scope, the newest first. */
export async function loadEditions(request: Request, credentialId: string): Promise<CredentialEdition[]> {
  const found = await load(request, 'credential-editions', credentialId, async (ids) =>
    Map.groupBy(
      await rows(
        request.em,
        sql<
          CredentialEdition & { credentialId: string }
        >`select credential_id as "credentialId", id, ordinal, issued_at as "issuedAt",
              replaced_at as "replacedAt", replaced_reason as "replacedReason"
            from credential_edition where credential_id = any(${ids}::uuid[]) order by ordinal desc`,
      ),
      (edition) => edition.credentialId,
    ),
  );
  return found ?? [];
}
