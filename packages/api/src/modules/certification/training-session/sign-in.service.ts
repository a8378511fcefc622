import { systemActor } from '../../../kernel/actor.js';
import { recordAct } from '../../../kernel/audit.js';
import { DomainError } from '../../../kernel/errors.js';
import { compactText, readPhone } from '../../../kernel/identifier/index.js';
import { row, rows, run, sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import { type Throttle, throttle, throttleCaller } from '../../../kernel/throttle.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import { sealedPlace } from '../../roster/worker/index.js';
import { hashOfTicket, issueTicket, readAttendanceCode, readTicket } from './attendance-code.js';
import { getSessionByNumber } from './locked-session.js';
import type { TrainingSession } from './training-session.entity.js';
import { trainingSessionWorkflow } from './training-session.workflow.js';

/** A class signs in through the one address of its room within minutes; only floods are held back. */
const opening: Throttle = { name: 'training-sign-in', limit: 300, seconds: 600 };
/** Typing errors are allowed; trying numbers is not. */
const trying: Throttle = { name: 'training-ticket', limit: 5, seconds: 600 };

/** What the page shows before one signs in. */
export interface SignInPage {
  courseName: string;
  place: string;
  day: string;
  /** To be sent back with who one is. */
  ticket: string;
}

/** Opens the sign-in page of a code; undefined when the code is not the one on the screen. */
export async function openSignIn(work: Work, token: string, ip: string): Promise<SignInPage | undefined> {
  await throttleCaller(work, opening, ip);
  const code = readAttendanceCode(work, token);
  if (!code) return undefined;
  const found = await row(
    work.em,
    sql<{ courseName: string; place: string }>`select c.name as "courseName", s.place
        from training_session s join course c on c.id = s.course_id join training_session_day d on d.session_id = s.id
        where s.number = ${code.session} and s.state = 'RUNNING' and d.day = ${code.day}`,
  );
  return found && { ...found, day: code.day, ticket: issueTicket(work, code.session, code.day) };
}

export interface SignIn {
  ticket: string;
  /** Number of the worker, or phone as the register knows it. */
  who: string;
  /** Last four characters of the identity paper. */
  idTail: string;
}

/**
 * Signs one person in with a ticket, once. Whoever is not found among the enrolled gets the same answer for every cause:
 * the page tells nothing about who is in the session or in the register.
 */
export async function signIn(work: Work, input: SignIn, ip: string): Promise<void> {
  await throttleCaller(work, opening, ip);
  const leave = readTicket(work, input.ticket);
  if (!leave) throw expired();
  await throttle(work, trying, hashOfTicket(input.ticket).toString('hex'));
  await transact({ ...work, actor: systemActor }, async (work) => {
    const session = await getSessionByNumber(work, leave.session);
    const refusal = trainingSessionWorkflow.check(session, 'RECORD_ATTENDANCE', work.actor, todayOf(work));
    if (refusal) throw expired();
    const enrolment = await enrolledAs(work, session, leave.day, input);
    if (!enrolment) throw unknown();
    const hash = hashOfTicket(input.ticket);
    if (await row(work.em, sql`select from training_attendance where ticket_hash = ${hash}`)) throw expired();
    const signed = await run(
      work.em,
      sql`update training_attendance set attended_at = ${work.clock.now()}, method = 'CODE', ticket_hash = ${hash}
          where enrolment_id = ${enrolment.id} and day = ${leave.day} and attended_at is null`,
    );
    if (signed === 0) return;
    await recordAct(work, {
      action: 'ATTEND',
      subject: { kind: 'TrainingEnrolment', id: enrolment.id, number: enrolment.number },
      changes: [{ field: 'day', to: leave.day }],
    });
  });
}

interface Enrolled {
  id: string;
  number: string;
  workerId: string;
  phone: Uint8Array | null;
}

/** The one who has a place and is meant by number or phone and the last four of the paper. */
async function enrolledAs(
  work: Work,
  session: TrainingSession,
  day: string,
  { who, idTail }: SignIn,
): Promise<Enrolled | undefined> {
  const number = compactText(who);
  const phone = readPhone(who)?.value;
  const alike = await rows(
    work.em,
    sql<Enrolled>`select e.id, w.number, w.id as "workerId", w.phone_sealed as phone
        from training_attendance a join training_enrolment e on e.id = a.enrolment_id join worker w on w.id = e.worker_id
        where a.session_id = ${session.id} and a.day = ${day} and e.state = 'ENROLLED' and w.id_tail = ${compactText(idTail)}`,
  );
  return alike.find(
    (one) =>
      one.number === number ||
      (phone && one.phone && work.crypto.open(sealedPlace('phone', one.workerId), one.phone) === phone),
  );
}

const expired = () =>
  new DomainError(
    'NOT_FOUND',
    text('签到页面已过期，请重新扫描屏幕上的二维码。', 'This page has expired. Scan the code on the screen again.'),
    undefined,
    'EXPIRED',
  );

const unknown = () =>
  new DomainError(
    'INVALID',
    text(
      '没有核对上，请检查编号或手机号、证件后四位；仍不行请老师按名单签到。',
      'No match. Check your number or phone and the last four of your ID, or ask the trainer to mark you on the list.',
    ),
    'who',
    'NO_MATCH',
  );
