import { nextNumbers } from '../../../kernel/business-number.js';
import { addDays, startOfDay } from '../../../kernel/clock.js';
import { rows, sql } from '../../../kernel/sql.js';
import { insertAll, type Setting } from './setting.js';
import { seedTrainingApplications } from './training-applications.js';
import { type DemoPlan, demoCalendar } from './training-calendar.js';
import { type DemoCourse, type DemoInstitution, seedCourses, seedInstitutions } from './training-courses.js';
import { seedTrainingTrail } from './training-trail.js';
import type { DemoWorker } from './workers.js';

/** A session with all its columns. */
interface DemoSession extends DemoPlan {
  id: string;
  number: string;
  course: DemoCourse;
  institution: DemoInstitution;
  trainer: string;
  place: string;
  planned: Date;
  updated: Date;
}

/** A place in a session, and what became of it. */
interface DemoEnrolment {
  id: string;
  session: DemoSession;
  worker: DemoWorker;
  state: string;
  by: string;
  created: Date;
  updated: Date;
  /** How many days of the session were attended. */
  attended: number;
}

/** A year of training: about three thousand workers passed, some failed or stayed away, some wait for a place. */
export async function seedTraining(setting: Setting, workers: DemoWorker[]): Promise<void> {
  const courses = await seedCourses(setting);
  const institutions = await seedInstitutions(setting);
  const plans = demoCalendar(setting, workers);
  const numbers = await nextNumbers(setting.em, 'T', plans.length);
  const sessions = plans.map((plan, at) => sessionOf(setting, plan, numbers[at]!, courses, institutions));
  await insertSessions(setting, sessions);
  const enrolments = sessions.flatMap((session) =>
    session.pupils.map((worker, at) => enrolmentOf(setting, session, worker, at)),
  );
  await insertEnrolments(setting, enrolments);
  await insertResults(setting, enrolments);
  await seedTrainingApplications(setting);
  await seedTrainingTrail(setting.em);
}

function sessionOf(
  setting: Setting,
  plan: DemoPlan,
  number: string,
  courses: DemoCourse[],
  institutions: DemoInstitution[],
): DemoSession {
  const { random } = setting;
  const fitting = courses.filter((course) => course.kind === plan.kind);
  const course = random.chance(0.75) ? fitting[0]! : fitting.at(-1)!;
  const local = institutions.filter((institution) => institution.county.code === plan.county.code);
  const institution = random.pick(local);
  const planned = startOfDay(addDays(plan.days[0]!, -random.between(24, 40)));
  const settled = startOfDay(addDays(plan.days.at(-1)!, 3));
  const now = new Date(setting.now.getTime() - random.between(1, 40) * 3_600_000);
  return {
    ...plan,
    id: random.uuid(),
    number,
    course,
    institution,
    trainer: random.pick(institution.trainers.slice(0, 2)),
    place: `${institution.name}${random.pick(['一号楼 201', '实训楼 302', '报告厅', '培训室', '二号楼 105'])}`,
    planned: planned < now ? planned : now,
    updated: settled < now ? settled : now,
  };
}

const reasons: Partial<Record<string, string>> = { CANCELLED: '报名人数不足，并入下一期' };

async function insertSessions({ em }: Setting, sessions: DemoSession[]): Promise<void> {
  await insertAll(
    em,
    `training_session (id, number, course_id, institution_id, trainer_id, county_code, place, capacity, hours, pass_mark, state, state_reason,
      first_day, last_day, created_at, updated_at)`,
    'id, number, course, institution, trainer, county, place, capacity, hours, pass, state, reason, first, last, planned, updated',
    `id uuid, number text, course uuid, institution uuid, trainer uuid, county text, place text, capacity int, hours int, pass int, state text,
      reason text, first date, last date, planned timestamptz, updated timestamptz`,
    sessions.map(
      ({ id, number, course, institution, trainer, county, place, capacity, state, days, planned, updated }) => ({
        id,
        number,
        course: course.id,
        institution: institution.id,
        trainer,
        county: county.code,
        place,
        capacity,
        hours: course.hours,
        pass: course.passMark,
        state,
        reason: reasons[state],
        first: days[0],
        last: days.at(-1),
        planned,
        updated,
      }),
    ),
  );
  await insertAll(
    em,
    'training_session_day (session_id, day, begins_at, ends_at)',
    `session, day, '09:00', '17:00'`,
    'session uuid, day date',
    sessions.flatMap(({ id, days }) => days.map((day) => ({ session: id, day }))),
  );
}

