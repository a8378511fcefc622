import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  dayOf,
  decideSession,
  enrol,
  enrolments,
  openSession,
  readSession,
  visitor,
} from '../../../../test/certification/training.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { registerWorker, residentId } from '../../../../test/roster/people.js';
import { globalId, readGlobalId } from '../../../kernel/global-id.js';
import { openSignIn, type SignInPage, signIn } from './index.js';

const DAY = '2026-11-27';

let harness: Harness;
let association: Client;
let officer: Client;
let callers = 0;
/** An address of its own for each test: they share no throttle. */
let ip: string;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  callers += 1;
  ip = `203.0.113.${callers}`;
  await at('2026-11-24T04:00:00Z');
});

/** Travels, and signs in anew. */
async function at(instant: string) {
  harness.clock.set(instant);
  association = await harness.as('ASSOCIATION');
  officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
}

interface Pupil {
  number: string;
  phone: string;
  tail: string;
}

/** A running session of one day, nine in the morning in Shanghai, with two who have a place and one who waits. */
async function running(days = [dayOf(DAY)], begins = '2026-11-27T01:00:00Z') {
  const session = await openSession(association, { capacity: 2, days });
  const pupils: Pupil[] = [];
  for (let count = 0; count < 3; count += 1) {
    const idNumber = residentId();
    const phone = `1390000${String(1000 + callers * 10 + count)}`;
    const { worker } = await registerWorker(officer, { name: `签到${count}`, idNumber, phone });
    await enrol(association, session, [readGlobalId(worker.id)!.key]);
    pupils.push({ number: worker.number, phone, tail: idNumber.slice(-4) });
  }
  await at(begins);
  await decideSession(association, await readSession(association, session.id), 'START');
  return { session, pupils: pupils as [Pupil, Pupil, Pupil] };
}

async function screen(session: { id: string }) {
  const { data } = await association.graphql(
    'query ($id: ID!) { attendanceScreen(session: $id) { url endsAt attended expected } }',
    { id: session.id },
  );
  return data.attendanceScreen;
}

const tokenOf = (url: string) => url.slice(url.indexOf('/t/') + 3);
const open = (url: string): Promise<SignInPage | undefined> => openSignIn(visitor(harness), tokenOf(url), ip);
const sign = (ticket: string, who: string, idTail: string) => signIn(visitor(harness), { ticket, who, idTail }, ip);
const refusal = (signing: Promise<void>) =>
  signing.then(
    () => undefined,
    (error: { detail?: string; code?: string }) => error.detail ?? error.code,
  );

