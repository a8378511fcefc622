import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dayOf,
  enrol,
  enrolments,
  openSession,
  readSession,
  withdraw,
} from '../../../../test/certification/training.js';
import { onPostgres } from '../../../../test/database.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { insertAgencies, insertWorkers } from '../../../../test/register.js';

let harness: Harness;
let association: Client;
let agent: Client;
let mine: string;

beforeAll(async () => {
  harness = await startHarness();
  [mine] = (await insertAgencies(harness.em(), [{ name: '抢名额家政' }])) as [string];
  association = await harness.as('ASSOCIATION');
  agent = await harness.as('AGENCY', { agency: mine });
});
afterAll(() => harness.close());

const workers = (count: number) =>
  insertWorkers(
    harness.em(),
    Array.from({ length: count }, () => ({ agency: mine })),
  );

describe.runIf(onPostgres)('many at the same moment', () => {
  it('64 for 20 places: 20 have one and 44 wait, in order', async () => {
    const session = await openSession(association, { capacity: 20 });
    const ids = await workers(64);
    const outcomes = await Promise.all(ids.map((id) => enrol(agent, session, [id])));
    const sum = (key: 'enrolled' | 'waiting') => outcomes.reduce((total, one) => total + one[key], 0);
    expect([sum('enrolled'), sum('waiting')]).toEqual([20, 44]);
    const list = await enrolments(association, session);
    expect(list.map((one: { state: string }) => one.state)).toEqual([
      ...Array(20).fill('ENROLLED'),
      ...Array(44).fill('WAITING'),
    ]);
    expect(list.slice(20).map((one: { placeInLine: number }) => one.placeInLine)).toEqual(
      Array.from({ length: 44 }, (_, at) => at + 1),
    );
    expect(await readSession(association, session.id)).toMatchObject({ enrolled: 20, waiting: 44 });
  });

  it('ten withdraw while others enrol: the first ten who waited have a place, nobody is skipped', async () => {
    const session = await openSession(association, { capacity: 10, days: [dayOf('2026-12-01')] });
    await enrol(agent, session, await workers(25));
    const before = await enrolments(association, session);
    const late = await workers(10);
    await Promise.all([
      ...before.slice(0, 10).map((enrolment: { id: string; version: number }) => withdraw(agent, enrolment)),
      ...late.map((id) => enrol(agent, session, [id])),
    ]);
    const after = await enrolments(association, session);
    const state = new Map(after.map((one: { id: string; state: string }) => [one.id, one.state]));
    expect(before.slice(10, 20).map((one: { id: string }) => state.get(one.id))).toEqual(Array(10).fill('ENROLLED'));
    expect(await readSession(association, session.id)).toMatchObject({ enrolled: 10, waiting: 15 });
    const waiting = after.filter((one: { state: string }) => one.state === 'WAITING');
    expect(waiting.slice(0, 5).map((one: { id: string }) => one.id)).toEqual(
      before.slice(20).map((one: { id: string }) => one.id),
    );
  });

  it('one worker in two overlapping sessions at once: one of them', async () => {
    const sessions = [
      await openSession(association, { days: [dayOf('2026-12-02')] }),
      await openSession(association, { days: [dayOf('2026-12-02', '12:00', '18:00')] }),
    ];
    const ids = await workers(8);
    const outcomes = await Promise.all(sessions.flatMap((session) => ids.map((id) => enrol(agent, session, [id]))));
    expect(outcomes.every((one) => one.userErrors.length === 0)).toBe(true);
    expect(outcomes.reduce((total, one) => total + one.enrolled, 0)).toBe(8);
  });

  it('two lists with the same people in opposite order do not wait for each other in a circle', async () => {
    const one = await openSession(association, { capacity: 100, days: [dayOf('2026-12-03')] });
    const two = await openSession(association, { capacity: 100, days: [dayOf('2026-12-03')] });
    const ids = await workers(40);
    const [first, second] = await Promise.all([enrol(agent, one, ids), enrol(agent, two, ids.toReversed())]);
    expect(first.enrolled + second.enrolled).toBe(40);
    expect(first.userErrors.length + second.userErrors.length).toBe(0);
  });
});
