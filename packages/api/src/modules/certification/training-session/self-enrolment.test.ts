import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  act,
  dayOf,
  enrol,
  enrolments,
  openSession,
  planSession,
  visitor,
} from '../../../../test/certification/training.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { decideWorker, readWorker, registerWorker, residentId } from '../../../../test/roster/people.js';
import { systemWork } from '../../../../test/system-work.js';
import { readGlobalId } from '../../../kernel/global-id.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { enrolOneself, openSessions } from './index.js';
import { lapseApplications } from './training-application.service.js';

let harness: Harness;
let association: Client;
let officer: Client;
let callers = 0;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  harness.clock.set('2026-11-24T04:00:00Z');
  association = await harness.as('ASSOCIATION');
  officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
});

const PHONE = '13912340000';
/** Another caller each time, unless told. */
const stranger = (): string => {
  callers += 1;
  return `198.51.100.${callers}`;
};
const apply = (session: { number: string }, person: object, ip = stranger()) =>
  enrolOneself(
    visitor(harness),
    { session: session.number, name: '李自报', idNumber: residentId(), phone: PHONE, ...person },
    ip,
  );
const refusal = (applying: Promise<void>) =>
  applying.then(
    () => undefined,
    (error: { detail?: string; field?: string; code: string }) => error.detail ?? error.field ?? error.code,
  );

async function applications(session: { id: string }) {
  const { data } = await association.graphql(
    `query ($filter: TrainingApplicationFilter) { trainingApplications(filter: $filter) { nodes {
      id state version name idNumberMasked phoneMasked registered allowedActions { action enabled needsReason } } } }`,
    { filter: { session: session.id } },
  );
  return data.trainingApplications.nodes;
}
const decide = (application: { id: string; version: number }, action: string, reason?: string) =>
  act(
    association,
    'decideTrainingApplication',
    'DecideTrainingApplicationInput',
    { application: application.id, action, reason, expectedVersion: application.version },
    'application { id state name phoneMasked }',
  );

describe('the public page', () => {
  it('lists the sessions that take enrolments', async () => {
    const planned = await planSession(association);
    const open = await openSession(association, { county: '440204', capacity: 7 });
    const listed = await openSessions(visitor(harness));
    expect(listed.map((one) => one.number)).toContain(open.number);
    expect(listed.map((one) => one.number)).not.toContain(planned.number);
    const [one] = await openSessions(visitor(harness), '440204');
    expect(one).toMatchObject({ number: open.number, free: 7, firstDay: '2026-11-27', countyCode: '440204' });
  });

  it('enrols at once whom the register knows by name, number and phone', async () => {
    const idNumber = residentId();
    await registerWorker(officer, { name: '李自报', idNumber, phone: PHONE });
    const session = await openSession(association, { capacity: 1 });
    await apply(session, { idNumber });
    const [enrolment] = await enrolments(association, session, 'enrolledBy');
    expect(enrolment).toMatchObject({ state: 'ENROLLED', enrolledBy: 'WORKER' });
    // Again: nothing changes, and the answer is the same.
    await apply(session, { idNumber });
    expect(await enrolments(association, session)).toHaveLength(1);
    expect(await applications(session)).toEqual([]);
  });

  it('answers alike whoever asks, and writes no stranger into the register', async () => {
    const known = residentId();
    const { worker } = await registerWorker(officer, { name: '已登记', idNumber: known, phone: '13912345678' });
    const session = await openSession(association);
    const count = () => row(harness.em(), sql<{ n: number }>`select count(*)::int as n from worker`);
    const before = await count();
    const answers = [
      await apply(session, {}),
      await apply(session, { idNumber: known, name: '已登记', phone: '13800000001' }),
      await apply(session, { idNumber: residentId(), name: '已登记', phone: '13912345678' }),
    ];
    expect(answers).toEqual([undefined, undefined, undefined]);
    expect(await count()).toEqual(before);
    expect(await enrolments(association, session)).toEqual([]);
    const waiting = await applications(session);
    expect(waiting.filter((one: { registered: boolean }) => one.registered)).toHaveLength(1);
    expect(waiting).toHaveLength(3);
    expect(waiting).toContainEqual(
      expect.objectContaining({ name: '李自报', phoneMasked: '139 •••• 0000', state: 'PENDING', registered: false }),
    );
    // What a stranger wrote about somebody else changes nothing in that record.
    expect((await readWorker(officer, worker.id, 'phoneMasked')).phoneMasked).toBe('139 •••• 5678');
  });

  it('turns what a rule stands against into an application, so that somebody calls', async () => {
    const idNumber = residentId();
    const { worker } = await registerWorker(officer, { name: '李自报', idNumber, phone: PHONE });
    const one = await openSession(association);
    const overlapping = await openSession(association, { days: [dayOf('2026-11-27', '16:00', '18:00')] });
    await apply(one, { idNumber });
    await apply(overlapping, { idNumber });
    expect(await enrolments(association, overlapping)).toEqual([]);
    const [application] = await applications(overlapping);
    const refused = await decide(application, 'ACCEPT');
    expect(refused.userErrors[0]).toMatchObject({ code: 'REFUSED' });
    expect(refused.userErrors[0].message.zh).toContain(one.number);
    const city = await harness.as('CITY_BUREAU');
    const { version } = await readWorker(city, worker.id, 'version');
    await decideWorker(city, worker.id, 'BAR', version, '法院判决');
    const third = await openSession(association, { days: [dayOf('2026-12-09')] });
    await apply(third, { idNumber });
    expect(await applications(third)).toHaveLength(1);
  });

  it('says what is wrong with what was typed, and nothing about the register', async () => {
    const session = await openSession(association);
    const idNumber = residentId();
    const wrong = `${idNumber.slice(0, 17)}${idNumber[17] === '1' ? '2' : '1'}`;
    expect(await refusal(apply(session, { idNumber: wrong }))).toBe('idNumber');
    expect(await refusal(apply(session, { phone: '0751-8123456' }))).toBe('phone');
    expect(await refusal(apply(session, { name: '123' }))).toBe('name');
    expect(await refusal(apply(session, { idNumber: residentId('440203', '20150101') }))).toBe('idNumber');
    expect(await refusal(apply({ number: 'T999999' }, {}))).toBe('NOT_FOUND');
    expect(await refusal(apply(await planSession(association), {}))).toBe('CLOSED');
  });

  it('is throttled per caller and per person', async () => {
    const session = await openSession(association);
    const one = '192.0.2.77';
    const answers: (string | undefined)[] = [];
    for (let count = 0; count < 12; count += 1) answers.push(await refusal(apply(session, {}, one)));
    expect(answers).toEqual([...Array(10).fill(undefined), 'THROTTLED', 'THROTTLED']);
    const idNumber = residentId();
    const again: (string | undefined)[] = [];
    for (let count = 0; count < 6; count += 1) again.push(await refusal(apply(session, { idNumber })));
    expect(again).toEqual([...Array(5).fill(undefined), 'THROTTLED']);
    expect((await applications(session)).length).toBe(11);
  });
});

