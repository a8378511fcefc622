import { systemActor } from '../../../kernel/actor.js';
import { conflict } from '../../../kernel/errors.js';
import { settingOf } from '../../../kernel/setting.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import { enterTrainings, removeTraining, type TrainingFacts } from '../../roster/worker/index.js';
import type { TrainingEnrolment } from './enrolment.entity.js';
import type { TrainingEnrolmentState } from './enrolment.enum.js';
import { enrolmentWorkflow } from './enrolment.workflow.js';
import { tellApplicants, tellOfEnrolments } from './enrolment-notice.js';
import { lockWorkers } from './locked-session.js';
import { freeTime, loadEnrolments } from './placement.service.js';
import { lapseApplicationsTo } from './training-application.service.js';
import type { TrainingSession } from './training-session.entity.js';
import { attendanceShare } from './training-setting.js';

/**
 * Ends the enrolments that are in one of the states, and the applications that nobody has decided: the session began without
 * them, or is cancelled.
 */
export async function lapse(
  work: Work,
  session: TrainingSession,
  states: TrainingEnrolmentState[],
  reason: string,
): Promise<void> {
  const system: Work = { ...work, actor: systemActor };
  const enrolments = await loadEnrolments(work, session, await idsOf(work, session, states));
  for (const enrolment of enrolments) {
    await enrolmentWorkflow.apply(system, enrolment, 'LAPSE', { reason });
    enrolment.stateReason = reason;
    enrolment.updatedAt = work.clock.now();
  }
  await freeTime(
    work,
    enrolments.map(({ id }) => id),
  );
  await work.em.flush();
  const event = session.state === 'CANCELLED' ? 'cancelled' : 'lapsed';
  await tellOfEnrolments(work, session, enrolments, event);
  await tellApplicants(work, session, await lapseApplicationsTo(system, session), event);
}

/** Teaching has ended: whoever attended as many days as it takes has completed the session, the others have missed it. */
export async function settleAll(work: Work, session: TrainingSession): Promise<void> {
  await settle(work, session, await idsOf(work, session, ['ENROLLED']));
}

/** Settles some enrolments by their attendance, once more after it was mended. */
export async function settle(work: Work, session: TrainingSession, ids: readonly string[]): Promise<void> {
  const enrolments = await loadEnrolments(work, session, ids);
  const attended = await attendedEnough(work, ids);
  const facts = await factsOf(work, session);
  const completed: TrainingEnrolment[] = [];
  const system: Work = { ...work, actor: systemActor };
  await lockWorkers(
    work,
    enrolments.map((enrolment) => enrolment.workerId),
  );
  for (const enrolment of enrolments) {
    const enough = attended.has(enrolment.id);
    if (enrolment.state === (enough ? 'COMPLETED' : 'MISSED')) continue;
    if (enough) completed.push(enrolment);
    else if (enrolment.state === 'COMPLETED') await takeBack(work, enrolment, facts);
    await enrolmentWorkflow.apply(system, enrolment, enough ? 'COMPLETE' : 'MISS');
    enrolment.completedOn = enough ? session.lastDay : null;
    enrolment.updatedAt = work.clock.now();
  }
  await work.em.flush();
  await enterTrainings(
    work,
    completed.map(({ workerId }) => workerId),
    facts,
  );
}

/** A completed training that was none leaves the worker's record, unless an examination stands on it. */
async function takeBack(work: Work, enrolment: TrainingEnrolment, facts: TrainingFacts): Promise<void> {
  if (await row(work.em, sql`select from examination_result where enrolment_id = ${enrolment.id}`))
    throw conflict(
      'HAS_RESULT',
      `${enrolment.number} 已有考试成绩，不能改为未到课。`,
      `${enrolment.number} has a result in the examination: the attendance stands.`,
    );
  await removeTraining(work, enrolment.workerId, facts);
}

const idsOf = async (work: Work, session: TrainingSession, states: TrainingEnrolmentState[]): Promise<string[]> =>
  (
    await rows(
      work.em,
      sql<{
        id: string;
      }>`select id from training_enrolment where session_id = ${session.id} and state = any(${states}::text[])`,
    )
  ).map(({ id }) => id);

async function attendedEnough(work: Work, ids: readonly string[]): Promise<Set<string>> {
  const share = await settingOf(work, attendanceShare);
  const found = await rows(
    work.em,
    sql<{ id: string }>`select enrolment_id as id from training_attendance where enrolment_id = any(${ids}::uuid[])
        group by enrolment_id having count(attended_at) * 100 >= count(*) * ${share}::int`,
  );
  return new Set(found.map(({ id }) => id));
}

async function factsOf(work: Work, session: TrainingSession): Promise<TrainingFacts> {
  const named = await row(
    work.em,
    sql<{ course: string; provider: string }>`select c.name as course, i.name as provider
        from course c, training_institution i where c.id = ${session.courseId} and i.id = ${session.institutionId}`,
  );
  return { completedOn: session.lastDay, hours: session.hours, ...named! };
}
