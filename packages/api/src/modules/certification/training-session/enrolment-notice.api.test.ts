import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  act,
  dayOf,
  decideSession,
  enrol,
  enrolments,
  openSession,
  readSession,
  visitor,
  withdraw,
} from '../../../../test/certification/training.js';
import { onPostgres } from '../../../../test/database.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { insertAgencies, insertWorkers } from '../../../../test/register.js';
import { registerWorker, residentId } from '../../../../test/roster/people.js';
import { systemWork } from '../../../../test/system-work.js';
import { toldTo } from '../../../../test/told.js';
import { openPayload } from '../../../kernel/outbox.js';
import type { Sms } from '../../../kernel/outbox-sms.js';
import { rows, sql } from '../../../kernel/sql.js';
import { sealedPlace } from '../../roster/worker/index.js';
import { enrolOneself } from './index.js';
import { startSessions } from './session-start.job.js';

let harness: Harness;
let association: Client;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  harness.clock.set('2026-11-24T04:00:00Z');
  association = await harness.as('ASSOCIATION');
});

async function agencyWith(count: number) {
  const [id] = (await insertAgencies(harness.em(), [{}])) as [string];
  const workers = await insertWorkers(
    harness.em(),
    Array.from({ length: count }, () => ({ agency: id })),
  );
  return { client: await harness.as('AGENCY', { agency: id }), workers };
}

it('agencies are told that their workers have moved up, and that the session was cancelled', async () => {
  const session = await openSession(association, { capacity: 1 });
  const first = await agencyWith(1);
  const second = await agencyWith(2);
  await enrol(association, session, [...first.workers, ...second.workers]);
  const [held] = await enrolments(association, session);
  await withdraw(association, held);
  expect(await toldTo(harness, first.client)).toEqual([]);
  expect(await toldTo(harness, second.client)).toEqual([
    {
      topic: 'training.moved-up',
      zh: expect.stringContaining('有空出的名额，本机构候补的 1 人已录取。'),
      path: `/training/sessions/${session.id}`,
    },
  ]);
  await decideSession(association, await readSession(association, session.id), 'CANCEL', '教师生病');
  expect(await toldTo(harness, first.client)).toEqual([]);
  expect(await toldTo(harness, second.client)).toContainEqual(
    expect.objectContaining({
      topic: 'training.cancelled',
      zh: expect.stringContaining('已取消：教师生病。本机构有 2 人报名，请改报其他班次。'),
    }),
  );
});

it('an agency that gives one place back is told which of its own follows', async () => {
  const session = await openSession(association, { capacity: 1 });
  const { client, workers } = await agencyWith(2);
  await enrol(client, session, workers);
  const [held] = await enrolments(client, session);
  await withdraw(client, held);
  expect((await toldTo(harness, client)).map(({ topic }) => topic)).toEqual(['training.moved-up']);
});

/** The short messages of a session, in the order in which they were emitted. */
async function messages(session: { number: string }): Promise<Sms[]> {
  const work = systemWork(harness);
  const found = await rows(
    work.em,
    sql<{ id: string; sealed: Buffer }>`select id, payload_sealed as sealed from outbox
        where topic = 'sms' and subject_number = ${session.number} order by created_at, id`,
  );
  return found.map(({ id, sealed }) => openPayload<Sms>(work, id, sealed));
}

/** What is left of those who wrote about themselves on the public page. */
async function applications(session: { id: string }) {
  const { data } = await association.graphql(
    `query ($filter: TrainingApplicationFilter) { trainingApplications(filter: $filter) { nodes { state name phoneMasked } } }`,
    { filter: { session: session.id } },
  );
  return data.trainingApplications.nodes;
}

let people = 0;
/** Workers without an agency, each with a phone of the own. */
async function reachable(count: number) {
  const work = systemWork(harness);
  const ids = await insertWorkers(
    work.em,
    Array.from({ length: count }, () => ({})),
  );
  const phones = ids.map(() => {
    people += 1;
    return `139${String(people).padStart(8, '0')}`;
  });
  for (const [at, id] of ids.entries())
    await rows(
      work.em,
      sql`update worker set phone_sealed = ${work.crypto.seal(sealedPlace('phone', id), phones[at]!)} where id = ${id}`,
    );
  return { ids, phones };
}

const edit = async (session: { id: string; facts: object }, more: object) =>
  act(
    association,
    'editTrainingSession',
    'EditTrainingSessionInput',
    {
      ...session.facts,
      ...more,
      session: session.id,
      expectedVersion: (await readSession(association, session.id)).version,
    },
    'session { id }',
  );

