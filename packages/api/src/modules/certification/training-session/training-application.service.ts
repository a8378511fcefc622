import { recordAct } from '../../../kernel/audit.js';
import { conflict, DomainError, notFound } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { defineJob } from '../../../kernel/job.js';
import { inScope } from '../../../kernel/scope.js';
import { settingOf } from '../../../kernel/setting.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
import { findOrDraftWorker } from '../../roster/worker/index.js';
import { getSession } from './locked-session.js';
import { place } from './placement.service.js';
import { placeOfApplication, TrainingApplication } from './training-application.entity.js';
import type { DecideTrainingApplicationInput } from './training-application.input.js';
import { applicationWorkflow } from './training-application.workflow.js';
import type { TrainingSession } from './training-session.entity.js';
import { applicationDays } from './training-setting.js';

/** Loads an application for a command, locked; the session's lock is held already when places are at stake. */
async function getApplication(work: Work, id: string): Promise<TrainingApplication> {
  const scope =
    work.actor.role === 'SYSTEM' ? sql`true` : inScope(work.actor, applicationWorkflow.reach(work.actor), 'p');
  const seen = await row(work.em, sql`select from training_application p where p.id = ${id} and ${scope} for update`);
  if (!seen) throw notFound();
  return work.em.findOneOrFail(TrainingApplication, id);
}

/** Accepts an application, which enrols the person, or declines it. Either way what the person wrote is erased. */
export function decideApplication(work: Work, input: DecideTrainingApplicationInput): Promise<string> {
  return transact(work, async (work) => {
    const id = keyOf('TrainingApplication', input.application);
    const { sessionId } = await getApplicationHead(work, id);
    const session = await getSession(work, sessionId);
    const application = await getApplication(work, id);
    const facts = factsOf(work, application);
    await applicationWorkflow.apply(work, application, input.action, input);
    application.stateReason = input.reason?.trim() || null;
    erase(work, application);
    if (facts && input.action === 'ACCEPT') {
      const workerId = await findOrDraftWorker(work, facts, session.countyCode);
      const { refused } = await place(work, session, [workerId], 'WORKER');
      if (refused[0]) throw new DomainError('CONFLICT', refused[0].reason, undefined, 'REFUSED');
    }
    await work.em.flush();
    return id;
  });
}

async function getApplicationHead(work: Work, id: string): Promise<{ sessionId: string }> {
  const head = await row(
    work.em,
    sql<{ sessionId: string }>`select session_id as "sessionId" from training_application where id = ${id}`,
  );
  if (!head) throw notFound();
  return head;
}

/** What the person wrote; undefined once it is erased. */
function factsOf(work: Work, { id, nameSealed, idSealed, phoneSealed }: TrainingApplication) {
  if (!nameSealed || !idSealed || !phoneSealed) return undefined;
  const open = (column: 'name' | 'id' | 'phone', sealed: Uint8Array) =>
    work.crypto.open(placeOfApplication(column, id), sealed);
  return {
    name: open('name', nameSealed),
    idKind: 'RESIDENT' as const,
    idNumber: open('id', idSealed),
    phone: open('phone', phoneSealed),
  };
}

function erase(work: Work, application: TrainingApplication): void {
  application.nameSealed = null;
  application.idSealed = null;
  application.phoneSealed = null;
  application.idIndex = null;
  application.updatedAt = work.clock.now();
}

/** The phone of an applicant in full: the association has to call. Who looked is in the trail. */
export function revealApplicationPhone(work: Work, application: string): Promise<string> {
  return transact(work, async (work) => {
    const { id, state, phoneSealed } = await getApplication(work, keyOf('TrainingApplication', application));
    if (!phoneSealed)
      throw conflict('ERASED', '已办理，个人信息已删除。', 'Decided: the personal data have been erased.');
    await recordAct(work, {
      action: 'REVEAL',
      subject: { kind: 'TrainingApplication', id },
      reason: '电话核实报名',
      from: state,
      changes: [{ field: 'PHONE' }],
    });
    return work.crypto.open(placeOfApplication('phone', id), phoneSealed);
  });
}

/** Lets applications lapse that nobody decided in time. */
export async function lapseApplications(work: Work): Promise<void> {
  const since = new Date(work.clock.now().getTime() - (await settingOf(work, applicationDays)) * 86_400_000);
  const due = await rows(
    work.em,
    sql<{ id: string }>`select id from training_application
        where state = 'PENDING' and created_at < ${since} order by created_at, id`,
  );
  for (const { id } of due)
    await transact(work, async (work) => {
      const application = await getApplication(work, id);
      if (application.state === 'PENDING') await lapse(work, application);
    });
}

/** Lets those to a session lapse that takes nobody any more and whose lock is held; gives the phones to be told. */
export async function lapseApplicationsTo(work: Work, session: TrainingSession): Promise<string[]> {
  const pending = await rows(
    work.em,
    sql<{ id: string }>`select id from training_application
        where session_id = ${session.id} and state = 'PENDING' order by created_at, id`,
  );
  const phones: string[] = [];
  for (const { id } of pending) {
    const application = await getApplication(work, id);
    const facts = factsOf(work, application);
    if (!facts) continue;
    phones.push(facts.phone);
    await lapse(work, application);
  }
  return phones;
}

async function lapse(work: Work, application: TrainingApplication): Promise<void> {
  await applicationWorkflow.apply(work, application, 'LAPSE');
  erase(work, application);
  await work.em.flush();
}

defineJob<object>({ name: 'training-application-lapse', run: lapseApplications, cron: '23 * * * *' });
