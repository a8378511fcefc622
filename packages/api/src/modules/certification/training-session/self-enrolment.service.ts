import { randomUUID } from 'node:crypto';
import { systemActor } from '../../../kernel/actor.js';
import { recordAct } from '../../../kernel/audit.js';
import { conflict, invalid } from '../../../kernel/errors.js';
import { readPhone } from '../../../kernel/identifier/index.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { type Throttle, throttle, throttleCaller } from '../../../kernel/throttle.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import { identityIndex, readIdentity, readName, sealedPlace } from '../../roster/worker/index.js';
import { getSessionByNumber } from './locked-session.js';
import { place } from './placement.service.js';
import { placeOfApplication } from './training-application.entity.js';
import type { TrainingSession } from './training-session.entity.js';
import { trainingSessionWorkflow } from './training-session.workflow.js';

const perCaller: Throttle = { name: 'self-enrolment', limit: 10, seconds: 3_600 };
const perPerson: Throttle = { name: 'self-enrolment-person', limit: 5, seconds: 86_400 };

/** A session that takes enrolments, as the public page lists it. */
export interface OpenSession {
  number: string;
  courseName: string;
  countyCode: string;
  countyName: string;
  place: string;
  firstDay: string;
  lastDay: string;
  hours: number;
  free: number;
}

/** The sessions that are open for enrolment and have not begun, the nearest first. */
export const openSessions = (work: Work, county?: string): Promise<OpenSession[]> =>
  rows(
    work.em,
    sql<OpenSession>`select s.number, c.name as "courseName", s.county_code as "countyCode", r.name as "countyName", s.place,
        s.first_day::text as "firstDay", s.last_day::text as "lastDay", s.hours, s.capacity - s.enrolled as free
      from training_session s join course c on c.id = s.course_id join region r on r.code = s.county_code
      where s.state = 'OPEN' and s.last_day >= ${todayOf(work)}::date and ${county ? sql`s.county_code = ${county}` : sql`true`}
      order by s.first_day, s.number limit 100`,
  );

export interface SelfEnrolment {
  /** Business number of the session. */
  session: string;
  name: string;
  idNumber: string;
  phone: string;
}

interface Person {
  name: string;
  idNumber: string;
  phone: string;
  index: Buffer;
}

/**
 * Enrols a person without an account. The visitor is told that the enrolment has arrived, and nothing else, whatever has
 * become of it: an answer that depended on the register would let anybody ask the register who is in it.
 *
 * Only a person whose name, number and phone all agree with the register is enrolled at once. Everybody else is kept as an
 * application, apart from the register, until the association has phoned: a worker made of what a stranger typed could
 * take the place of the real one under the same number (one person, one worker), and would hold the data of a person who
 * may never have asked for it. Whom a rule stands against becomes an application too, so that somebody calls and tells why.
 */
export async function enrolOneself(work: Work, input: SelfEnrolment, ip: string): Promise<void> {
  await throttleCaller(work, perCaller, ip);
  const person = await readPerson(work, input);
  await throttle(work, perPerson, person.index.toString('hex'));
  await transact({ ...work, actor: systemActor }, async (work) => {
    const session = await getSessionByNumber(work, input.session);
    if (trainingSessionWorkflow.check(session, 'ENROL', work.actor, todayOf(work)))
      throw conflict('CLOSED', '该班已停止报名，请选择其他班次。', 'Enrolment has closed. Choose another session.');
    const workerId = await known(work, person);
    if (workerId && (await enrolled(work, session, workerId))) return;
    await apply(work, session, person);
  });
}

async function readPerson(work: Work, input: SelfEnrolment): Promise<Person> {
  const name = readName(input.name);
  const identity = await readIdentity(work, { name, idKind: 'RESIDENT', idNumber: input.idNumber });
  const phone = readPhone(input.phone);
  if (phone?.kind !== 'MOBILE')
    throw invalid('phone', '请填写 11 位手机号。', 'Please give a mobile number of 11 digits.');
  return {
    name,
    idNumber: identity.number,
    phone: phone.value,
    index: identityIndex(work, 'RESIDENT', identity.number),
  };
}

/** The worker whom all three facts agree with. */
async function known(work: Work, person: Person): Promise<string | undefined> {
  const worker = await row(
    work.em,
    sql<{ id: string; phone: Uint8Array | null }>`select id, phone_sealed as phone from worker
        where id_index = ${person.index} and name = ${person.name}`,
  );
  const agrees = worker?.phone && work.crypto.open(sealedPlace('phone', worker.id), worker.phone) === person.phone;
  return agrees ? worker.id : undefined;
}

/** Whether the worker is in the session now, by this enrolment or an earlier one. */
async function enrolled(work: Work, session: TrainingSession, workerId: string): Promise<boolean> {
  const { refused } = await place(work, session, [workerId], 'WORKER');
  return refused.length === 0 || refused[0]!.candidate?.here === true;
}

async function apply(work: Work, session: TrainingSession, person: Person): Promise<void> {
  const id = randomUUID();
  const seal = (column: 'name' | 'id' | 'phone', value: string) =>
    work.crypto.seal(placeOfApplication(column, id), value);
  const added = await row(
    work.em,
    sql`insert into training_application (id, session_id, name_sealed, id_sealed, phone_sealed, id_index, state, created_at, updated_at)
        values (${id}, ${session.id}, ${seal('name', person.name)}, ${seal('id', person.idNumber)}, ${seal('phone', person.phone)},
                ${person.index}, 'PENDING', ${work.clock.now()}, ${work.clock.now()})
        on conflict (session_id, id_index) where state = 'PENDING' do nothing returning id`,
  );
  if (added) await recordAct(work, { action: 'APPLY', subject: { kind: 'TrainingApplication', id }, to: 'PENDING' });
}
