import { afterAll, beforeAll, expect, it } from 'vitest';
import { candidates } from '../../../../test/certification/candidates.js';
import { command, issueOne } from '../../../../test/certification/issuing.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { keyOf } from '../../../../test/roster/people.js';
import { rows, sql } from '../../../kernel/sql.js';

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
