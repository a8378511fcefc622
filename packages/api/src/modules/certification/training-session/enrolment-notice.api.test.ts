import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  decideSession,
  enrol,
  enrolments,
  openSession,
  readSession,
  withdraw,
} from '../../../../test/certification/training.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { insertAgencies, insertWorkers } from '../../../../test/register.js';
import { toldTo } from '../../../../test/told.js';

let harness: Harness;
let association: Client;

beforeAll(async () => {
  harness = await startHarness();
  association = await harness.as('ASSOCIATION');
});
afterAll(() => harness.close());

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
