import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { candidates } from '../../../../test/certification/candidates.js';
import { command, issue, issueOne } from '../../../../test/certification/issuing.js';
import { onPostgres } from '../../../../test/database.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { keyOf } from '../../../../test/roster/people.js';
import { row, rows, sql } from '../../../kernel/sql.js';

const AT_ONCE = 64;

describe.runIf(onPostgres)('officers at the same instant', () => {
  let harness: Harness;
  let officers: Client[];
  beforeAll(async () => {
    harness = await startHarness({}, { jobs: true });
    officers = await Promise.all([harness.as('ASSOCIATION'), harness.as('ASSOCIATION')]);
  });
  afterAll(() => harness.close());

  it('give 64 certificates with 64 numbers, codes and places in the status list', async () => {
    const workers = await candidates(harness, AT_ONCE);
    const batches = await Promise.all(
      workers.map((worker, at) => issue(officers[at % officers.length]!, { workers: [worker] })),
    );
    const numbers = batches.map((batch) => batch.rows.nodes[0].credential.number);
    expect(new Set(numbers).size).toBe(AT_ONCE);
    const editions = await row(
      harness.em(),
      sql<{
        codes: number;
        places: number;
      }>`select count(distinct code_hash)::int as codes, count(distinct (list_number, status_index))::int as places
          from credential_edition`,
    );
    expect(editions).toEqual({ codes: AT_ONCE, places: AT_ONCE });
  });

  it('give one person one certificate and one number; the others are told', async () => {
    const [worker] = await candidates(harness, 1);
    const batches = await Promise.all(
      Array.from({ length: 16 }, (_, at) => issue(officers[at % officers.length]!, { workers: [worker] })),
    );
    const outcomes = batches.map((batch) => batch.rows.nodes[0]);
    expect(outcomes.filter(({ outcome }) => outcome === 'ISSUED')).toHaveLength(1);
    expect(outcomes.filter(({ obstacles }) => obstacles.join() === 'HOLDS_ONE')).toHaveLength(15);
    const held = await rows(
      harness.em(),
      sql`select c.number, e.ordinal from credential c join credential_edition e on e.credential_id = c.id where c.worker_id = ${keyOf(worker!)}`,
    );
    expect(held).toHaveLength(1);
  });

  it('order one batch with one key', async () => {
    const workers = await candidates(harness, 2);
    const key = randomUUID();
    const batches = await Promise.all(Array.from({ length: 8 }, () => issue(officers[0]!, { workers }, key)));
    expect(new Set(batches.map(({ id }) => id)).size).toBe(1);
    expect(batches[0]).toMatchObject({ issued: 2, refused: 0 });
  });

  it('replace one edition once', async () => {
    const [worker] = await candidates(harness, 1);
    const { id, version } = await issueOne(officers[0]!, worker!);
    harness.clock.set('2026-11-24T04:05:00Z');
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        command(officers[at % 2]!, 'replaceCredential', 'credential { id }', {
          credential: id,
          reason: 'LOST',
          expectedVersion: version,
        }),
      ),
    );
    expect(answers.filter(({ credential }) => credential)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code)))).toEqual(
      new Set(['STALE_VERSION']),
    );
    const editions = await rows(harness.em(), sql`select from credential_edition where credential_id = ${keyOf(id)}`);
    expect(editions).toHaveLength(2);
  });
});
