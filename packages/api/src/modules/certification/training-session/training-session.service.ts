import { randomUUID } from 'node:crypto';
import { type FieldChange, recordAct } from '../../../kernel/audit.js';
import { nextNumber } from '../../../kernel/business-number.js';
import { conflict, invalid } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import { isCounty } from '../../roster/region/index.js';
import { getCourse } from '../course/index.js';
import { Trainer, TrainingInstitution } from '../training-provider/index.js';
import { periodOf } from './candidate.read.js';
import { lapse, settleAll } from './completion.service.js';
import { tellOfEnrolments } from './enrolment-notice.js';
import { getSession, lockWorkers } from './locked-session.js';
import { moveTime, moveUp } from './placement.service.js';
import { TrainingSession } from './training-session.entity.js';
import type { TrainingSessionAction } from './training-session.enum.js';
import type {
  DecideTrainingSessionInput,
  EditTrainingSessionInput,
  TrainingDayInput,
  TrainingSessionFactsInput,
} from './training-session.input.js';
import { trainingSessionWorkflow } from './training-session.workflow.js';

const MOST_DAYS = 60;

/** Plans a session of a course that is open. */
export function planSession(work: Work, input: TrainingSessionFactsInput): Promise<string> {
  return transact(work, async (work) => {
    const session = new TrainingSession();
    session.id = randomUUID();
    session.number = await nextNumber(work.em, 'T');
    session.state = trainingSessionWorkflow.initial;
    session.createdAt = work.clock.now();
    session.updatedAt = work.clock.now();
    await announceCourse(work, session, input.course);
    await writeFacts(work, session, input);
    work.em.persist(session);
    await work.em.flush();
    await writeDays(work, session, input.days);
    await recordAct(work, {
      action: 'PLAN',
      subject: { kind: 'TrainingSession', id: session.id, number: session.number },
      to: session.state,
    });
    return session.id;
  });
}

/** Changes a session. More capacity moves the waiting list up; other days must suit everybody who has a place or waits. */
export function editSession(work: Work, input: EditTrainingSessionInput): Promise<string> {
  return transact(work, async (work) => {
    const session = await getSession(work, keyOf('TrainingSession', input.session));
    const before = { ...session };
    const heldBefore = await heldAt(work, session);
    if (keyOf('Course', input.course) !== session.courseId) {
      if (session.state !== 'PLANNED')
        throw conflict('COURSE_FIXED', '已开放报名，不能更换课程。', 'Enrolment is open: the course stands.');
      await announceCourse(work, session, input.course);
    }
    await writeFacts(work, session, input);
    await trainingSessionWorkflow.apply(work, session, 'EDIT', {
      expectedVersion: input.expectedVersion,
      changes: changesBetween(before, session),
    });
    await refuseTooSmall(work, session);
    session.updatedAt = work.clock.now();
    await work.em.flush();
    await writeDays(work, session, input.days);
    await refuseClashes(work, session);
    const held = await moveTime(work, session);
    if ((await heldAt(work, session)) !== heldBefore) await tellOfEnrolments(work, session, held, 'moved');
    await moveUp(work, session);
    return session.id;
  });
}

/** Where and when a session is held, to be compared. */
async function heldAt(work: Work, session: TrainingSession): Promise<string> {
  const days = await rows(
    work.em,
    sql`select day::text, begins_at::text, ends_at::text from training_session_day where session_id = ${session.id} order by day`,
  );
  return JSON.stringify([session.place, days]);
}

const decisions: Partial<
  Record<TrainingSessionAction, (work: Work, session: TrainingSession, reason: string) => Promise<void> | undefined>
> = {
  OPEN_ENROLMENT: () => undefined,
  START: (work, session) => lapse(work, session, ['WAITING'], '开班时仍在候补'),
  EXAMINE: settleAll,
  CLOSE: () => undefined,
  CANCEL: (work, session, reason) => lapse(work, session, ['ENROLLED', 'WAITING'], `班次取消：${reason}`),
};

/** Does a workflow action that changes the state, with all that follows for those who are enrolled. */
export function decideSession(work: Work, input: DecideTrainingSessionInput): Promise<string> {
  return transact(work, async (work) => {
    const session = await getSession(work, keyOf('TrainingSession', input.session));
    await advance(work, session, input.action, input);
    return session.id;
  });
}

/** The same inside a transaction that holds the lock. */
export async function advance(
  work: Work,
  session: TrainingSession,
  action: TrainingSessionAction,
  decision: { reason?: string | undefined; expectedVersion?: number | undefined } = {},
): Promise<void> {
  const follow = decisions[action];
  if (!follow) throw invalid('action', '此动作请在其表单中办理。', 'This action has a command of its own.');
  await trainingSessionWorkflow.apply(work, session, action, decision);
  session.stateReason = decision.reason?.trim() || null;
  session.updatedAt = work.clock.now();
  await work.em.flush();
  await follow(work, session, session.stateReason ?? '');
}

