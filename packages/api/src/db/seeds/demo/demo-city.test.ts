import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Harness, startHarness } from '../../../../test/harness.js';
import { SAMPLE_COUNTIES, sampleBytes } from '../../../../test/rosters/samples.js';
import { systemWork } from '../../../../test/system-work.js';
import { createFieldCrypto } from '../../../kernel/field-crypto.js';
import { readCreditCode, readResidentId } from '../../../kernel/identifier/index.js';
import { deliverDue } from '../../../kernel/outbox-delivery.js';
import { type Em, row, rows, sql } from '../../../kernel/sql.js';
import { identityIndex, sealedPlace } from '../../../modules/roster/worker/index.js';
import { seed } from '../index.js';
import { seedDemoCity } from './index.js';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
  const { config, clock } = harness;
  await harness.em().transactional((em) => seedDemoCity(em as Em, config.keys, clock.now()));
  await seed(config, harness.database, () => {});
}, 120_000);
afterAll(() => harness.close());

const states = async (table: string) =>
  (await rows(harness.em(), sql<{ state: string }>`select distinct state from ${sql.ref(table)} order by 1`)).map(
    ({ state }) => state,
  );

it('has people and firms in every state, with identifiers that hold', async () => {
  expect(await states('worker')).toEqual(['BARRED', 'DRAFT', 'LEFT', 'RETURNED', 'SUBMITTED', 'SUSPENDED', 'VERIFIED']);
  expect(await states('agency')).toEqual(['CLOSED', 'DRAFT', 'RETURNED', 'SUBMITTED', 'SUSPENDED', 'VERIFIED']);
  expect(await states('employment')).toEqual(['CONFLICT', 'CURRENT', 'DECLINED', 'ENDED', 'ENDING', 'OFFERED']);
  const crypto = createFieldCrypto(harness.config.keys);
  const sealed = await rows(
    harness.em(),
    sql<{
      id: string;
      sealed: Uint8Array;
    }>`select id, id_sealed as sealed from worker where id_kind = 'RESIDENT' limit 300`,
  );
  for (const { id, sealed: number } of sealed)
    expect(readResidentId(crypto.open(sealedPlace('id', id), number)).ok).toBe(true);
  const codes = await rows(
    harness.em(),
    sql<{ code: string; doubtful: boolean }>`select credit_code as code, credit_code_doubtful as doubtful from agency`,
  );
  for (const { code, doubtful } of codes)
    expect(readCreditCode(code)).toMatchObject({ ok: true, verdict: doubtful ? 'DOUBTFUL' : 'GOOD' });
});

it('has nobody of the sample rosters: they are new to whoever tries the import', async () => {
  const work = systemWork(harness);
  const texts = SAMPLE_COUNTIES.map((county) => new TextDecoder('gb18030').decode(sampleBytes(`${county}.csv`)));
  const numbers = texts.flatMap((text) => text.match(/\d{17}[\dX]/g) ?? []);
  expect(numbers.length).toBeGreaterThan(500);
  const indexes = numbers.map((number) => identityIndex(work, 'RESIDENT', number).toString('hex'));
  const known = await rows(
    harness.em(),
    sql`select number from worker where encode(id_index, 'hex') = any (${indexes}::text[])`,
  );
  expect(known).toEqual([]);
});

it('agrees with what the register itself would work out', async () => {
  const before = await rows(
    harness.em(),
    sql`select id, lacks, work_rank, scope_keys, conflict from worker order by id`,
  );
  await rows(
    harness.em(),
    sql`update worker set id = id where id in (select id from worker order by number limit 600)`,
  );
  const after = await rows(
    harness.em(),
    sql`select id, lacks, work_rank, scope_keys, conflict from worker order by id`,
  );
  expect(after).toEqual(before);
});

it('tells in each timeline when it was handed in, as the inbox counts it', async () => {
  const told = await row(
    harness.em(),
    sql`select count(*) filter (where a.at <> r.submitted_at)::int as others, count(*) > 5000 as most
        from (select 'Worker' as kind, id, submitted_at from worker union all select 'Agency', id, submitted_at from agency) r
          join audit_entry a on a.subject_kind = r.kind and a.subject_id = r.id::text and a.action = 'SUBMIT'`,
  );
  expect(told).toEqual({ others: 0, most: true });
});

