import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Card, type GivenCard, insertCard } from '../../../../test/certification/cards.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { insertAgencies, insertWorkers } from '../../../../test/register.js';
import { globalId } from '../../../kernel/global-id.js';
import { rows, sql } from '../../../kernel/sql.js';

const COUNTY = '440203';
const OTHER = '440204';

let harness: Harness;
let officer: Client;
let agent: Client;
let mine: string;

const INBOX = `query ($kind: InboxKind, $first: Int, $after: String) { inbox { total overdue groups { kind count overdue }
  items(kind: $kind, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id kind subject title detail since dueOn workingDaysLeft overdue } } } }`;

beforeAll(async () => {
  harness = await startHarness();
  const em = harness.em();
  [mine] = (await insertAgencies(em, [
    { name: '万家家政', state: 'RETURNED', updatedAt: '2026-11-20T02:00:00Z' },
    { name: '待核验家政', state: 'SUBMITTED', submittedAt: '2026-11-23T02:00:00Z' },
    { name: '邻县家政', county: OTHER, state: 'SUBMITTED', submittedAt: '2026-11-02T02:00:00Z' },
  ])) as [string];
  const [, , expiring] = await insertWorkers(em, [
    { name: '早一', state: 'SUBMITTED', submittedAt: '2026-11-16T02:00:00Z' },
    { name: '新二', state: 'SUBMITTED', submittedAt: '2026-11-24T01:00:00Z' },
    { name: '到三', healthUntil: '2026-12-01', agency: mine },
    { name: '过四', healthUntil: '2026-11-20', agency: mine },
    { name: '退五', state: 'RETURNED', agency: mine, updatedAt: '2026-11-23T02:00:00Z' },
    { name: '远六', healthUntil: '2027-06-01', agency: mine },
    { name: '邻七', county: OTHER, state: 'SUBMITTED', submittedAt: '2026-11-24T01:00:00Z' },
  ]);
  await rows(
    em,
    sql`update employment set state = 'ENDING', ending_by = 'WORKER', updated_at = '2026-11-19T02:00:00Z' where worker_id = ${expiring}`,
  );
  await rows(
    em,
    sql`insert into import_batch (id, number, kind, state, file_name, county_code, scope_keys, sheet, sheets, header_row, columns_sealed, phase_started_at, created_at)
      values (${randomUUID()}, 'I000001', 'WORKERS', 'CHECKED', '十一月.xlsx', ${COUNTY}, array['*', ${`county:${COUNTY}`}], '一', array['一'], 1, '', '2026-11-20T02:00:00Z', '2026-11-20T02:00:00Z')`,
  );
  officer = await harness.as('COUNTY_BUREAU', { county: COUNTY });
  agent = await harness.as('AGENCY', { agency: mine });
});
afterAll(() => harness.close());

