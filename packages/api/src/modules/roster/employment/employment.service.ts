import { systemActor } from '../../../kernel/actor.js';
import { conflict, invalid, notFound } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { inScope, type Reach } from '../../../kernel/scope.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import type { Decision } from '../../../kernel/workflow.js';
import type { AgencyState } from '../agency/index.js';
import { Employment } from './employment.entity.js';
import type { DecideEmploymentInput } from './employment.input.js';
import { employmentWorkflow, sideOf, takesOnNobody } from './employment.workflow.js';
import { closeLink, openLink } from './employment-link.js';
import { tellOfEmployment } from './employment-notice.js';

/** A decided employment, and the token of the worker's link when the decision asks the worker. */
export interface DecidedEmployment {
  id: string;
  token?: string | undefined;
}

/**
 * Loads an employment for a command. The worker's row is locked first, always: all that is decided about one worker's
 * contracts happens one after the other.
 */
export async function getEmployment(work: Work, id: string): Promise<Employment> {
  const reach: Reach | undefined = employmentWorkflow.reach(work.actor);
  const scope = work.actor.role === 'SYSTEM' ? sql`true` : inScope(work.actor, reach, 'e');
  const locked = await row(
    work.em,
    sql<{ state: string }>`select w.state from worker w
        where w.id = (select e.worker_id from employment e where e.id = ${id} and ${scope}) for update`,
  );
  if (!locked) throw notFound();
  const employment = await work.em.findOneOrFail(Employment, id);
  employment.workerState = locked.state;
  const agency = await row(
    work.em,
    sql<{ state: AgencyState }>`select state from agency where id = ${employment.agencyId}`,
  );
  employment.agencyState = agency!.state;
  return employment;
}

/** Does a workflow action on an employment. */
export function decideEmployment(work: Work, input: DecideEmploymentInput): Promise<DecidedEmployment> {
  return transact(work, async (work) => {
    const employment = await getEmployment(work, keyOf('Employment', input.employment));
    const decision: Decision = { reason: input.reason, expectedVersion: input.expectedVersion };
    let token: string | undefined;
    switch (input.action) {
      case 'CONFIRM':
        await confirm(work, employment, decision);
        break;
      case 'DECLINE':
        await decline(work, employment, decision);
        break;
      case 'END':
        token = await end(work, employment, decision, input.endedOn);
        break;
      case 'CONFIRM_END':
        await confirmEnd(work, employment, decision);
        break;
      case 'RENEW_LINK':
        await employmentWorkflow.apply(work, employment, 'RENEW_LINK', decision);
        token = await openLink(work, employment);
        break;
      case 'SETTLE':
        await settle(work, employment, decision, input);
        break;
    }
    employment.updatedAt = work.clock.now();
    await work.em.flush();
    return { id: employment.id, token };
  });
}

/** A second labour contract does not become current: it waits as a conflict for the county, whoever confirmed it. */
export async function confirm(work: Work, employment: Employment, decision: Decision): Promise<void> {
  await employmentWorkflow.apply(work, employment, 'CONFIRM', decision);
  closeLink(employment);
  const rivals = employment.contractKind === 'LABOUR' ? await rivalsOf(work, employment) : [];
  if (rivals.length === 0) return tellOfEmployment(work, employment, 'confirmed');
  await employmentWorkflow.apply({ ...work, actor: systemActor }, employment, 'CONTEST', {
    reason: '服务员另有生效的劳动合同，待县（市、区）裁决',
  });
  await tellOfEmployment(work, employment, 'contested');
}

export async function decline(work: Work, employment: Employment, decision: Decision): Promise<void> {
  await employmentWorkflow.apply(work, employment, 'DECLINE', decision);
  employment.endReason = decision.reason?.trim() || null;
  closeLink(employment);
  await tellOfEmployment(work, employment, 'declined');
}

/** An agency that ends asks the worker; a county ends at once, which is how a vanished agency lets go. */
async function end(
  work: Work,
  employment: Employment,
  decision: Decision,
  endedOn: string | undefined,
): Promise<string | undefined> {
  await employmentWorkflow.apply(work, employment, 'END', decision);
  employment.endingBy = sideOf(work.actor);
  employment.endingOn = lastDay(work, employment, endedOn);
  employment.endReason = decision.reason!.trim();
  if (employment.endingBy === 'AGENCY') return openLink(work, employment);
  await confirmEnd(work, employment, { reason: decision.reason });
  return undefined;
}

