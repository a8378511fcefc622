import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onPostgres, openTestDatabase } from '../../test/database.js';
import type { Database } from './orm.js';
import { ReadingLanes } from './reading-lanes.js';

const LOCK = 7_731;

describe.runIf(onPostgres)('reads that share connections', () => {
  let database: Database;
  let pool: pg.Pool;
  let lanes: ReadingLanes;

  beforeEach(async () => {
    database = await openTestDatabase();
    pool = new pg.Pool({ connectionString: database.url!, max: 16 });
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
  });
  afterEach(async () => {
    lanes.close();
    await pool.end();
    await database.close();
  });

  const ask = (text: string, ...values: unknown[]) => lanes.send({ name: text, text, values });
  const own = async () => (await ask('select pg_backend_pid() as pid')).rows[0].pid as number;
  const opensLanes = async (now?: () => number) => {
    lanes = new ReadingLanes(pool, now);
    while (lanes.size < 2) await ask('select 1');
  };

  it('come back to who asked, with the errors of the others beside them', async () => {
    await opensLanes();
    const asked = Array.from({ length: 300 }, (_, at) => ask('select 12 / $1::int as part, $2::int as at', at % 7, at));
    const answers = await Promise.allSettled(asked);
    answers.forEach((answer, at) => {
      if (at % 7 === 0) expect(answer).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
      else expect(answer).toMatchObject({ value: { rows: [{ part: Math.trunc(12 / (at % 7)), at }] } });
    });
  });

  it('take two connections, however many come, and others when those are full', async () => {
    await opensLanes();
    const few = await Promise.all(Array.from({ length: 16 }, own));
    expect(new Set(few).size).toBe(2);
    const many = await Promise.all(Array.from({ length: 40 }, own));
    expect(new Set(many).size).toBeGreaterThan(2);
  });

  it('do not queue up behind ones that take long, which go apart the next time', async () => {
    let now = 0;
    await opensLanes(() => now);
    const holder = await pool.connect();
    await holder.query('select pg_advisory_lock($1)', [LOCK]);
    const wait = () => ask('select pg_advisory_lock_shared($1), pg_backend_pid() as pid', LOCK);
    const blocked = [wait(), wait()];
    now = 300;
    for (let turn = 0; turn < 20; turn += 1)
      expect((await ask('select $1::int as turn', turn)).rows).toEqual([{ turn }]);
    await holder.query('select pg_advisory_unlock($1)', [LOCK]);
    holder.release();
    const slow = (await Promise.all(blocked)).map(({ rows }) => rows[0].pid);
    expect(new Set(slow).size).toBe(2);
    expect(slow).not.toContain((await wait()).rows[0].pid);
    expect(slow).toContain(await own());
    now += 60_001;
    expect(slow).toContain((await wait()).rows[0].pid);
  });

  it('go on when the database has ended their connections', async () => {
    await opensLanes();
    const ended = new Set(await Promise.all(Array.from({ length: 16 }, own)));
    for (const pid of ended) await pool.query('select pg_terminate_backend($1)', [pid]);
    while (lanes.size > 0) await pool.query('select 1');
    expect(ended).not.toContain(await own());
    while (lanes.size < 2) await ask('select 1');
  });
});
