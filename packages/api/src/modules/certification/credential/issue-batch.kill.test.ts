import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { build, environmentOf } from '../../../../test/built.js';
import { candidates } from '../../../../test/certification/candidates.js';
import { onPostgres } from '../../../../test/database.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { keyOf } from '../../../../test/roster/people.js';
import { row, rows, sql } from '../../../kernel/sql.js';

const ELIGIBLE = 950;
const REFUSED = 50;

/** A real process is killed in the middle of its work; PGlite belongs to one process, so PostgreSQL alone can look on. */
describe.runIf(onPostgres)('a batch whose server is killed', () => {
  let harness: Harness;
  let association: Client;
  let built: string;
  const children: ChildProcess[] = [];
  const batchId = randomUUID();

  beforeAll(async () => {
    built = build('issue-kill');
    harness = await startHarness();
    association = await harness.as('ASSOCIATION');
    // The servers of this test live by the real clock.
    const eligible = await candidates(harness, ELIGIBLE, { healthUntil: '2199-12-31' });
    const refused = await candidates(harness, REFUSED, { healthUntil: '2199-12-31', consent: false });
    const workers = eligible.flatMap((id, at) => (at < REFUSED ? [id, refused[at]!] : [id])).map(keyOf);
    await rows(
      harness.em(),
      sql`insert into credential_batch (id, number, source, state, idempotency_key, created_by, created_at)
          values (${batchId}, 'F000001', 'WORKERS', 'RUNNING', 'kill', ${association.accountId}, ${harness.clock.now()})`,
    );
    await rows(
      harness.em(),
      sql`insert into credential_batch_row (batch_id, position, worker_id) select ${batchId}, ordinality, id from unnest(${workers}::uuid[]) with ordinality as w (id)`,
    );
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await harness.close();
  });

  function server(): ChildProcess {
    const child = spawn(process.execPath, [join(built, 'main.js')], {
      env: { ...environmentOf(harness), DEMO: '0', PORT: '0', HOST: '127.0.0.1' },
      stdio: 'ignore',
    });
    children.push(child);
    return child;
  }

  const state = async () =>
    (await row(
      harness.em(),
      sql<Record<string, number | string>>`select b.state,
          (select count(*)::int from credential_batch_row where outcome = 'ISSUED') as issued,
          (select count(*)::int from credential_batch_row where outcome = 'REFUSED' and obstacles = array['CONSENT']) as refused,
          (select count(*)::int from credential) as credentials, (select count(distinct number)::int from credential) as numbers,
          (select count(*)::int from credential_edition) as editions,
          (select count(*)::int from audit_entry where action = 'ISSUE' and subject_kind = 'Credential') as acts
        from credential_batch b where b.id = ${batchId}`,
    ))!;

  const all = (n: number) => ({ issued: n, credentials: n, numbers: n, editions: n, acts: n });

  it('goes on where it was: exactly the right ones, none twice', async () => {
    const first = server();
    const ended = new Promise((resolve) => first.once('exit', (_code, signal) => resolve(signal)));
    await vi.waitFor(async () => expect((await state()).issued).toBeGreaterThan(0), { timeout: 90_000, interval: 10 });
    first.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const killed = await state();
    expect(killed).toMatchObject({ state: 'RUNNING', ...all(killed.issued as number) });
    expect(killed.issued).toBeLessThan(ELIGIBLE);
    server();
    await vi.waitFor(async () => expect((await state()).state).toBe('DONE'), { timeout: 90_000, interval: 100 });
    expect(await state()).toEqual({ state: 'DONE', refused: REFUSED, ...all(ELIGIBLE) });
  }, 240_000);
});