it('gives the agency account a headquarters with workers, and does nothing twice', async () => {
  const count = () => row(harness.em(), sql<{ n: number }>`select count(*)::int as n from worker`);
  const agency = await row(
    harness.em(),
    sql`select a.state, a.worker_count > 20 as large, exists (select from agency b where b.headquarters_id = a.id) as chain
        from account c join agency a on a.id = c.agency_id where c.login = 'agency'`,
  );
  expect(agency).toEqual({ state: 'VERIFIED', large: true, chain: true });
  expect(await count()).toEqual({ n: 6000 });
  await seed(harness.config, harness.database, () => {});
  expect(await count()).toEqual({ n: 6000 });
});

interface Shown {
  complete: boolean;
  lacks: string[];
  healthExpiresOn: string | null;
}

it('shows in every filtered list what the filter says, and leaves nobody out', async () => {
  const city = await harness.as('CITY_BUREAU');
  const today = '2026-11-24';
  const list = async (filter: object, agrees: (worker: Shown) => boolean): Promise<number> => {
    const { data } = await city.graphql(
      'query ($filter: WorkerFilter) { workers(filter: $filter, first: 100) { totalCount nodes { complete lacks healthExpiresOn } } }',
      { filter },
    );
    expect(data.workers.nodes.length, JSON.stringify(filter)).toBeGreaterThan(0);
    expect(data.workers.nodes.every(agrees), JSON.stringify(filter)).toBe(true);
    return data.workers.totalCount;
  };
  const inDate = (worker: Shown) => worker.healthExpiresOn !== null && worker.healthExpiresOn >= today;
  const complete = (worker: Shown) =>
    inDate(worker) && !worker.lacks.some((lack) => ['IDENTITY_CHECK', 'INTEGRITY', 'TRAINING'].includes(lack));
  const completed = await list({ complete: true }, (worker) => worker.complete && complete(worker));
  expect(completed + (await list({ complete: false }, (worker) => !worker.complete && !complete(worker)))).toBe(6000);
  const none = await list({ health: 'NONE' }, (worker) => worker.healthExpiresOn === null);
  const expired = await list({ health: 'EXPIRED' }, (worker) => worker.healthExpiresOn! < today);
  expect(none + expired + (await list({ health: 'IN_DATE' }, inDate))).toBe(6000);
  await list({ health: 'WITHIN_30_DAYS' }, (worker) => inDate(worker) && worker.healthExpiresOn! <= '2026-12-24');
  expect(await list({ lacks: ['HEALTH_EXPIRED'] }, (worker) => worker.lacks.includes('HEALTH_EXPIRED'))).toBe(expired);
  expect(await list({ lacks: ['HEALTH'] }, (worker) => worker.lacks.includes('HEALTH'))).toBe(none);
  for (const lack of ['IDENTITY_CHECK', 'INTEGRITY', 'TRAINING', 'CONSENT', 'EMPLOYMENT', 'PHONE'])
    await list({ lacks: [lack] }, (worker) => worker.lacks.includes(lack));
});

it('has receivers, a message that was refused, and reminders without a gateway, of which none goes out', async () => {
  const admin = await harness.as('ADMIN');
  const read = async () => {
    const { data } = await admin.graphql(
      '{ receivers { name waiting dead } outboxGroups { topic destination state count } }',
    );
    return data;
  };
  const told = await read();
  expect(told.receivers).toHaveLength(3);
  expect(told.outboxGroups).toEqual([
    { topic: 'receiver.test', destination: 'webhook/公安', state: 'PAUSED', count: 1 },
    { topic: 'receiver.test', destination: 'webhook/市场监管', state: 'DELIVERED', count: 1 },
    { topic: 'receiver.test', destination: 'webhook/财政', state: 'DEAD', count: 1 },
    { topic: 'sms', destination: 'sms', state: 'NOT_CONNECTED', count: expect.any(Number) },
  ]);
  await deliverDue(systemWork(harness));
  expect(await read()).toEqual(told);
});

it('has told each office what happened to its records', async () => {
  const officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
  const { data } = await officer.graphql('{ notifications(first: 200) { nodes { kind text { zh } path } } }');
  const contested = data.notifications.nodes.find(({ kind }: { kind: string }) => kind === 'EMPLOYMENT');
  expect(contested.text.zh).toContain('待县（市、区）商务局裁决');
  const seen = await officer.graphql('query ($id: ID!) { employment(id: $id) { state } }', {
    id: contested.path.split('/').at(-1),
  });
  expect(seen.data.employment.state).toBe('CONFLICT');
});
