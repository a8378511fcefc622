import { randomUUID } from 'node:crypto';
import { systemActor } from '../../../kernel/actor.js';
import { recordActs } from '../../../kernel/audit.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import type { Text } from '../../../kernel/text.js';
import { todayOf, type Work } from '../../../kernel/work.js';
import { keeping } from '../../roster/worker/index.js';
import { type Candidate, periodOf, readCandidates, refusalOf } from './candidate.read.js';
import { TrainingEnrolment } from './enrolment.entity.js';
import type { EnrolledBy, TrainingEnrolmentState } from './enrolment.enum.js';
import { enrolmentWorkflow } from './enrolment.workflow.js';
import { type Concerned, tellOfEnrolments } from './enrolment-notice.js';
import { lockWorkers } from './locked-session.js';
import type { TrainingSession } from './training-session.entity.js';
import { trainingSessionWorkflow } from './training-session.workflow.js';

/** What became of the workers who were to be enrolled. */
export interface Placement {
  enrolled: number;
  waiting: number;
  refused: { workerId: string; candidate: Candidate | undefined; reason: Text }[];
}

/**
 * Enrols workers in a session whose lock is held, in the order given: a place while there is one and nobody waits, the
 * waiting list after that. Who cannot be enrolled is told why; the others stand.
 */
export async function place(
  work: Work,
  session: TrainingSession,
  workerIds: readonly string[],
  by: EnrolledBy,
): Promise<Placement> {
  const refusal = trainingSessionWorkflow.check(session, 'ENROL', work.actor, todayOf(work));
  if (refusal) throw refusal;
  const ids = [...new Set(workerIds)];
  await lockWorkers(work, ids);
  const candidates = await readCandidates(work, session, ids);
  const placement: Placement = { enrolled: 0, waiting: 0, refused: [] };
  let free = await freePlaces(work, session);
  const enrolments: TrainingEnrolment[] = [];
  for (const workerId of ids) {
    const candidate = candidates.get(workerId);
    const reason = refusalOf(candidate);
    if (!candidate || reason) {
      placement.refused.push({ workerId, candidate, reason: reason! });
      continue;
    }
    const state = free > 0 ? 'ENROLLED' : 'WAITING';
    free -= 1;
    placement[state === 'ENROLLED' ? 'enrolled' : 'waiting'] += 1;
    enrolments.push(newEnrolment(work, session, candidate, by, state));
  }
  work.em.persist(enrolments);
  await work.em.flush();
  await holdTime(
    work,
    enrolments.map((enrolment) => enrolment.id),
  );
  await recordActs(
    work,
    enrolments.map(({ id, number, state }) => ({
      action: 'ENROL',
      subject: { kind: 'TrainingEnrolment', id, number },
      to: state,
    })),
  );
  return placement;
}

function newEnrolment(
  work: Work,
  session: TrainingSession,
  candidate: Candidate,
  by: EnrolledBy,
  state: TrainingEnrolmentState,
): TrainingEnrolment {
  const enrolment = new TrainingEnrolment();
  enrolment.id = randomUUID();
  enrolment.sessionId = session.id;
  enrolment.workerId = candidate.id;
  enrolment.agencyId = work.actor.agencyId ?? candidate.agencyId;
  enrolment.enrolledBy = by;
  enrolment.state = state;
  enrolment.createdAt = work.clock.now();
  enrolment.updatedAt = work.clock.now();
  enrolment.number = candidate.number;
  return enrolment;
}

/** Places that nobody has and nobody waits for. */
async function freePlaces(work: Work, session: TrainingSession): Promise<number> {
  const counted = await row(
    work.em,
    sql<{
      free: number;
    }>`select case when exists (select from training_enrolment where session_id = ${session.id} and state = 'WAITING') then 0
        else ${session.capacity}::int - (select count(*)::int from training_enrolment where session_id = ${session.id} and state = 'ENROLLED') end as free`,
  );
  return counted!.free;
}

/** Puts the days of the session into the calendars of the enrolled and of those who wait. */
const holdTime = (work: Work, enrolmentIds: readonly string[]) =>
  rows(
    work.em,
    sql`insert into training_attendance (enrolment_id, session_id, worker_id, day, period)
      select e.id, e.session_id, e.worker_id, d.day, ${periodOf('d')}
      from training_enrolment e join training_session_day d on d.session_id = e.session_id where e.id = any(${enrolmentIds}::uuid[])`,
  );

/** The same again for a session whose days were changed; gives those who hold a place or wait. */
export async function moveTime(work: Work, session: TrainingSession): Promise<Concerned[]> {
  const held = await rows(
    work.em,
    sql<Concerned>`select id, worker_id as "workerId", agency_id as "agencyId", enrolled_by as "enrolledBy"
        from training_enrolment where session_id = ${session.id} and state in ('ENROLLED', 'WAITING') order by place_in_line`,
  );
  await rows(work.em, sql`delete from training_attendance where session_id = ${session.id}`);
  await holdTime(
    work,
    held.map(({ id }) => id),
  );
  return held;
}

/** Gives the time of enrolments back to their workers. */
export const freeTime = (work: Work, enrolmentIds: readonly string[]) =>
  rows(work.em, sql`delete from training_attendance where enrolment_id = any(${enrolmentIds}::uuid[])`);

/** Gives the free places of a session that is open to those who have waited longest. */
export async function moveUp(work: Work, session: TrainingSession): Promise<void> {
  if (session.state !== 'OPEN') return;
  const next = await rows(
    work.em,
    sql<{
      id: string;
    }>`select id from training_enrolment where session_id = ${session.id} and state = 'WAITING' order by place_in_line
        limit greatest(0, ${session.capacity}::int - (select count(*)::int from training_enrolment
          where session_id = ${session.id} and state = 'ENROLLED'))`,
  );
  const system: Work = { ...work, actor: systemActor };
  const moved = await loadEnrolments(
    work,
    session,
    next.map(({ id }) => id),
  );
  for (const enrolment of moved) {
    await enrolmentWorkflow.apply(system, enrolment, 'MOVE_UP');
    enrolment.updatedAt = work.clock.now();
  }
  await work.em.flush();
  // It follows from an act, also of the agency's own: an agency that withdraws one worker is told that another has moved up.
  await tellOfEnrolments(system, session, moved, 'moved-up');
}

/** Enrolments of a session whose lock is held, in the order of enrolment, with what the rules look at. */
export async function loadEnrolments(
  work: Work,
  session: TrainingSession,
  ids: readonly string[],
): Promise<TrainingEnrolment[]> {
  const standing = await rows(
    work.em,
    sql<
      Pick<TrainingEnrolment, 'id' | 'scopeKeys' | 'number' | 'kept'>
    >`select e.id, w.scope_keys as "scopeKeys", w.number, ${keeping(work.actor)} as kept
        from training_enrolment e join worker w on w.id = e.worker_id
        where e.session_id = ${session.id} and e.id = any(${ids}::uuid[]) order by e.place_in_line`,
  );
  const loaded = new Map(
    (await work.em.find(TrainingEnrolment, { id: { $in: standing.map(({ id }) => id) } })).map((one) => [one.id, one]),
  );
  return standing.map((one) => Object.assign(loaded.get(one.id)!, one, { sessionState: session.state }));
}