describe('an application', () => {
  it('is accepted: the person becomes a draft worker, enrolled, and what was typed is erased', async () => {
    const session = await openSession(association, { county: '440204' });
    const idNumber = residentId();
    await apply(session, { idNumber, name: '新来者' });
    const [application] = await applications(session);
    expect(application.allowedActions.map((one: { action: string }) => one.action)).toEqual(['ACCEPT', 'DECLINE']);
    const reveal = () =>
      act(
        association,
        'revealApplicationPhone',
        'RevealApplicationPhoneInput',
        { application: application.id },
        'phone',
      );
    expect((await reveal()).phone).toBe(PHONE);
    const { application: accepted } = await decide(application, 'ACCEPT');
    expect(accepted).toMatchObject({ state: 'ACCEPTED', name: null, phoneMasked: null });
    expect((await reveal()).userErrors[0].code).toBe('ERASED');
    const [enrolment] = await enrolments(association, session, 'worker { id }');
    expect(enrolment).toMatchObject({ state: 'ENROLLED', worker: { name: '新来者' } });
    const neighbour = await harness.as('COUNTY_BUREAU', { county: '440204' });
    expect(await readWorker(neighbour, enrolment.worker.id, 'state phoneMasked')).toEqual({
      state: 'DRAFT',
      phoneMasked: '139 •••• 0000',
    });
    // The same number registered by an office is the same worker.
    const { worker } = await registerWorker(neighbour, { name: '新来者', idNumber });
    expect(worker.id).toBe(enrolment.worker.id);
    const left = await row(
      harness.em(),
      sql`select name_sealed, id_sealed, phone_sealed, id_index from training_application where id = ${readGlobalId(application.id)!.key}`,
    );
    expect(left).toEqual({ name_sealed: null, id_sealed: null, phone_sealed: null, id_index: null });
  });

  it('waits like everybody else when the session is full', async () => {
    const session = await openSession(association, { capacity: 1 });
    const { worker } = await registerWorker(officer, {});
    await enrol(association, session, [readGlobalId(worker.id)!.key]);
    await apply(session, {});
    await decide((await applications(session))[0], 'ACCEPT');
    expect((await enrolments(association, session)).map((one: { state: string }) => one.state)).toEqual([
      'ENROLLED',
      'WAITING',
    ]);
  });

  it('is declined with a reason, or lapses, and is erased either way', async () => {
    const session = await openSession(association, { days: [dayOf('2027-01-20')] });
    await apply(session, {});
    await apply(session, {});
    const [first] = await applications(session);
    expect((await decide(first, 'DECLINE')).userErrors[0].field).toBe('reason');
    expect((await decide(first, 'DECLINE', '本人放弃')).application).toMatchObject({ state: 'DECLINED', name: null });
    expect((await decide(first, 'ACCEPT')).userErrors[0].code).toBe('STATE');
    harness.clock.set('2026-12-24T03:59:59Z');
    await lapseApplications(systemWork(harness));
    const pending = () =>
      rows(
        harness.em(),
        sql`select from training_application where state = 'PENDING' and session_id = ${readGlobalId(session.id)!.key}`,
      );
    expect(await pending()).toHaveLength(1);
    harness.clock.set('2026-12-24T04:00:01Z');
    await lapseApplications(systemWork(harness));
    expect(await pending()).toHaveLength(0);
    association = await harness.as('ASSOCIATION');
    expect((await applications(session)).map((one: { state: string }) => one.state)).toEqual(['DECLINED', 'LAPSED']);
  });
});