function enrolmentOf(setting: Setting, session: DemoSession, worker: DemoWorker, at: number): DemoEnrolment {
  const { random, today } = setting;
  const { state, days, capacity, planned, updated } = session;
  const early = (share: number) => new Date(planned.getTime() + (updated.getTime() - planned.getTime()) * share);
  const over = state === 'CLOSED' || state === 'EXAMINED';
  const diligent = random.chance(0.965);
  const gone = days.filter((day) => day < today).length;
  return {
    id: random.uuid(),
    session,
    worker,
    state:
      state === 'CANCELLED'
        ? 'LAPSED'
        : over
          ? diligent
            ? 'COMPLETED'
            : 'MISSED'
          : at < capacity
            ? 'ENROLLED'
            : 'WAITING',
    by: random.weighted([
      ['AGENCY', 78],
      ['ASSOCIATION', 12],
      ['WORKER', 10],
    ] as const),
    created: early(0.1 + (0.5 * at) / Math.max(1, session.pupils.length)),
    updated: over ? updated : early(0.7),
    attended: over ? (diligent ? days.length : random.between(0, days.length - 1)) : diligent ? gone : 0,
  };
}

async function insertEnrolments({ em }: Setting, enrolments: DemoEnrolment[]): Promise<void> {
  await insertAll(
    em,
    `training_enrolment (id, session_id, worker_id, agency_id, enrolled_by, state, state_reason, completed_on, created_at, updated_at)`,
    `id, session, worker, (select agency_id from employment e where e.worker_id = worker and e.state in ('CURRENT', 'ENDING')
        order by contract_kind = 'LABOUR' desc, started_on desc, id limit 1), "by", state, reason, completed, created, updated`,
    `id uuid, session uuid, worker uuid, "by" text, state text, reason text, completed date, created timestamptz, updated timestamptz`,
    enrolments.map(({ id, session, worker, by, state, created, updated }) => ({
      id,
      session: session.id,
      worker: worker.id,
      by,
      state,
      reason: state === 'LAPSED' ? `班次取消：${reasons.CANCELLED}` : null,
      completed: state === 'COMPLETED' ? session.days.at(-1) : null,
      created,
      updated,
    })),
  );
  await insertAll(
    em,
    'training_attendance (enrolment_id, session_id, worker_id, day, period, attended_at, method)',
    `enrolment, session, worker, day, tstzrange((day + time '09:00') at time zone 'Asia/Shanghai', (day + time '17:00') at time zone 'Asia/Shanghai'),
      case when method is not null then (day + time '08:40') at time zone 'Asia/Shanghai' + minute * interval '1 minute' end, method`,
    'enrolment uuid, session uuid, worker uuid, day date, method text, minute int',
    enrolments
      .filter(({ state }) => state !== 'LAPSED')
      .flatMap(({ id, session, worker, attended }, row) =>
        session.days.map((day, at) => ({
          enrolment: id,
          session: session.id,
          worker: worker.id,
          day,
          method: at >= attended ? null : row % 9 === 0 ? 'LIST' : 'CODE',
          minute: (row * 7 + at) % 25,
        })),
      ),
  );
  // Completed training is one of the four kinds of information.
  await rows(
    em,
    sql`insert into training_entry (id, worker_id, completed_on, course, hours, provider, created_at)
        select e.id, e.worker_id, e.completed_on, c.name, s.hours, i.name, e.updated_at
        from training_enrolment e join training_session s on s.id = e.session_id join course c on c.id = s.course_id
          join training_institution i on i.id = s.institution_id
        where e.state = 'COMPLETED' on conflict do nothing`,
  );
}

async function insertResults({ em, random }: Setting, enrolments: DemoEnrolment[]): Promise<void> {
  const sitting = enrolments.filter(({ state, session }) => state === 'COMPLETED' && session.course.passMark !== null);
  const results = sitting.flatMap(({ id, session }) => {
    const pass = session.course.passMark!;
    const last = session.days.at(-1)!;
    // Results of the latest classes are still being entered.
    if (session.state === 'EXAMINED' && random.chance(0.45)) return [];
    const passed = () => random.between(pass, 100);
    const failed = () => (random.chance(0.25) ? null : random.between(28, pass - 1));
    const attempt = (score: number | null, at: number) => ({
      id: random.uuid(),
      enrolment: id,
      attempt: at,
      taken: addDays(last, (at - 1) * 14),
      score,
      pass,
      entered: startOfDay(addDays(last, (at - 1) * 14 + 1)),
    });
    if (random.chance(0.9)) return [attempt(passed(), 1)];
    if (session.state === 'EXAMINED') return [attempt(failed(), 1)];
    return [attempt(failed(), 1), attempt(random.chance(0.75) ? passed() : failed(), 2)];
  });
  await insertAll(
    em,
    'examination_result (id, enrolment_id, attempt, taken_on, score, pass_mark, entered_at)',
    'id, enrolment, attempt, taken, score, pass, entered',
    'id uuid, enrolment uuid, attempt int, taken date, score int, pass int, entered timestamptz',
    results,
  );
}
