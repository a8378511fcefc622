import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { keyOf, registerAgency, registerWorker, residentId } from '../../../../test/roster/people.js';
import { type Actor, type Role, roles } from '../../../kernel/actor.js';
import { holds, inScope } from '../../../kernel/scope.js';
import { all, rows, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import { employmentWorkflow } from '../employment/index.js';
import { workerConditions, workerList, workerWorkflow } from './index.js';

const COUNTIES = ['440203', '440204', '440222'];

interface Person {
  id: string;
  name: string;
  tail: string;
  number: string;
}

let harness: Harness;
const officers = new Map<string, Client>();
/** Opaque ids; the second is a branch of the first, the others stand alone. */
let agencies: string[];
let agencyClients: Client[];
/** Who lives and works where: name → person. */
const people = new Map<string, Person>();

/** Which people each client must see: written out, not computed. */
const sees: Record<string, string[]> = {
  '440203': ['本地', '外出', '归来', '被邀'],
  '440204': ['外出', '邻县', '归来', '被邀'],
  '440222': ['远县', '分店'],
  headquarters: ['外出', '分店'],
  branch: ['分店'],
  third: ['被邀'],
  fourth: [],
};

async function register(client: Client, name: string, facts: Record<string, unknown> = {}): Promise<string> {
  const idNumber = residentId();
  const payload = await registerWorker(client, { name, idNumber, ...facts });
  people.set(name, { id: payload.worker.id, name, tail: idNumber.slice(-4), number: payload.worker.number });
  return payload.confirmationPath;
}

const answer = (path: string, accept: boolean) =>
  harness.anonymous.graphql(
    'mutation ($t: String!, $a: Boolean!) { answerEmploymentOffer(token: $t, accept: $a) { done } }',
    {
      t: path.slice(3),
      a: accept,
    },
  );

beforeAll(async () => {
  harness = await startHarness();
  for (const county of COUNTIES) officers.set(county, await harness.as('COUNTY_BUREAU', { county }));
  const [one, two, three] = COUNTIES.map((county) => officers.get(county)!) as [Client, Client, Client];
  const headquarters = await registerAgency(two);
  const branch = await registerAgency(three);
  await rows(harness.em(), sql`update agency set headquarters_id = ${keyOf(headquarters)} where id = ${keyOf(branch)}`);
  agencies = [headquarters, branch, await registerAgency(two), await registerAgency(one)];
  agencyClients = await Promise.all(agencies.map((agency) => harness.as('AGENCY', { agency: keyOf(agency) })));

  await register(one, '本地');
  await register(one, '外出');
  await register(two, '邻县');
  await register(three, '远县');
  await register(two, '归来', { homeCounty: '440203' });
  await register(one, '被邀');
  await answer(await register(agencyClients[1]!, '分店'), true);
  // 外出 works for the headquarters of the second county, 被邀 has an offer of another agency there.
  for (const [name, agency, accept] of [
    ['外出', 0, true],
    ['被邀', 2, undefined],
  ] as const) {
    const offered = await offerTo(people.get(name)!, agency);
    if (accept) await answer(offered, true);
  }
});
afterAll(() => harness.close());

/** An agency comes to a worker of another county by the number of the paper. */
async function offerTo(person: Person, agency: number): Promise<string> {
  const { data } = await officers
    .get('440203')!
    .graphql(
      'mutation ($id: ID!) { revealWorkerField(worker: $id, field: ID_NUMBER, purpose: "测试取号") { value } }',
      {
        id: person.id,
      },
    );
  const payload = await registerWorker(agencyClients[agency]!, {
    name: person.name,
    idNumber: data.revealWorkerField.value,
  });
  return payload.confirmationPath;
}

const clients = (): [string, Client][] => [
  ...officers,
  ...(['headquarters', 'branch', 'third', 'fourth'] as const).map((name, at): [string, Client] => [
    name,
    agencyClients[at]!,
  ]),
];

describe('by every path an office sees its own workers and no others', () => {
  it('list, count, filter, sort, cursor', async () => {
    for (const [name, client] of clients()) {
      const wanted = [...sees[name]!].sort();
      for (const order of ['WORK_FIRST', 'UPDATED', 'NAME', 'HEALTH_EXPIRY']) {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const { data } = await client.graphql(
            'query ($order: WorkerOrder, $after: String) { workers(order: $order, first: 2, after: $after) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }',
            { order, after },
          );
          expect(data.workers.totalCount).toBe(wanted.length);
          seen.push(...data.workers.nodes.map((node: { name: string }) => node.name));
          after = data.workers.pageInfo.hasNextPage ? data.workers.pageInfo.endCursor : undefined;
        } while (after);
        expect(seen.sort(), `${name} ${order}`).toEqual(wanted);
      }
      for (const county of COUNTIES) {
        const { data } = await client.graphql(
          'query ($county: String) { workers(filter: { county: $county }) { totalCount nodes { name county { code } } } }',
          { county },
        );
        for (const node of data.workers.nodes) {
          expect(wanted).toContain(node.name);
          expect(node.county.code).toBe(county);
        }
      }
    }
  });

  it('record, node, search, reveal and bulk', async () => {
    for (const [office, client] of clients()) {
      for (const { id, name, tail, number } of people.values()) {
        const seen = sees[office]!.includes(name);
        const { data } = await client.graphql(
          `query ($id: ID!, $name: String, $tail: String, $number: String) {
            worker(id: $id) { name } node(id: $id) { id }
            byName: workers(filter: { search: $name }) { totalCount }
            byTail: workers(filter: { search: $tail }) { nodes { name } }
            byNumber: workers(filter: { search: $number }) { totalCount }
            employments(filter: { worker: $id }) { nodes { worker { name } } } }`,
          { id, name, tail, number },
        );
        expect(data.worker?.name ?? null, `${office} ${name}`).toBe(seen ? name : null);
        expect(data.node !== null).toBe(seen);
        expect(data.byName.totalCount).toBe(seen ? 1 : 0);
        expect(data.byNumber.totalCount).toBe(seen ? 1 : 0);
        expect(data.byTail.nodes.some((node: { name: string }) => node.name === name)).toBe(seen);
        if (!seen) {
          expect(data.employments.nodes).toEqual([]);
          const acts = await client.graphql(
            `mutation ($id: ID!) {
              revealWorkerField(worker: $id, field: ID_NUMBER, purpose: "看一看号码") { value userErrors { code } }
              decideWorkers(input: { ids: [$id], action: SUBMIT }) { done refused { title } } }`,
            { id },
          );
          expect(acts.data.revealWorkerField).toEqual({ value: null, userErrors: [{ code: 'NOT_FOUND' }] });
          expect(acts.data.decideWorkers).toEqual({ done: 0, refused: [{ title: '—' }] });
        }
      }
    }
  });
});

