import { invalid, notFound } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { transact, type Work } from '../../../kernel/work.js';
import type { EnrolWorkersInput, WithdrawEnrolmentInput } from './enrolment.input.js';
import { enrolmentWorkflow } from './enrolment.workflow.js';
import { getSession, getSessionOfEnrolment } from './locked-session.js';
import { freeTime, loadEnrolments, moveUp, type Placement, place } from './placement.service.js';

const MOST = 200;

/** An agency enrols its own workers, the association anybody. */
export function enrolWorkers(work: Work, input: EnrolWorkersInput): Promise<Placement> {
  return transact(work, async (work) => {
    if (input.workers.length < 1 || input.workers.length > MOST)
      throw invalid('workers', `一次 1 至 ${MOST} 名。`, `Between 1 and ${MOST} workers at a time.`);
    const session = await getSession(work, keyOf('TrainingSession', input.session));
    const ids = input.workers.map((id) => keyOf('Worker', id));
    return place(work, session, ids, work.actor.role === 'AGENCY' ? 'AGENCY' : 'ASSOCIATION');
  });
}

/** Withdraws an enrolment; in the same transaction the next who waits moves up. */
export function withdrawEnrolment(work: Work, input: WithdrawEnrolmentInput): Promise<string> {
  return transact(work, async (work) => {
    const id = keyOf('TrainingEnrolment', input.enrolment);
    const session = await getSessionOfEnrolment(work, id);
    const [enrolment] = await loadEnrolments(work, session, [id]);
    if (!enrolment) throw notFound();
    await enrolmentWorkflow.apply(work, enrolment, 'WITHDRAW', input);
    enrolment.stateReason = input.reason.trim();
    enrolment.updatedAt = work.clock.now();
    await freeTime(work, [id]);
    await work.em.flush();
    await moveUp(work, session);
    return id;
  });
}
