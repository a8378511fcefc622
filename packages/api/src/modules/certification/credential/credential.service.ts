import { systemActor } from '../../../kernel/actor.js';
import { invalid, notFound } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { inScope } from '../../../kernel/scope.js';
import { row, sql } from '../../../kernel/sql.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import { Credential } from './credential.entity.js';
import type { CredentialState } from './credential.enum.js';
import type { CancelCredentialInput, CorrectCancellationInput, ReplaceCredentialInput } from './credential.input.js';
import { credentialWorkflow } from './credential.workflow.js';
import { tellOfCredential } from './credential-notice.js';
import { replaceEdition } from './edition.js';
import { openRevocation } from './revocation-standing.js';

/**
 * Loads a certificate for a command, locked, in its state of today: a suspension that the daily clock has not written yet is
 * written first.
 */
export async function getCredential(work: Work, id: string): Promise<Credential> {
  const scope =
    work.actor.role === 'SYSTEM' ? sql`true` : inScope(work.actor, credentialWorkflow.reach(work.actor), 'w');
  const locked = await row(
    work.em,
    sql<{ state: CredentialState; scopeKeys: string[]; revocationOpen: boolean }>`select w.scope_keys as "scopeKeys",
          credential_state_on(c, ${todayOf(work)}::date) as state, ${openRevocation} as "revocationOpen"
        from credential c join worker w on w.id = c.worker_id where c.id = ${id} and ${scope} for update of c`,
  );
  if (!locked) throw notFound();
  const credential = await work.em.findOneOrFail(Credential, id);
  credential.scopeKeys = locked.scopeKeys;
  credential.revocationOpen = locked.revocationOpen;
  if (credential.state !== locked.state) await suspend(work, credential);
  return credential;
}

/** A term has passed: the annual review's, or the rectification's. */
export async function suspend(work: Work, credential: Credential): Promise<void> {
  const reason = credential.state === 'RECTIFICATION' ? '整改逾期' : '年审逾期';
  await credentialWorkflow.apply({ ...work, actor: systemActor }, credential, 'SUSPEND', { reason });
  credential.stateReason = reason;
  credential.updatedAt = work.clock.now();
  await tellOfCredential(work, credential, 'suspended');
}

/** A new edition for one that was lost or damaged or bears an old name. */
export function replaceCredential(work: Work, input: ReplaceCredentialInput): Promise<string> {
  if (input.reason === 'ISSUED_AGAIN')
    throw invalid('reason', '请选择遗失、损坏或姓名变更。', 'Choose lost, damaged or changed name.');
  return transact(work, async (work) => {
    const credential = await getCredential(work, keyOf('Credential', input.credential));
    await credentialWorkflow.apply(work, credential, 'REPLACE', {
      expectedVersion: input.expectedVersion,
      changes: [{ field: 'replacedReason', to: input.reason }],
    });
    await replaceEdition(work, credential.id, input.reason);
    credential.updatedAt = work.clock.now();
    await work.em.flush();
    return credential.id;
  });
}

export function cancelCredential(work: Work, input: CancelCredentialInput): Promise<string> {
  return transact(work, async (work) => {
    const credential = await getCredential(work, keyOf('Credential', input.credential));
    await credentialWorkflow.apply(work, credential, 'CANCEL', {
      reason: input.reason,
      expectedVersion: input.expectedVersion,
      changes: [{ field: 'cancelCause', to: input.cause }],
    });
    credential.cancelCause = input.cause;
    credential.cancelledOn = todayOf(work);
    credential.stateReason = input.reason.trim();
    credential.updatedAt = work.clock.now();
    await work.em.flush();
    await tellOfCredential(work, credential, 'cancelled');
    return credential.id;
  });
}

/**
 * Takes a mistaken cancellation back: the edition in the holder's hands counts again, and what the annual review demanded
 * still stands. Its term is kept through the cancellation and goes with a passed review alone; what has run out meanwhile is
 * suspended as usual.
 */
export function correctCancellation(work: Work, input: CorrectCancellationInput): Promise<string> {
  return transact(work, async (work) => {
    const credential = await getCredential(work, keyOf('Credential', input.credential));
    await credentialWorkflow.apply(work, credential, 'CORRECT_CANCELLATION', {
      reason: input.reason,
      expectedVersion: input.expectedVersion,
    });
    credential.cancelCause = null;
    credential.cancelledOn = null;
    credential.stateReason = null;
    if (credential.rectifyBy) await demandAgain(work, credential);
    credential.updatedAt = work.clock.now();
    await work.em.flush();
    return credential.id;
  });
}

/** The certificate is in rectification as before, for the reason that stands in its review. */
async function demandAgain(work: Work, credential: Credential): Promise<void> {
  const platform = { ...work, actor: systemActor };
  await credentialWorkflow.apply(platform, credential, 'REQUIRE_RECTIFICATION', { reason: '恢复到注销前的状态' });
  const review = await row(
    work.em,
    sql<{ demand: string | null }>`select demand from credential_review
        where credential_id = ${credential.id} and due_on = ${credential.validUntil}::date`,
  );
  credential.stateReason = review?.demand ?? null;
}
