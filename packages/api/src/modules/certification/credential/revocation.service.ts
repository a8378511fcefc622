import { randomUUID } from 'node:crypto';
import { systemActor } from '../../../kernel/actor.js';
import { nextNumber } from '../../../kernel/business-number.js';
import { invalid, notFound } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { inScope } from '../../../kernel/scope.js';
import { type SettingDefinition, settingOf } from '../../../kernel/setting.js';
import { row, sql } from '../../../kernel/sql.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import { addWorkingDays, workingCalendar } from '../../../kernel/working-day.js';
import { answering } from '../../roster/employment/index.js';
import type { Credential } from './credential.entity.js';
import { getCredential } from './credential.service.js';
import { credentialWorkflow } from './credential.workflow.js';
import { appealWorkingDays, defenceWorkingDays } from './credential-setting.js';
import { Revocation } from './revocation.entity.js';
import type { RevocationAction, RevocationStage } from './revocation.enum.js';
import type { DecideRevocationInput, ProposeRevocationInput } from './revocation.input.js';
import { revocationWorkflow } from './revocation.workflow.js';
import { keepEvidence } from './revocation-evidence.js';
import { tellSubject } from './revocation-notice.js';
import { latestRevocation } from './revocation-standing.js';

/** Proposes to revoke; the defence period begins. */
export function proposeRevocation(work: Work, input: ProposeRevocationInput): Promise<string> {
  return transact(work, async (work) => {
    const credential = await getCredential(work, keyOf('Credential', input.credential));
    const grounds = required('grounds', input.grounds);
    const evidence = required('evidence', input.evidence);
    await credentialWorkflow.apply(work, credential, 'PROPOSE_REVOCATION', {
      reason: grounds,
      expectedVersion: input.expectedVersion,
      changes: [{ field: 'cause', to: input.cause }],
    });
    const revocation = new Revocation();
    revocation.id = randomUUID();
    revocation.number = await nextNumber(work.em, 'X');
    revocation.credentialId = credential.id;
    revocation.state = revocationWorkflow.initial;
    revocation.cause = input.cause;
    revocation.grounds = grounds;
    revocation.evidence = evidence;
    revocation.proposedBy = work.actor.id!;
    revocation.proposedAt = work.clock.now();
    revocation.defenceUntil = await dayAfter(work, defenceWorkingDays);
    revocation.createdAt = work.clock.now();
    revocation.updatedAt = work.clock.now();
    credential.updatedAt = work.clock.now();
    work.em.persist(revocation);
    await work.em.flush();
    await keepEvidence(work, revocation.id, 'PROPOSAL', input.files ?? undefined);
    await tellSubject(work, credential, revocation);
    return revocation.id;
  });
}

function required(field: string, typed: string): string {
  const given = typed.trim();
  if (!given) throw invalid(field, '请写明事实、理由和证据。', 'Please give the facts, the grounds and the evidence.');
  return given;
}

const dayAfter = async (work: Work, period: SettingDefinition): Promise<string> =>
  addWorkingDays(await workingCalendar(work), todayOf(work), await settingOf(work, period));

/** With which acts the subject hands in evidence. */
const stageOf: Partial<Record<RevocationAction, RevocationStage>> = { DEFEND: 'DEFENCE', APPEAL: 'APPEAL' };

/** Takes a revocation one step on; the certificate follows in the same transaction. */
export function decideRevocation(work: Work, input: DecideRevocationInput): Promise<string> {
  return transact(work, async (work) => {
    const { revocation, credential } = await getRevocation(work, keyOf('Revocation', input.revocation));
    const { action, expectedVersion } = input;
    const reason = input.reason.trim();
    await revocationWorkflow.apply(work, revocation, action, { reason, expectedVersion });
    const now = work.clock.now();
    switch (action) {
      case 'DEFEND':
        Object.assign(revocation, { defence: reason, defendedAt: now });
        break;
      case 'WITHDRAW':
        revocation.decisionReason = reason;
        break;
      case 'DISMISS':
        Object.assign(revocation, { decidedBy: work.actor.id, decidedAt: now, decisionReason: reason });
        break;
      case 'REVOKE':
        Object.assign(revocation, { decidedBy: work.actor.id, decidedAt: now, decisionReason: reason });
        revocation.appealUntil = await dayAfter(work, appealWorkingDays);
        revocation.stateBefore = credential.state;
        await revoke(work, credential, reason);
        break;
      case 'APPEAL':
        Object.assign(revocation, { appeal: reason, appealedAt: now });
        break;
      case 'UPHOLD':
        Object.assign(revocation, { ruledBy: work.actor.id, ruledAt: now, rulingReason: reason });
        break;
      case 'RESTORE':
      case 'LIFT':
        Object.assign(revocation, { ruledBy: work.actor.id, ruledAt: now, rulingReason: reason });
        await restore(work, credential, revocation, reason);
        break;
    }
    revocation.updatedAt = now;
    await work.em.flush();
    await keepEvidence(work, revocation.id, stageOf[action], input.files ?? undefined);
    if (action !== 'DEFEND') await tellSubject(work, credential, revocation);
    return revocation.id;
  });
}

/** Loads a revocation for a command. The certificate is locked first, always: what is decided about one happens one after the other. */
async function getRevocation(work: Work, id: string): Promise<{ revocation: Revocation; credential: Credential }> {
  const found = await row(
    work.em,
    sql<{ credentialId: string }>`select r.credential_id as "credentialId" from credential_revocation r
        join credential c on c.id = r.credential_id join worker w on w.id = c.worker_id
        where r.id = ${id} and ${inScope(work.actor, revocationWorkflow.reach(work.actor), 'w')}`,
  );
  if (!found) throw notFound();
  const credential = await getCredential(work, found.credentialId);
  const standing = await row(
    work.em,
    sql<
      Pick<Revocation, 'latest' | 'answering'>
    >`select ${latestRevocation} as latest, ${answering(work.actor)} as answering
        from credential_revocation r join credential c on c.id = r.credential_id join worker w on w.id = c.worker_id where r.id = ${id}`,
  );
  const revocation = await work.em.findOneOrFail(Revocation, id);
  Object.assign(revocation, standing, { scopeKeys: credential.scopeKeys });
  return { revocation, credential };
}

async function revoke(work: Work, credential: Credential, reason: string): Promise<void> {
  await credentialWorkflow.apply(work, credential, 'REVOKE', { reason });
  credential.revokedOn = todayOf(work);
  credential.stateReason = reason;
  credential.updatedAt = work.clock.now();
}

/** The certificate is again what it was before; what has run out meanwhile is suspended as usual. */
async function restore(work: Work, credential: Credential, revocation: Revocation, reason: string): Promise<void> {
  await credentialWorkflow.apply(work, credential, 'RESTORE', { reason });
  credential.revokedOn = null;
  credential.stateReason = null;
  credential.updatedAt = work.clock.now();
  const platform = { ...work, actor: systemActor };
  const asBefore = { reason: '恢复到撤销前的状态' };
  if (revocation.stateBefore === 'RECTIFICATION')
    await credentialWorkflow.apply(platform, credential, 'REQUIRE_RECTIFICATION', asBefore);
  if (revocation.stateBefore === 'SUSPENDED') await credentialWorkflow.apply(platform, credential, 'SUSPEND', asBefore);
}
