import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import 'reflect-metadata';
import { onPostgres, openTestDatabase } from '../../../../test/database.js';
import { type GivenWorker, insertAgencies, insertWorkers } from '../../../../test/register.js';
import type { Database } from '../../../db/orm.js';
import { systemActor } from '../../../kernel/actor.js';
import type { Request } from '../../../kernel/request.js';
import { type Em, rows, sql } from '../../../kernel/sql.js';
import { foldCensus } from './census-fold.service.js';
import { recountCensus } from './census-recount.read.js';

let database: Database;
const em = () => database.em.fork() as Em;
const clock = { now: () => new Date('2026-11-24T04:00:00Z') };
const work = () => ({ em: em(), clock, actor: systemActor }) as unknown as Request;
const recount = async () => (await recountCensus(work())).differences;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => rows(em(), sql`delete from employment`).then(() => rows(em(), sql`delete from worker`)));

const worker: fc.Arbitrary<GivenWorker> = fc.record({
  county: fc.constantFrom('440203', '440204'),
  town: fc.constantFrom(null, '440203001', '440203002'),
  state: fc.constantFrom('DRAFT', 'SUBMITTED', 'VERIFIED', 'LEFT', 'BARRED'),
  identityChecked: fc.boolean(),
  integrity: fc.boolean(),
  training: fc.boolean(),
  consent: fc.boolean(),
  healthUntil: fc.constantFrom(undefined, '2026-11-22', '2026-11-24', '2027-03-01'),
}) as fc.Arbitrary<GivenWorker>;

describe('the ledger of the census', () => {
  it('equals a recount after any changes, folded or not', async () => {
    const [agency] = await insertAgencies(em(), [{}]);
    await fc.assert(
      fc.asyncProperty(fc.array(worker, { minLength: 1, maxLength: 8 }), fc.boolean(), async (given, fold) => {
        const ids = await insertWorkers(
          em(),
          given.map((one, at) => (at % 3 === 0 ? { ...one, agency: agency! } : one)),
        );
        if (fold) await foldCensus(work());
        const [first] = ids;
        await rows(
          em(),
          sql`update worker set state = 'VERIFIED', county_code = '440204', town_code = null where id = ${first}`,
        );
        await rows(em(), sql`update health_certificate set expires_on = '2027-09-09' where worker_id = ${first}`);
        await rows(em(), sql`delete from training_entry where worker_id = any(${ids.slice(0, 3)}::uuid[])`);
        await rows(em(), sql`delete from worker where id = ${ids.at(-1)} and agency_id is null`);
        expect(await recount()).toEqual([]);
        await foldCensus(work());
        expect(await recount()).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  it('is empty once folded, and tells of a count that is wrong', async () => {
    await insertWorkers(em(), [{}, { state: 'SUBMITTED' }]);
    await foldCensus(work());
    expect(await rows(em(), sql`select 1 from census_ledger`)).toEqual([]);
    await rows(em(), sql`update census_sum set count = count + 1 where measure = 'VERIFIED'`);
    expect(await recount()).toEqual(['440203 VERIFIED: 2 ≠ 1']);
    await rows(em(), sql`update census_sum set count = count - 1 where measure = 'VERIFIED'`);
  });

  it('writes a load in few rows', async () => {
    const given = Array.from({ length: 500 }, () => ({ integrity: true, healthUntil: '2027-03-01' }));
    await insertWorkers(em(), given);
    const [ledger] = await rows(em(), sql<{ n: number }>`select count(*)::int as n from census_ledger`);
    expect(ledger!.n).toBeLessThan(40);
    expect(await recount()).toEqual([]);
  });
});

describe.runIf(onPostgres)('writers and folders at the same time', () => {
  it('lose nothing', async () => {
    const ids = await insertWorkers(
      em(),
      Array.from({ length: 40 }, (_, at) => ({ county: at % 2 ? '440203' : '440204', state: 'SUBMITTED' })),
    );
    const change = async (id: string, at: number) => {
      await rows(em(), sql`update worker set state = 'VERIFIED' where id = ${id}`);
      if (at % 4 === 0) await foldCensus(work());
      if (at % 5 === 0) await rows(em(), sql`update worker set state = 'LEFT' where id = ${id}`);
    };
    await Promise.all(ids.map(change));
    expect(await recount()).toEqual([]);
    await Promise.all([foldCensus(work()), foldCensus(work()), foldCensus(work())]);
    expect(await recount()).toEqual([]);
  });
});