export async function confirmEnd(work: Work, employment: Employment, decision: Decision): Promise<void> {
  await employmentWorkflow.apply(work, employment, 'CONFIRM_END', decision);
  employment.endedOn = employment.endingOn ?? todayOf(work);
  closeLink(employment);
  await tellOfEmployment(work, employment, 'ended');
}

/** The worker does not agree to the end: the employment goes on. */
export async function refuseEnd(work: Work, employment: Employment, reason: string): Promise<void> {
  await employmentWorkflow.apply(work, employment, 'REFUSE_END', { reason });
  employment.endingBy = null;
  employment.endingOn = null;
  employment.endReason = null;
  closeLink(employment);
  await tellOfEmployment(work, employment, 'goesOn');
}

/** The officer keeps the contested contract or the one in force. What yields stays in the history as ended. */
async function settle(
  work: Work,
  contested: Employment,
  decision: Decision,
  input: DecideEmploymentInput,
): Promise<void> {
  const refusal = employmentWorkflow.check(contested, 'SETTLE', work.actor, todayOf(work));
  if (refusal) throw refusal;
  if (!input.keep) throw invalid('keep', '请选择保留哪一份合同。', 'Please choose the contract to keep.');
  const keep = keyOf('Employment', input.keep);
  const rivals = await rivalsOf(work, contested);
  if (keep !== contested.id && !rivals.some((rival) => rival.id === keep)) {
    throw invalid(
      'keep',
      '只能保留冲突的两份劳动合同之一。',
      'Keep one of the two labour contracts that are in conflict.',
    );
  }
  if (keep !== contested.id) {
    await yieldContract(work, contested, decision, contested.startedOn);
    for (const rival of rivals) await tellOfEmployment(work, rival, 'kept');
    return;
  }
  const nobody = takesOnNobody(contested.agencyState);
  if (nobody) throw conflict('GUARD', nobody.zh, nobody.en);
  await lockAgencies(work, [contested, ...rivals]);
  for (const rival of rivals) {
    if (!isWithin(work, rival)) throw beyondCounty();
    await yieldContract(work, rival, { reason: decision.reason }, lastDay(work, rival, input.endedOn));
    rival.updatedAt = work.clock.now();
  }
  // The old contract ends before the new one begins to count: at most one labour contract is in force at any moment.
  await work.em.flush();
  await employmentWorkflow.apply(work, contested, 'SETTLE', decision);
  await tellOfEmployment(work, contested, 'kept');
}

/** A contract that was never in force ends on the day on which it would have begun. */
async function yieldContract(work: Work, employment: Employment, decision: Decision, endedOn: string): Promise<void> {
  await employmentWorkflow.apply(work, employment, 'YIELD', decision);
  employment.endedOn = endedOn;
  employment.endReason = decision.reason!.trim();
  closeLink(employment);
  await tellOfEmployment(work, employment, 'yielded');
}

const isWithin = (work: Work, employment: Employment): boolean =>
  employmentWorkflow.check(employment, 'YIELD', work.actor, todayOf(work))?.code !== 'NOT_FOUND';

const beyondCounty = () =>
  conflict(
    'BEYOND_COUNTY',
    '另一份劳动合同不在本县（市、区），须由服务员所在县（市、区）或市商务局裁决。',
    'The other labour contract lies outside your county. The worker’s own county or the city settles it.',
  );

/** Labour contracts of the same worker in force, the given one aside. */
async function rivalsOf(work: Work, employment: Employment): Promise<Employment[]> {
  const found = await work.em.find(Employment, {
    workerId: employment.workerId,
    id: { $ne: employment.id },
    contractKind: 'LABOUR',
    state: { $in: ['CURRENT', 'ENDING'] },
  });
  for (const rival of found) rival.workerState = employment.workerState;
  return found;
}

/** Ending one contract and beginning another touches two agencies' figures; locking them in one order lets settlements pass each other. */
async function lockAgencies(work: Work, employments: Employment[]): Promise<void> {
  const ids = employments.map((employment) => employment.agencyId);
  await rows(work.em, sql`select id from agency where id = any(${ids}::uuid[]) order by id for no key update`);
}

function lastDay(work: Work, employment: Employment, named: string | undefined): string {
  const day = named ?? todayOf(work);
  if (day < employment.startedOn || day > todayOf(work))
    throw invalid(
      'endedOn',
      '解除日期应不早于起始日期，且不晚于今天。',
      'The last day must not be before the first day nor after today.',
    );
  return day;
}