async function announceCourse(work: Work, session: TrainingSession, id: string): Promise<void> {
  const course = await getCourse(work, id);
  if (course.state !== 'OPEN')
    throw conflict('COURSE_STATE', '只有启用的课程可以开班。', 'Only a course that is open has sessions.');
  session.courseId = course.id;
  session.hours = course.hours;
  session.passMark = course.passMark;
}

async function writeFacts(work: Work, session: TrainingSession, input: TrainingSessionFactsInput): Promise<void> {
  session.institutionId = keyOf('TrainingInstitution', input.institution);
  session.trainerId = input.trainer ? keyOf('Trainer', input.trainer) : null;
  session.countyCode = input.county;
  session.place = input.place.trim();
  session.capacity = input.capacity;
  if (!(await work.em.findOne(TrainingInstitution, { id: session.institutionId, state: 'ACTIVE' })))
    throw invalid('institution', '请选择在用的培训机构。', 'Choose an institution that is active.');
  const known = { id: session.trainerId, institutionId: session.institutionId, state: 'ACTIVE' } as const;
  if (session.trainerId && !(await work.em.findOne(Trainer, known)))
    throw invalid('trainer', '请选择该机构在用的教师。', 'Choose an active trainer of the institution.');
  if (!(await isCounty(work.em, input.county)))
    throw invalid('county', '没有这个县（市、区）。', 'There is no such county.');
  if (!session.place || session.place.length > 100)
    throw invalid('place', '请填写地点，不超过 100 字。', 'Give the place, in at most 100 characters.');
  if (input.capacity < 1 || input.capacity > 1_000)
    throw invalid('capacity', '名额应为 1 至 1000。', 'The capacity must be from 1 to 1000.');
  const days = readDays(work, input.days);
  session.firstDay = days[0]!.day;
  session.lastDay = days.at(-1)!.day;
}

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

function readDays(work: Work, given: readonly TrainingDayInput[]): TrainingDayInput[] {
  const days = given.toSorted((one, other) => (one.day < other.day ? -1 : 1));
  if (days.length < 1 || days.length > MOST_DAYS)
    throw invalid('days', `请填写 1 至 ${MOST_DAYS} 个授课日。`, `Give from 1 to ${MOST_DAYS} days.`);
  if (new Set(days.map(({ day }) => day)).size < days.length)
    throw invalid('days', '同一天只能填写一次。', 'A day stands once.');
  if (days.some(({ beginsAt, endsAt }) => !time.test(beginsAt) || !time.test(endsAt) || endsAt <= beginsAt))
    throw invalid('days', '时间写作 09:00，结束晚于开始。', 'Times are written 09:00, the end after the beginning.');
  if (days[0]!.day < todayOf(work))
    throw invalid('days', '授课日不能早于今天。', 'Days of teaching are not before today.');
  return days;
}

async function writeDays(work: Work, session: TrainingSession, days: readonly TrainingDayInput[]): Promise<void> {
  await rows(work.em, sql`delete from training_session_day where session_id = ${session.id}`);
  await rows(
    work.em,
    sql`insert into training_session_day (session_id, day, begins_at, ends_at)
        select ${session.id}::uuid, d.day, d."beginsAt", d."endsAt"
        from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as d (day date, "beginsAt" time, "endsAt" time)`,
  );
}

async function refuseTooSmall(work: Work, session: TrainingSession): Promise<void> {
  const held = await row(
    work.em,
    sql<{
      n: number;
    }>`select count(*)::int as n from training_enrolment where session_id = ${session.id} and state = 'ENROLLED'`,
  );
  if (held!.n > session.capacity)
    throw conflict(
      'CAPACITY',
      `已录取 ${held!.n} 人，名额不能少于此数。`,
      `${held!.n} workers have a place: the capacity cannot be less.`,
    );
}

/** Whose other session overlaps with the new days; they are told by number, so that the office can speak with them. */
async function refuseClashes(work: Work, session: TrainingSession): Promise<void> {
  const held = await rows(
    work.em,
    sql<{
      id: string;
    }>`select worker_id as id from training_enrolment where session_id = ${session.id} and state in ('ENROLLED', 'WAITING')`,
  );
  await lockWorkers(
    work,
    held.map(({ id }) => id),
  );
  const clashing = await rows(
    work.em,
    sql<{ number: string }>`select distinct w.number from training_attendance a join worker w on w.id = a.worker_id
          join training_session_day d on d.session_id = ${session.id} and a.period && ${periodOf('d')}
        where a.session_id <> ${session.id} and a.worker_id = any(${held.map(({ id }) => id)}::uuid[]) order by 1`,
  );
  if (clashing.length > 0) {
    const numbers = clashing.map(({ number }) => number).join('、');
    throw conflict(
      'OVERLAP',
      `新的日期与 ${numbers} 已报名的其他班次重叠。`,
      `The new days overlap with other sessions of ${numbers}.`,
    );
  }
}

function changesBetween(before: TrainingSession, after: TrainingSession): FieldChange[] {
  return (['courseId', 'institutionId', 'trainerId', 'countyCode', 'place', 'capacity', 'firstDay', 'lastDay'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, from: String(before[field] ?? ''), to: String(after[field] ?? '') }));
}