describe('a county to which an offer alone leads', () => {
  const ACTS = `mutation ($id: ID!, $input: WorkerFactsInput!) {
    revealWorkerField(worker: $id, field: PHONE, purpose: "看一看号码") { value userErrors { code } }
    recordIdentityCheck(worker: $id, method: IN_PERSON) { userErrors { code } }
    editWorker(worker: $id, expectedVersion: 1, input: $input) { userErrors { code } }
    decideWorkers(input: { ids: [$id], action: SUBMIT }) { done } }`;
  const LOOK = 'query ($id: ID!) { worker(id: $id) { phoneMasked allowedActions { action enabled } } }';

  it('sees who is invited and does nothing to the record, until the worker accepts', async () => {
    const county = officers.get('440204')!;
    const path = await invited('候答');
    const { id } = people.get('候答')!;
    const consent = await officers
      .get('440203')!
      .graphql(
        'mutation ($id: ID!) { recordConsent(worker: $id, kind: DATA, givenOn: "2026-11-01") { userErrors { code } } }',
        { id },
      );
    expect(consent.data.recordConsent.userErrors).toEqual([]);
    const input = { name: '候答', idKind: 'RESIDENT', county: '440204' };
    const looked = await county.graphql(LOOK, { id });
    expect(looked.data.worker.phoneMasked).toBe('138 •••• 0001');
    expect(enabledOf(looked.data.worker)).toEqual([]);
    const acts = await county.graphql(ACTS, { id, input });
    const guarded = { userErrors: [{ code: 'GUARD' }] };
    expect(acts.data).toEqual({
      revealWorkerField: { value: null, ...guarded },
      recordIdentityCheck: guarded,
      editWorker: guarded,
      decideWorkers: { done: 0 },
    });
    await answer(path, true);
    const working = await county.graphql(LOOK, { id });
    expect(enabledOf(working.data.worker)).toEqual(expect.arrayContaining(['EDIT', 'REVEAL', 'RECORD_IDENTITY_CHECK']));
  });

  it('can still say that the worker lives there', async () => {
    const county = officers.get('440204')!;
    await invited('落户');
    const { id } = people.get('落户')!;
    const { data } = await officers
      .get('440203')!
      .graphql(
        'mutation ($id: ID!) { revealWorkerField(worker: $id, field: ID_NUMBER, purpose: "测试取号") { value } }',
        { id },
      );
    const claimed = await registerWorker(county, { name: '落户', idNumber: data.revealWorkerField.value });
    expect(claimed.userErrors).toEqual([]);
    expect(enabledOf((await county.graphql(LOOK, { id })).data.worker)).toContain('REVEAL');
  });

  const enabledOf = (worker: { allowedActions: { action: string; enabled: boolean }[] }) =>
    worker.allowedActions.filter(({ enabled }) => enabled).map(({ action }) => action);

  /** A worker of the first county whom an agency of the second has offered an employment; gives the link of the offer. */
  async function invited(name: string): Promise<string> {
    await register(officers.get('440203')!, name, { phone: '13800000001' });
    return offerTo(people.get(name)!, 2);
  }
});

