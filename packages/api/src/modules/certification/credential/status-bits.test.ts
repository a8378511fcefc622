import { afterAll, beforeAll, expect, it } from 'vitest';
import { candidates } from '../../../../test/certification/candidates.js';
import { command, issueOne, readCredential } from '../../../../test/certification/issuing.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { keyOf } from '../../../../test/roster/people.js';
import { rows, sql } from '../../../kernel/sql.js';
import { WorkerState } from '../../roster/worker/index.js';

let harness: Harness;
let association: Client;
beforeAll(async () => {
  harness = await startHarness({}, { jobs: true });
  association = await harness.as('ASSOCIATION');
});
afterAll(() => harness.close());

async function places(credential: string): Promise<number[]> {
  const found = await rows(
    harness.em(),
    sql<{
      index: number;
    }>`select status_index as index from credential_edition where credential_id = ${keyOf(credential)} order by ordinal`,
  );
  return found.map(({ index }) => index);
}

async function bits(purpose: string, day: string): Promise<number[]> {
  const found = await rows(
    harness.em(),
    sql<{ bit: number }>`select bit from credential_status_bits(1, ${purpose}, ${day}::date) as bit`,
  );
  return found.map(({ bit }) => bit);
}

/** What the registers say of a worker, as only other commands can make it. */
const setWorker = (worker: string, state: string, identityChecked: boolean) =>
  rows(
    harness.em(),
    sql`update worker set state = ${state}, 
          identity_checked_at = case when ${identityChecked}::boolean then now() end,
          identity_method = case when ${identityChecked}::boolean then 'IN_PERSON' end where id = ${keyOf(worker)}`,
  );

const ascending = (numbers: number[]) => numbers.toSorted((one, other) => one - other);

it('sets the bits of what is cancelled or replaced at once, and of what is suspended on the day', async () => {
  const [one, other] = await candidates(harness, 2);
  const cancelled = await issueOne(association, one!);
  const replaced = await issueOne(association, other!);
  expect(await bits('revocation', '2026-11-24')).toEqual([]);
  await command(association, 'cancelCredential', 'credential { id }', {
    credential: cancelled.id,
    cause: 'OWN_WISH',
    reason: '本人申请',
    expectedVersion: cancelled.version,
  });
  await command(association, 'replaceCredential', 'credential { id }', {
    credential: replaced.id,
    reason: 'LOST',
    expectedVersion: replaced.version,
  });
  const [ended] = await places(cancelled.id);
  const [old, current] = await places(replaced.id);
  expect(await bits('revocation', '2026-11-24')).toEqual(ascending([ended!, old!]));
  expect(await bits('suspension', '2027-11-24')).toEqual([]);
  expect(await bits('suspension', '2027-11-25')).toEqual(ascending([old!, current!]));
});

it('sets the suspension bit while the scan speaks against the holder, and clears it with the cause', async () => {
  const [worker] = (await candidates(harness, 1)) as [string];
  const issued = await issueOne(association, worker);
  const [place] = await places(issued.id);
  const suspended = async () => (await bits('suspension', '2026-11-24')).includes(place!);
  const scanned = async () =>
    (await readCredential(association, worker, 'trust { verdict causes }')).trust as {
      verdict: string;
      causes: string[];
    };
  for (const state of Object.keys(WorkerState))
    for (const identityChecked of [true, false]) {
      await setWorker(worker, state, identityChecked);
      const { verdict, causes } = await scanned();
      const against = verdict === 'RED' || verdict === 'VOID' || causes.includes('WORKER_SUSPENDED');
      expect(await suspended(), `${state}, identity checked: ${identityChecked}`).toBe(against);
    }
  await setWorker(worker, 'VERIFIED', true);
  expect(await suspended()).toBe(false);
});