describe('whoever enrolled alone', () => {
  it('is told by short message when a place comes free, without the name', async () => {
    const county = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const idNumber = residentId();
    const phone = '13912340077';
    await registerWorker(county, { name: '自报', idNumber, phone });
    const session = await openSession(association, { capacity: 1 });
    const { ids } = await reachable(1);
    await enrol(association, session, ids);
    await enrolOneself(visitor(harness), { session: session.number, name: '自报', idNumber, phone }, '198.51.100.7');
    const [held, waiting] = await enrolments(association, session, 'enrolledBy');
    expect(waiting).toMatchObject({ state: 'WAITING', enrolledBy: 'WORKER' });
    await withdraw(association, held);
    const [told] = await messages(session);
    expect(told).toEqual({ phone, text: expect.stringContaining('已录取：2026-11-27 09:00 开始，共 2 天，地点：') });
    expect(told!.text).not.toContain('自报');
  });

  it('is told of a cancellation, of what has moved, and of a place that did not come', async () => {
    const cancelled = await openSession(association);
    const { ids, phones } = await reachable(2);
    await enrol(association, cancelled, ids);
    await decideSession(association, await readSession(association, cancelled.id), 'CANCEL', '教师生病。');
    expect(await messages(cancelled)).toEqual(
      expect.arrayContaining(
        phones.map((phone) => ({ phone, text: expect.stringContaining('已取消：教师生病。可改报其他班次') })),
      ),
    );

    const moving = await openSession(association, { days: [dayOf('2026-12-10')] });
    await enrol(association, moving, ids);
    await edit(moving, { capacity: 30 });
    expect(await messages(moving)).toEqual([]);
    await edit(moving, { days: [dayOf('2026-12-10', '13:00', '17:00')] });
    await edit(moving, { days: [dayOf('2026-12-10', '13:00', '17:00')], place: '市总工会' });
    const moved = await messages(moving);
    expect(moved).toHaveLength(4);
    const place = '2026-12-10 13:00 开始，共 1 天，地点：市总工会';
    expect(
      moved
        .filter(({ text }) => text.includes(place))
        .map(({ phone }) => phone)
        .sort(),
    ).toEqual(phones);

    const full = await openSession(association, { capacity: 1, days: [dayOf('2026-12-20')] });
    await enrol(association, full, ids);
    harness.clock.set('2026-12-19T16:10:00Z');
    await startSessions(systemWork(harness));
    await startSessions(systemWork(harness));
    expect(await messages(full)).toEqual([{ phone: phones[1], text: expect.stringContaining('已开班，未能录取') }]);
  });

  it('is told of a cancellation with a place, in the waiting list, and before anybody has called, each phone once', async () => {
    const county = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const session = await openSession(association, { capacity: 1 });
    const join = (phone: string, idNumber = residentId()) =>
      enrolOneself(visitor(harness), { session: session.number, name: '自报', idNumber, phone }, '198.51.100.8');
    for (const phone of ['13912340081', '13912340082']) {
      const idNumber = residentId();
      await registerWorker(county, { name: '自报', idNumber, phone });
      await join(phone, idNumber);
    }
    await join('13912340083');
    await join('13912340084');
    await join('13912340084');
    expect((await enrolments(association, session)).map(({ state }: { state: string }) => state)).toEqual([
      'ENROLLED',
      'WAITING',
    ]);
    await decideSession(association, await readSession(association, session.id), 'CANCEL', '教师生病');
    const told = await messages(session);
    expect(told.map(({ phone }) => phone).sort()).toEqual(['13912340081', '13912340082', '13912340083', '13912340084']);
    expect(new Set(told.map(({ text }) => text))).toEqual(
      new Set([expect.stringContaining('已取消：教师生病。可改报其他班次')]),
    );
    expect(await applications(session)).toEqual(Array(3).fill({ state: 'LAPSED', name: null, phoneMasked: null }));
  });

  it('is told that a session began before anybody had called', async () => {
    const session = await openSession(association, { days: [dayOf('2026-12-30')] });
    const person = { session: session.number, name: '自报', idNumber: residentId(), phone: '13912340091' };
    await enrolOneself(visitor(harness), person, '198.51.100.9');
    harness.clock.set('2026-12-29T16:10:00Z');
    await startSessions(systemWork(harness));
    await startSessions(systemWork(harness));
    expect(await messages(session)).toEqual([
      { phone: person.phone, text: expect.stringContaining('已开班，未能录取') },
    ]);
  });

  it('is told nothing of an act that failed', async () => {
    const session = await openSession(association, { days: [dayOf('2026-12-12')] });
    const other = await openSession(association, { days: [dayOf('2026-12-13')] });
    const { ids } = await reachable(1);
    await enrol(association, session, ids);
    await enrol(association, other, ids);
    expect((await edit(session, { days: [dayOf('2026-12-13')] })).userErrors[0].code).toBe('OVERLAP');
    expect(await messages(session)).toEqual([]);
  });
});

describe.runIf(onPostgres)('64 at the same moment', () => {
  it('who cancel a session tell each person and each agency once', async () => {
    const session = await openSession(association, { capacity: 5 });
    const { ids, phones } = await reachable(12);
    const { client, workers } = await agencyWith(3);
    await enrol(association, session, [...ids, ...workers]);
    const seen = await readSession(association, session.id);
    const outcomes = await Promise.all(
      Array.from({ length: 64 }, () => decideSession(association, seen, 'CANCEL', '场地不可用')),
    );
    expect(outcomes.filter((outcome) => outcome.session)).toHaveLength(1);
    expect((await messages(session)).map(({ phone }) => phone).sort()).toEqual(phones.toSorted());
    expect((await toldTo(harness, client)).map(({ topic }) => topic)).toEqual(['training.cancelled']);
  });

  it('who give their places back tell each who follows once', async () => {
    const session = await openSession(association, { capacity: 64 });
    const { ids, phones } = await reachable(128);
    await enrol(association, session, ids);
    const list = await enrolments(association, session);
    await Promise.all(list.slice(0, 64).map((one: { id: string; version: number }) => withdraw(association, one)));
    const told = await messages(session);
    expect(told.map(({ phone }) => phone).sort()).toEqual(phones.slice(64).toSorted());
    expect(told.every(({ text }) => text.includes('已录取'))).toBe(true);
  });
});
