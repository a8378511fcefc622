import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { build, environmentOf } from '../../../../test/built.js';
import { onPostgres } from '../../../../test/database.js';
import { type Harness, startHarness } from '../../../../test/harness.js';
import { generatedRoster } from '../../../../test/rosters/generate.js';
import { samplePath, sampleVerdicts } from '../../../../test/rosters/samples.js';
import { importRoster } from '../../../../test/upload.js';
import { systemActor } from '../../../kernel/actor.js';
import { createFieldCrypto } from '../../../kernel/field-crypto.js';
import { noJobs } from '../../../kernel/job-queue.js';
import { row, sql } from '../../../kernel/sql.js';
import { commitBatch } from './index.js';

const ROWS = 9_000;

/** A real process is killed in the middle of its work; PGlite belongs to one process, so PostgreSQL alone can look on. */
describe.runIf(onPostgres)('an import whose process is killed', () => {
  let harness: Harness;
  let built: string;
  const file = join(tmpdir(), `jiazheng-kill-${process.pid}.csv`);
  beforeAll(async () => {
    built = build('import-kill');
    harness = await startHarness({}, { jobs: true });
    const officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
    await importRoster(harness, officer, 'AGENCIES', samplePath('wujiang-agencies.xlsx'));
    writeFileSync(file, generatedRoster(ROWS, sampleVerdicts('wujiang').agencies));
  });
  afterAll(async () => {
    rmSync(file, { force: true });
    await harness.close();
  });

  const state = () =>
    row(
      harness.em(),
      sql<{ id: string; state: string; done: number; marked: number; workers: number }>`select b.id, b.state, b.done,
          (select count(*)::int from import_row r where r.batch_id = b.id and r.committed) as marked, (select count(*)::int from worker) as workers
        from import_batch b where b.kind = 'WORKERS'`,
    );

  it('goes on where it was: nothing lost, nothing twice', async () => {
    const { keys } = harness.config;
    const child = spawn(process.execPath, [join(built, 'cli/roster-import.js'), file, '--county', '440203', '--json'], {
      env: environmentOf(harness),
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
    await vi.waitFor(async () => expect((await state())?.marked).toBeGreaterThan(0), { timeout: 60_000, interval: 20 });
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const killed = await vi.waitFor(
      async () => {
        const now = await state();
        expect(now?.marked).toBe(now?.workers);
        return now!;
      },
      { timeout: 10_000, interval: 50 },
    );
    expect(killed).toMatchObject({ state: 'COMMITTING', done: killed.marked });
    expect(killed.marked).toBeLessThan(ROWS);
    await commitBatch(
      {
        em: harness.em(),
        actor: systemActor,
        clock: harness.clock,
        crypto: createFieldCrypto(keys),
        jobs: noJobs,
        requestId: 'test',
      },
      killed.id,
    );
    expect(await state()).toMatchObject({ state: 'COMMITTED', marked: ROWS, workers: ROWS });
    const twice = await row(
      harness.em(),
      sql<{
        n: number;
      }>`select count(*)::int as n from (select worker_id from employment group by worker_id having count(*) > 1) as more`,
    );
    expect(twice?.n).toBe(0);
  }, 120_000);
});
