import { type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import { load, type Request } from '../../../kernel/request.js';
import { inScope } from '../../../kernel/scope.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import { answering } from '../../roster/employment/index.js';
import type { RevocationFilter } from './revocation.input.js';
import type { RevocationType } from './revocation.type.js';
import { revocationWorkflow } from './revocation.workflow.js';
import { latestRevocation } from './revocation-standing.js';

const nameOf = (column: string) => sql`(select a.display_name from account a where a.id = ${sql.ref(`r.${column}`)})`;

const columns = ({
  actor,
}: Work) => sql`r.id, r.number, r.credential_id as "credentialId", r.state, r.cause, r.grounds, r.evidence, r.proposed_by as "proposedBy",
  r.proposed_at as "proposedAt", coalesce(${nameOf('proposed_by')}, ${'平台'}) as "proposerName", r.defence_until::text as "defenceUntil", r.defence,
  r.decided_by as "decidedBy", r.decided_at as "decidedAt", case when r.decided_at is not null then ${nameOf('decided_by')} end as "deciderName", r.decision_reason as "decisionReason",
  r.appeal_until::text as "appealUntil", r.appeal, r.appealed_at as "appealedAt", r.ruled_at as "ruledAt", case when r.ruled_at is not null then ${nameOf('ruled_by')} end as "rulerName",
  r.ruling_reason as "rulingReason", ${latestRevocation} as latest, ${answering(actor)} as answering, r.version, r.updated_at as "updatedAt", w.scope_keys as "scopeKeys"`;

const list = sql`credential_revocation r join credential c on c.id = r.credential_id join worker w on w.id = c.worker_id`;

const scope = (work: Work) => inScope(work.actor, revocationWorkflow.reach(work.actor), 'w');

/** One page of the revocations that the actor sees, the newest proposal first. */
export function revocationPage(
  request: Request,
  filter: RevocationFilter | undefined,
  args: PageArgs,
): Promise<Page<RevocationType>> {
  return readPage<RevocationType>(
    request.em,
    request.cursors,
    {
      list: 'revocations',
      select: columns(request),
      from: list,
      where: [
        scope(request),
        filter?.states?.length ? sql`r.state = any(${filter.states}::text[])` : sql`true`,
        filter?.county ? sql`w.county_code = ${filter.county}` : sql`true`,
      ],
      order: [
        { expression: sql`r.proposed_at`, type: 'timestamptz', descending: true },
        { expression: sql`r.id`, type: 'uuid' },
      ],
    },
    args,
  );
}

/** A revocation in the actor's scope. */
export function findRevocation(work: Work, id: string): Promise<RevocationType | undefined> {
  return row(work.em, sql<RevocationType>`select ${columns(work)} from ${list} where r.id = ${id} and ${scope(work)}`);
}

/** The revocations of a certificate that the actor sees, the newest first. */
export async function loadRevocations(request: Request, credentialId: string): Promise<RevocationType[]> {
  const found = await load(request, 'credential-revocations', credentialId, async (ids) =>
    Map.groupBy(
      await rows(
        request.em,
        sql<RevocationType>`select ${columns(request)} from ${list} where r.credential_id = any(${ids}::uuid[]) and ${scope(request)}
            order by r.proposed_at desc, r.id`,
      ),
      (revocation) => revocation.credentialId,
    ),
  );
  return found ?? [];
}