describe('the scope in SQL and in memory', () => {
  it('is the same for every actor, on the register as it stands', async () => {
    const tables = [
      ['worker', workerWorkflow],
      ['employment', employmentWorkflow],
    ] as const;
    for (const [table, workflow] of tables) {
      const records = await rows(
        harness.em(),
        sql<{ id: string; scopeKeys: string[] }>`select id, scope_keys as "scopeKeys" from ${sql.ref(table)}`,
      );
      expect(records.length).toBeGreaterThan(0);
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom<Role>(...roles),
          fc.option(fc.constantFrom(...COUNTIES, '440299', "'; drop"), { nil: undefined }),
          fc.option(fc.constantFrom(...agencies.map(keyOf), '00000000-0000-4000-8000-000000000000'), {
            nil: undefined,
          }),
          async (role, countyCode, agencyId) => {
            const actor: Actor = {
              id: undefined,
              role,
              countyCode,
              agencyId,
              department: undefined,
              sessionId: undefined,
            };
            const reach = workflow.reach(actor);
            const inSql = await rows(
              harness.em(),
              sql<{ id: string }>`select x.id from ${sql.ref(table)} x where ${inScope(actor, reach, 'x')}`,
            );
            const inMemory = records.filter((record) => reach && holds(actor, reach, record)).map(({ id }) => id);
            expect(inSql.map(({ id }) => id).sort()).toEqual(inMemory.sort());
            if (table !== 'worker') return;
            const work = { actor, clock: harness.clock } as Partial<Work> as Work;
            const listed = await rows(
              harness.em(),
              sql<{ id: string }>`select w.id from ${workerList} where ${all(await workerConditions(work))}`,
            );
            expect(listed.map(({ id }) => id).sort()).toEqual(inMemory.sort());
          },
        ),
        { numRuns: 60 },
      );
    }
  });
});
