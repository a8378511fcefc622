import { recordActs } from '../../../kernel/audit.js';
import { invalid } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import { settle } from './completion.service.js';
import type { AttendanceMark, RecordAttendanceInput } from './enrolment.input.js';
import { getSession } from './locked-session.js';
import type { TrainingSession } from './training-session.entity.js';
import { trainingSessionWorkflow } from './training-session.workflow.js';

const MOST = 1_000;

/** Attendance by list while the session runs; after that a correction, which settles those it concerns once more. */
export function recordAttendance(work: Work, input: RecordAttendanceInput): Promise<string> {
  return transact(work, async (work) => {
    const session = await getSession(work, keyOf('TrainingSession', input.session));
    const mending = session.state === 'EXAMINED';
    await trainingSessionWorkflow.apply(work, session, mending ? 'MEND_ATTENDANCE' : 'RECORD_ATTENDANCE', {
      reason: input.reason,
      changes: [{ field: 'day', to: input.day }],
    });
    await refuseOtherDays(work, session, input.day);
    if (input.marks.length < 1 || input.marks.length > MOST)
      throw invalid('marks', `一次 1 至 ${MOST} 人。`, `Between 1 and ${MOST} at a time.`);
    await mark(work, session, input.day, input.marks);
    if (mending)
      await settle(
        work,
        session,
        input.marks.map(({ enrolment }) => keyOf('TrainingEnrolment', enrolment)),
      );
    return session.id;
  });
}

async function refuseOtherDays(work: Work, session: TrainingSession, day: string): Promise<void> {
  const taught = await row(
    work.em,
    sql`select from training_session_day where session_id = ${session.id} and day = ${day}`,
  );
  if (!taught || day > todayOf(work))
    throw invalid('day', '请选择已到的授课日。', 'Choose a day of teaching that has come.');
}

/** Writes the marks; a sign-in that is there already keeps its time and method. */
async function mark(work: Work, session: TrainingSession, day: string, marks: AttendanceMark[]): Promise<void> {
  const given = marks.map(({ enrolment, attended }) => ({ id: keyOf('TrainingEnrolment', enrolment), attended }));
  const known = await rows(
    work.em,
    sql<{ id: string; number: string; changed: boolean }>`
      update training_attendance a set
          attended_at = case when g.attended then coalesce(a.attended_at, ${work.clock.now()}::timestamptz) end,
          method = case when g.attended then coalesce(a.method, 'LIST') end,
          recorded_by = case when a.attended_at is null or not g.attended then ${work.actor.id ?? null}::uuid else a.recorded_by end
        from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (id uuid, attended boolean), worker w,
          (select enrolment_id, day, attended_at is not null as attended from training_attendance where session_id = ${session.id}) b,
          training_enrolment e
        where a.enrolment_id = g.id and a.session_id = ${session.id} and a.day = ${day} and w.id = a.worker_id
          and b.enrolment_id = a.enrolment_id and b.day = a.day and e.id = a.enrolment_id and e.state <> 'WAITING'
        returning a.enrolment_id as id, w.number, b.attended <> g.attended as changed`,
  );
  if (known.length < new Set(given.map(({ id }) => id)).size)
    throw invalid('marks', '名单中有人没有本班名额。', 'Somebody on the list has no place in this session.');
  const attended = new Map(given.map((one) => [one.id, one.attended]));
  await recordActs(
    work,
    known
      .filter(({ changed }) => changed)
      .map(({ id, number }) => ({
        action: attended.get(id) ? 'ATTEND' : 'MISS_DAY',
        subject: { kind: 'TrainingEnrolment', id, number },
        changes: [{ field: 'day', to: day }],
      })),
  );
}