describe('the code on the screen', () => {
  it('signs in by number or by phone, and counts on the screen', async () => {
    const { session, pupils } = await running();
    const first = await screen(session);
    expect(first).toMatchObject({ attended: 0, expected: 2, endsAt: '2026-11-27T01:01:00.000Z' });
    const page = (await open(first.url))!;
    expect(page).toMatchObject({ courseName: '家政服务员岗前培训', place: '市职业技术学院 3 号楼', day: DAY });
    await sign(page.ticket, ` ${pupils[0].number.toLowerCase()} `, pupils[0].tail);
    await sign((await open(first.url))!.ticket, pupils[1].phone, pupils[1].tail.toLowerCase());
    expect(await screen(session)).toMatchObject({ attended: 2 });
    const [one] = await enrolments(association, session);
    expect(one.attendance).toEqual([{ day: DAY, attendedAt: '2026-11-27T01:00:00.000Z', method: 'CODE' }]);
  });

  it('changes each minute, and lives twenty seconds into the next', async () => {
    const { session } = await running();
    harness.clock.set('2026-11-27T01:00:59.999Z');
    const { url, endsAt } = await screen(session);
    expect(endsAt).toBe('2026-11-27T01:01:00.000Z');
    harness.clock.set('2026-11-27T01:01:00Z');
    const next = await screen(session);
    expect(next.url).not.toBe(url);
    expect(next.endsAt).toBe('2026-11-27T01:02:00.000Z');
    expect(await open(url)).toBeDefined();
    harness.clock.set('2026-11-27T01:01:19.999Z');
    expect(await open(url)).toBeDefined();
    harness.clock.set('2026-11-27T01:01:20Z');
    expect(await open(url)).toBeUndefined();
    // Nor is it good before its minute.
    harness.clock.set('2026-11-27T01:00:59.999Z');
    expect(await open(next.url)).toBeUndefined();
  });

  it('signs for the day on which it was shown, across midnight in Shanghai', async () => {
    const days = [dayOf('2026-11-27', '20:00', '23:59'), dayOf('2026-11-28', '00:01', '02:00')];
    const { session } = await running(days, '2026-11-27T15:59:30Z');
    const { url } = await screen(session);
    harness.clock.set('2026-11-27T16:00:10Z');
    expect((await open(url))!.day).toBe('2026-11-27');
    expect((await open((await screen(session)).url))!.day).toBe('2026-11-28');
  });

  it('cannot be made up, changed, or taken from another session', async () => {
    const { session, pupils } = await running();
    const { url } = await screen(session);
    const token = tokenOf(url);
    for (let place = 0; place < token.length; place += 1) {
      const changed = `${token.slice(0, place)}${token[place] === 'A' ? 'B' : 'A'}${token.slice(place + 1)}`;
      // The last character of base64url has bits that say nothing.
      if (place === token.length - 1) continue;
      expect(await openSignIn(visitor(harness), changed, `2001:db8:${place}::1`), changed).toBeUndefined();
    }
    const page = (await open(url))!;
    expect(await refusal(sign(token, pupils[0].number, pupils[0].tail))).toBe('EXPIRED');
    expect(await openSignIn(visitor(harness), page.ticket, ip)).toBeUndefined();
    expect(await openSignIn(visitor(harness), '', ip)).toBeUndefined();
  });

  it('is not shown when there is no class', async () => {
    const { session } = await running([dayOf(DAY), dayOf('2026-11-29')]);
    await at('2026-11-28T01:00:00Z');
    expect(await screen(session)).toMatchObject({ url: null, endsAt: null });
    expect(
      (await officer.graphql('query ($id: ID!) { attendanceScreen(session: $id) { url } }', { id: session.id }))
        .errors?.[0]?.extensions.code,
    ).toBe('FORBIDDEN');
    expect(await screen({ id: globalId('TrainingSession', '00000000-0000-4000-a000-000000000000') })).toBeNull();
  });
});

describe('a ticket', () => {
  it('signs one person in, once, within five minutes', async () => {
    const { session, pupils } = await running();
    const { url } = await screen(session);
    const first = (await open(url))!.ticket;
    const second = (await open(url))!.ticket;
    await sign(first, pupils[0].number, pupils[0].tail);
    expect(await refusal(sign(first, pupils[1].number, pupils[1].tail))).toBe('EXPIRED');
    harness.clock.set('2026-11-27T01:04:59Z');
    await sign(second, pupils[1].number, pupils[1].tail);
    const third = (await open((await screen(session)).url))!.ticket;
    harness.clock.set('2026-11-27T01:09:59Z');
    expect(await refusal(sign(third, pupils[1].number, pupils[1].tail))).toBe('EXPIRED');
  });

  it('gives one answer for every person who is not in the class, and few tries', async () => {
    const { session, pupils } = await running();
    const { ticket } = (await open((await screen(session)).url))!;
    const answers = [
      await refusal(sign(ticket, pupils[2].number, pupils[2].tail)),
      await refusal(sign(ticket, pupils[0].number, '0000')),
      await refusal(sign(ticket, 'W999999', pupils[0].tail)),
      await refusal(sign(ticket, '13900000000', pupils[0].tail)),
      await refusal(sign(ticket, '', '')),
    ];
    expect(answers).toEqual(Array(5).fill('NO_MATCH'));
    expect(await refusal(sign(ticket, pupils[0].number, pupils[0].tail))).toBe('THROTTLED');
  });

  it('does nothing twice for who is marked already, and is refused when teaching has ended', async () => {
    const { session, pupils } = await running();
    const { url } = await screen(session);
    await sign((await open(url))!.ticket, pupils[0].number, pupils[0].tail);
    const { ticket } = (await open(url))!;
    harness.clock.set('2026-11-27T01:02:00Z');
    await sign(ticket, pupils[0].number, pupils[0].tail);
    expect((await enrolments(association, session))[0].attendance[0].attendedAt).toBe('2026-11-27T01:00:00.000Z');
    const late = (await open((await screen(session)).url))!;
    await decideSession(association, await readSession(association, session.id), 'EXAMINE');
    expect(await refusal(sign(late.ticket, pupils[1].number, pupils[1].tail))).toBe('EXPIRED');
  });
});
