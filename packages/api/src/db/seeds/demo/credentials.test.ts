import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Harness, startHarness } from '../../../../test/harness.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { demoAgency } from '../demo-accounts.js';
import { seedDemoCity } from './index.js';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
  const { config, clock } = harness;
  await harness.em().transactional((em) => seedDemoCity(em as never, config.keys, clock.now()));
}, 120_000);
afterAll(() => harness.close());

const states = async (table: string) =>
  (await rows(harness.em(), sql<{ state: string }>`select distinct state from ${sql.ref(table)} order by 1`)).map(
    ({ state }) => state,
  );

it('has about 2,600 certificates over 18 months, in every state', async () => {
  const counted = await row(
    harness.em(),
    sql<{
      n: number;
      months: number;
      replaced: number;
    }>`select count(*)::int as n, ((max(issued_on) - min(issued_on)) / 30)::int as months,
          (select count(*)::int from credential_edition where replaced_at is not null) as replaced from credential`,
  );
  expect(counted!.n).toBeGreaterThan(2_400);
  expect(counted!.n).toBeLessThan(2_900);
  expect(counted!.months).toBeGreaterThanOrEqual(17);
  expect(counted!.replaced).toBeGreaterThan(50);
  expect(await states('credential')).toEqual(['CANCELLED', 'RECTIFICATION', 'REVOKED', 'SUSPENDED', 'VALID']);
  expect(await states('credential_revocation')).toEqual([
    'APPEALED',
    'DISMISSED',
    'PROPOSED',
    'RESTORED',
    'REVOKED',
    'UPHELD',
    'WITHDRAWN',
  ]);
});

it('keeps the rules that commands and the daily clock keep', async () => {
  const broken = await row(
    harness.em(),
    sql`select
      (select count(*)::int from credential c where state <> credential_state_on(c, '2026-11-24')) as "clock",
      (select count(*)::int from credential c where not exists (select from credential_edition e where e.credential_id = c.id and e.replaced_at is null)) as "noEdition",
      (select count(*)::int from credential where issued_on > '2026-11-24' or cancelled_on < issued_on or revoked_on < issued_on) as "days",
      (select count(*)::int from credential c where (state = 'REVOKED') <> exists (select from credential_revocation r
        where r.credential_id = c.id and r.state in ('REVOKED', 'APPEALED', 'UPHELD'))) as "revocations",
      (select count(*)::int from credential c where (select count(*) from credential_batch_row r where r.credential_id = c.id) <> 1) as "batches",
      (select count(*)::int from credential c where not exists (select from audit_entry a where a.subject_id = c.id::text and a.action = 'ISSUE')) as "trail"`,
  );
  expect(broken).toEqual({ clock: 0, noEdition: 0, days: 0, revocations: 0, batches: 0, trail: 0 });
});

it('names who declared, decided and ruled, each another person', async () => {
  const broken = await row(
    harness.em(),
    sql`select (select count(*)::int from credential_review where declared_by is null or (decided_at is null) <> (decided_by is null)
          or declared_by = decided_by or (reported_at is null) <> (reported_by is null)) as reviews,
        (select count(*)::int from credential_revocation where proposed_by is null or (decided_at is null) <> (decided_by is null)
          or (ruled_at is null) <> (ruled_by is null)) as revocations,
        (select count(*)::int from account where password_hash is not null) as passwords`,
  );
  expect(broken).toEqual({ reviews: 0, revocations: 0, passwords: 0 });
});

it('shows every revocation on the page of its certificate', async () => {
  const city = await harness.as('CITY_BUREAU');
  const { data, errors } = await city.graphql(
    '{ revocations(first: 100) { totalCount nodes { proposerName deciderName rulerName credential { revocations { number } } } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.revocations.nodes).toHaveLength(data.revocations.totalCount);
});

it('gives who decides the evidence of what is not settled', async () => {
  const city = await harness.as('CITY_BUREAU');
  const { data } = await city.graphql(
    '{ revocations(filter: { states: [PROPOSED, APPEALED] }, first: 100) { nodes { evidenceFiles { stage files { id fileName } } } } }',
  );
  expect(data.revocations.nodes).toHaveLength(10);
  for (const { evidenceFiles } of data.revocations.nodes) {
    const [{ stage, files }] = evidenceFiles;
    expect(stage).toBe('PROPOSAL');
    expect(files[0].fileName).toMatch(/[.]pdf$/);
  }
});

it('has reviews in every state, late ones and remarks, and none that contradicts its certificate', async () => {
  expect(await states('credential_review')).toEqual(['DECLARED', 'PASSED', 'RECTIFICATION', 'RECTIFIED']);
  const counted = await row(
    harness.em(),
    sql`select
      (select count(*) > 5 from credential_review where remark is not null) as remarks,
      (select count(*) > 5 from credential_review where state = 'DECLARED' and due_on < '2026-11-24') as late,
      (select count(*) > 50 from credential c where state = 'VALID' and valid_until <= '2027-01-23'
        and not exists (select from credential_review r where r.credential_id = c.id and r.due_on = c.valid_until)) as undeclared,
      (select count(*)::int from credential_review r join credential c on c.id = r.credential_id
        where (r.state in ('RECTIFICATION', 'RECTIFIED')) <> (c.state = 'RECTIFICATION') and r.due_on = c.valid_until) as contradictions,
      (select count(*)::int from credential_review where declared_at > '2026-11-24T04:00:00Z' or decided_at < declared_at) as days`,
  );
  expect(counted).toEqual({ remarks: true, late: true, undeclared: true, contradictions: 0, days: 0 });
});

it('leaves the agency of the demo account some to declare', async () => {
  const left = await rows(
    harness.em(),
    sql`select c.number from credential c join worker w on w.id = c.worker_id
        where c.state = 'VALID' and c.valid_until <= '2027-01-23' and w.agency_id in (select id from agency where ${sql.raw(demoAgency)} in (id, headquarters_id))
          and not exists (select from credential_review r where r.credential_id = c.id and r.due_on = c.valid_until)`,
  );
  expect(left.length).toBeGreaterThan(2);
});
