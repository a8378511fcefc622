import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { type GivenWorker, insertWorkers } from '../../../../test/register.js';

let harness: Harness;
let analyst: Client;

const WORKERS = `query ($by: [StatisticDimension!]!, $filter: WorkerFilter) { workerStatistics(by: $by, filter: $filter) {
  rows { keys count suppressed } total } }`;

const many = (count: number, worker: GivenWorker) => Array.from({ length: count }, () => worker);

async function statistic(by: string[], filter: object) {
  const { data, errors } = await analyst.graphql(WORKERS, { by, filter });
  expect(errors).toBeUndefined();
  return data.workerStatistics as { total: number | null; rows: { keys: string[]; count: number | null }[] };
}

beforeAll(async () => {
  harness = await startHarness();
  await insertWorkers(harness.em(), [
    ...many(20, {}),
    ...many(30, { county: '440204' }),
    ...many(15, { county: '440205' }),
    ...many(8, { state: 'SUBMITTED' }),
    ...many(3, { state: 'SUSPENDED' }),
    // Enough to be told of the city, and too few of each county.
    ...many(3, { county: '440204', state: 'RETURNED' }),
    ...many(4, { county: '440205', state: 'RETURNED' }),
    ...many(6, { state: 'SUBMITTED', serviceLines: ['COOKING'], healthUntil: '2027-01-01' }),
    ...many(2, { state: 'SUBMITTED', serviceLines: ['COOKING', 'ELDERLY'] }),
  ]);
  analyst = await harness.as('ANALYST');
});
afterAll(() => harness.close());

it('tells no list of values of which one is of a few: the rest of the list, asked for by itself, would tell them', async () => {
  expect((await statistic([], { states: ['VERIFIED'] })).total).toBe(65);
  expect((await statistic([], { states: ['VERIFIED', 'SUBMITTED'] })).total).toBe(81);
  for (const states of [
    ['VERIFIED', 'SUSPENDED'],
    ['VERIFIED', 'SUBMITTED', 'SUSPENDED'],
    ['VERIFIED', 'SUBMITTED', 'RETURNED'],
  ]) {
    expect((await statistic([], { states })).total, states.join()).toBeNull();
  }
});

it('tells no group in which the list differs by a few from a shorter one', async () => {
  const verified = await statistic(['COUNTY'], { states: ['VERIFIED'] });
  expect(verified.rows.map(({ count }) => count)).toEqual([20, null, null]);
  const { total, rows } = await statistic(['COUNTY'], { states: ['VERIFIED', 'RETURNED'] });
  expect(total).toBe(72);
  expect(rows).toContainEqual({ keys: ['440203'], count: 20, suppressed: false });
  for (const county of ['440204', '440205'])
    expect(rows).toContainEqual({ keys: [county], count: null, suppressed: true });
});

it('tells nothing of which one condition less, or several, takes in a few more', async () => {
  expect((await statistic([], { states: ['SUBMITTED'] })).total).toBe(16);
  expect((await statistic([], { states: ['SUBMITTED'], health: 'IN_DATE' })).total).toBe(6);
  expect((await statistic([], { serviceLines: ['COOKING'], health: 'IN_DATE' })).total).toBeNull();
  expect((await statistic([], { serviceLines: ['COOKING'], states: ['SUBMITTED'] })).total).toBe(8);
});

it('refuses more conditions than it can compare, in words', async () => {
  const filter = { states: ['VERIFIED'], lacks: ['PHONE'], health: 'NONE', conflict: false, complete: false };
  const { errors } = await analyst.graphql(WORKERS, { by: [], filter });
  expect(errors?.[0]?.message).toMatch(/至多 4 项.*at most 4/);
});