describe('the inbox', () => {
  it('shows a county what it has to decide, overdue first, with the days that are left', async () => {
    const { data } = await officer.graphql(INBOX);
    expect(data.inbox).toMatchObject({ total: 4, overdue: 1 });
    expect(data.inbox.groups).toEqual([
      { kind: 'AGENCY_VERIFICATION', count: 1, overdue: 0 },
      { kind: 'WORKER_VERIFICATION', count: 2, overdue: 1 },
      { kind: 'IMPORT_UNFINISHED', count: 1, overdue: 0 },
    ]);
    const { nodes } = data.inbox.items;
    expect(nodes.map((item: { title: string }) => item.title)).toEqual(['早一', '十一月.xlsx', '待核验家政', '新二']);
    expect(nodes[0]).toMatchObject({ dueOn: '2026-11-23', workingDaysLeft: -1, overdue: true });
    expect(nodes[3]).toMatchObject({ dueOn: '2026-12-01', workingDaysLeft: 5, overdue: false });
    const worker = await officer.graphql('query ($id: ID!) { worker(id: $id) { name } }', { id: nodes[0].subject });
    expect(worker.data.worker.name).toBe('早一');
  });

  it('shows an agency what it has to mend, confirm and renew', async () => {
    const { data } = await agent.graphql(INBOX);
    expect(data.inbox.groups).toEqual([
      { kind: 'EMPLOYMENT_CONFIRMATION', count: 1, overdue: 0 },
      { kind: 'AGENCY_RETURNED', count: 1, overdue: 0 },
      { kind: 'WORKER_RETURNED', count: 1, overdue: 0 },
      { kind: 'HEALTH_EXPIRING', count: 2, overdue: 1 },
    ]);
    const [first, ...rest] = data.inbox.items.nodes;
    expect(first).toMatchObject({ title: '过四', dueOn: '2026-11-20', overdue: true, workingDaysLeft: -2 });
    const health = rest.find((item: { kind: string }) => item.kind === 'HEALTH_EXPIRING');
    expect(health).toMatchObject({ title: '到三', dueOn: '2026-12-01', overdue: false });
    expect(data.inbox.items.nodes.find((item: { kind: string }) => item.kind === 'AGENCY_RETURNED').subject).toBe(
      globalId('Agency', mine),
    );
  });

  it('puts first what is most overdue, not what has waited longest', async () => {
    const [slow] = (await insertAgencies(harness.em(), [{ name: '先后家政' }])) as [string];
    await insertWorkers(harness.em(), [
      { name: '久等', healthUntil: '2026-11-21', agency: slow },
      { name: '急改', state: 'RETURNED', agency: slow, updatedAt: '2026-11-02T02:00:00Z' },
    ]);
    const { data } = await (await harness.as('AGENCY', { agency: slow })).graphql(INBOX);
    const nodes: { title: string; since: string; dueOn: string }[] = data.inbox.items.nodes;
    expect(nodes.map(({ title }) => title)).toEqual(['急改', '久等']);
    expect(nodes[0]!.since > nodes[1]!.since).toBe(true);
    expect(nodes[0]!.dueOn < nodes[1]!.dueOn).toBe(true);
  });

  it('shows the city what the counties have let lie, and others nothing', async () => {
    const city = await (await harness.as('CITY_BUREAU')).graphql(INBOX);
    expect(city.data.inbox.items.nodes.map((item: { title: string }) => item.title)).toEqual(['邻县家政', '早一']);
    const association = await (await harness.as('ASSOCIATION')).graphql(INBOX);
    expect(association.data.inbox).toMatchObject({ total: 0, groups: [], items: { totalCount: 0, nodes: [] } });
    const analyst = await (await harness.as('ANALYST')).graphql('{ inbox { total } }');
    expect(analyst.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is read page by page, of one kind when asked', async () => {
    const one = await officer.graphql(INBOX, { first: 3 });
    expect(one.data.inbox.items.pageInfo.hasNextPage).toBe(true);
    const two = await officer.graphql(INBOX, { first: 3, after: one.data.inbox.items.pageInfo.endCursor });
    expect(two.data.inbox.items.nodes.map((item: { title: string }) => item.title)).toEqual(['新二']);
    const workers = await officer.graphql(INBOX, { kind: 'WORKER_VERIFICATION' });
    expect(workers.data.inbox.items.totalCount).toBe(2);
    const foreign = await officer.graphql(INBOX, { kind: 'HEALTH_EXPIRING' });
    expect(foreign.data.inbox.items.totalCount).toBe(0);
  });

  it('asks the agency to declare and to put right, and the association to decide, each until its day', async () => {
    const em = harness.em();
    const [busy] = (await insertAgencies(em, [{ name: '年审家政' }])) as [string];
    const card = (given: GivenCard) => insertCard(em, { agency: busy, issuedOn: '2025-12-10', ...given });
    const entered = (of: Card, state: string, more: { reported?: string; by?: string } = {}) =>
      rows(
        em,
        sql`insert into credential_review (id, credential_id, due_on, state, in_trade, information_current, no_incident, declared_at, reported_at, rectify_by, created_at, updated_at)
            values (${randomUUID()}, ${of.credentialId}, '2026-12-10', ${state}, true, true, true, '2026-11-10T02:00:00Z', ${more.reported ?? null}, ${more.by ?? null}, now(), now())`,
      );
    await card({ name: '待申' });
    await card({ name: '逾申', issuedOn: '2025-11-20' });
    await card({ name: '未到', issuedOn: '2026-03-18' });
    await entered(await card({ name: '已申' }), 'DECLARED');
    await entered(await card({ name: '在改' }), 'RECTIFICATION', { by: '2026-12-03' });
    await entered(await card({ name: '已改' }), 'RECTIFIED', { reported: '2026-11-23T02:00:00Z' });
    await entered(await card({ name: '已过' }), 'PASSED');

    const read = async (client: Client) =>
      (await client.graphql(INBOX)).data.inbox.items.nodes.map(
        ({ kind, title, dueOn, overdue }: Record<string, unknown>) => [kind, title, dueOn, overdue],
      );
    expect((await read(await harness.as('AGENCY', { agency: busy }))).sort()).toEqual([
      ['RECTIFICATION_DUE', '在改', '2026-12-03', false],
      ['REVIEW_DUE', '待申', '2026-12-10', false],
      ['REVIEW_DUE', '逾申', '2026-11-20', true],
    ]);
    expect(await read(await harness.as('ASSOCIATION'))).toEqual([
      ['REVIEW_DECISION', '已申', '2026-11-17', true],
      ['REVIEW_DECISION', '已改', '2026-11-30', false],
    ]);
  });
});
