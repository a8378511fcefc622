import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { candidates } from '../../../../test/certification/candidates.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { insertAgencies, insertWorkers } from '../../../../test/register.js';
import { toldTo } from '../../../../test/told.js';
import { globalId } from '../../../kernel/global-id.js';
import { rows, sql } from '../../../kernel/sql.js';

const HERE = '440232';
const ELSEWHERE = '440233';

let harness: Harness;
let city: Client;
let county: Client;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  harness.clock.set('2026-11-24T04:00:00Z');
  city = await harness.as('CITY_BUREAU');
  county = await harness.as('COUNTY_BUREAU', { county: HERE });
});

/** An agency with workers who lack everything, unless told. */
async function agencyWith(
  count: number,
  { registered = HERE, healthUntil }: { registered?: string; healthUntil?: string } = {},
) {
  const [id] = (await insertAgencies(harness.em(), [{ county: HERE }])) as [string];
  const workers = await insertWorkers(
    harness.em(),
    Array.from({ length: count }, () => ({ agency: id, county: registered, name: '钟离秋', healthUntil })),
  );
  return {
    key: id,
    id: globalId('Agency', id),
    client: await harness.as('AGENCY', { agency: id }),
    workers: workers.map((worker) => globalId('Worker', worker)),
  };
}

async function remind(client: Client, input: { workers?: string[]; filter?: object }) {
  const { data, errors } = await client.graphql(
    `mutation ($input: RemindAgenciesInput!) { remindAgencies(input: $input) {
      agenciesTold workersTold agenciesToldRecently withinDays withoutAgency notForAgencies userErrors { field } } }`,
    { input },
  );
  return errors ? errors[0]!.extensions.code : data.remindAgencies;
}

async function listed(client: Client, filter: object) {
  const { data } = await client.graphql(
    'query ($filter: UncertifiedFilter) { uncertifiedWorkers(filter: $filter, first: 200) { totalCount nodes { remindedOn worker { id } } } }',
    { filter },
  );
  return data.uncertifiedWorkers;
}

const nothing = { agenciesTold: 0, workersTold: 0, agenciesToldRecently: 0, withoutAgency: 0, notForAgencies: 0 };

describe('agencies are reminded of the workers chosen', () => {
  it('each in one notice, which says how many, names nobody, and opens the list of these', async () => {
    const one = await agencyWith(3);
    const other = await agencyWith(1);
    const outcome = await remind(county, { workers: [...one.workers.slice(0, 2), ...other.workers] });
    expect(outcome).toMatchObject({ ...nothing, agenciesTold: 2, workersTold: 3, withinDays: 7 });
    const [told, ...more] = await toldTo(harness, one.client);
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      topic: 'credential.reminded',
      zh: expect.stringContaining('2 名服务员还没有有效的家政服务证'),
    });
    expect(told!.zh).not.toContain('钟离秋');
    const link = new URLSearchParams(told!.path!.split('?')[1]);
    expect(told!.path).toMatch(/^\/uncertified\?/);
    const opened = await listed(one.client, Object.fromEntries(link));
    expect(opened.nodes.map(({ worker }: { worker: { id: string } }) => worker.id).sort()).toEqual(
      one.workers.slice(0, 2).sort(),
    );
    expect((await toldTo(harness, other.client))[0]!.zh).toContain('1 名服务员');
  });

  it('and the list says when', async () => {
    const { id, workers } = await agencyWith(2);
    await remind(county, { workers: workers.slice(0, 1) });
    const { nodes } = await listed(county, { agency: id });
    expect(
      Object.fromEntries(
        nodes.map((node: { remindedOn: string; worker: { id: string } }) => [node.worker.id, node.remindedOn]),
      ),
    ).toEqual({
      [workers[0]!]: '2026-11-24',
      [workers[1]!]: null,
    });
  });

  it('each act stands in the trail of the agency, with how many', async () => {
    const { key, workers } = await agencyWith(2);
    await remind(county, { workers });
    const trail = await rows(
      harness.em(),
      sql`select actor_id as actor, changes from audit_entry where subject_id = ${key} and action = 'REMIND_OF_CERTIFICATES'`,
    );
    expect(trail).toEqual([{ actor: county.accountId, changes: [{ field: 'uncertified', to: '2' }] }]);
  });

  it('both agencies of who works for two, each person once', async () => {
    const one = await agencyWith(1);
    const other = await agencyWith(1);
    await rows(
      harness.em(),
      sql`insert into employment (id, worker_id, agency_id, county_code, contract_kind, state, started_by, started_on, created_at, updated_at)
          select gen_random_uuid(), w.id, ${other.key}::uuid, ${HERE}, 'SERVICE', 'CURRENT', 'AGENCY', '2026-01-01', now(), now()
          from worker w where w.agency_id = ${one.key}`,
    );
    expect(await remind(county, { workers: one.workers })).toMatchObject({ agenciesTold: 2, workersTold: 1 });
  });

  it('the headquarters of a branch too, by a link to the workers of the branch alone', async () => {
    const branch = await agencyWith(1);
    const head = await agencyWith(1);
    await rows(harness.em(), sql`update agency set headquarters_id = ${head.key} where id = ${branch.key}`);
    await remind(county, { workers: [...branch.workers, ...head.workers] });
    const told = await toldTo(harness, head.client);
    expect(told.map(({ path }) => new URLSearchParams(path!.split('?')[1]).get('agency')).sort()).toEqual(
      [branch.id, head.id].sort(),
    );
  });
});

describe('agencies are reminded of all on the list', () => {
  it('as the filter narrows it, and the link narrows alike', async () => {
    const { id, client } = await agencyWith(2, { healthUntil: '2026-11-01' });
    await agencyWith(1);
    const filter = { agency: id, obstacle: 'HEALTH_EXPIRED' };
    expect(await remind(county, { filter })).toMatchObject({ ...nothing, agenciesTold: 1, workersTold: 2 });
    const [told] = await toldTo(harness, client);
    expect(Object.fromEntries(new URLSearchParams(told!.path!.split('?')[1]))).toEqual({
      ...filter,
      remindedOn: '2026-11-24',
    });
  });

  it('but not of who needs no agency to act, and who has none is counted', async () => {
    const place = '440281';
    await candidates(harness, 2, { county: place });
    await candidates(harness, 1, { county: place, state: 'BARRED', healthUntil: null });
    await candidates(harness, 1, { county: place, healthUntil: null });
    // Its verification lies with the county; one that was returned lies with the agency.
    await candidates(harness, 1, { county: place, state: 'SUBMITTED' });
    await candidates(harness, 1, { county: place, state: 'RETURNED' });
    await candidates(harness, 1, { county: place, state: 'SUBMITTED', healthUntil: null });
    const officer = await harness.as('COUNTY_BUREAU', { county: place });
    expect(await remind(officer, {})).toMatchObject({ ...nothing, notForAgencies: 4, withoutAgency: 3 });
  });
});

describe('an agency is not reminded again', () => {
  it('within the days of the setting, whoever reminds; after them it is', async () => {
    const { key, workers } = await agencyWith(2);
    await remind(county, { workers: workers.slice(0, 1) });
    const again = { ...nothing, agenciesToldRecently: 1 };
    expect(await remind(county, { workers })).toMatchObject(again);
    harness.clock.set('2026-11-30T04:00:00Z');
    expect(await remind(await harness.as('CITY_BUREAU'), { workers })).toMatchObject(again);
    const agency = await harness.as('AGENCY', { agency: key });
    expect(await toldTo(harness, agency)).toHaveLength(1);
    harness.clock.set('2026-12-01T04:00:00Z');
    const later = await harness.as('COUNTY_BUREAU', { county: HERE });
    expect(await remind(later, { workers })).toMatchObject({ ...nothing, agenciesTold: 1, workersTold: 2 });
  });

  it('by two officers at once', async () => {
    const { client, workers } = await agencyWith(1);
    const outcomes = await Promise.all([county, city, county].map((officer) => remind(officer, { workers })));
    expect(outcomes.map(({ agenciesTold }) => agenciesTold).sort()).toEqual([0, 0, 1]);
    expect(await toldTo(harness, client)).toHaveLength(1);
  });
});

describe('who may remind', () => {
  it('a county of those registered there alone, the city of all', async () => {
    const { id, workers } = await agencyWith(1, { registered: ELSEWHERE });
    expect((await listed(county, { elsewhere: true, agency: id })).totalCount).toBe(1);
    expect(await remind(county, { filter: { elsewhere: true } })).toMatchObject(nothing);
    expect(await remind(county, { filter: { county: ELSEWHERE, agency: id } })).toMatchObject(nothing);
    expect(await remind(county, { workers })).toMatchObject(nothing);
    const registeredThere = await harness.as('COUNTY_BUREAU', { county: ELSEWHERE });
    expect(await remind(registeredThere, { workers })).toMatchObject({ agenciesTold: 1 });
    expect(await remind(city, { workers: (await agencyWith(1)).workers })).toMatchObject({ agenciesTold: 1 });
  });

  it('nobody else, and a county does not enrol either', async () => {
    const { client, workers } = await agencyWith(1);
    const association = await harness.as('ASSOCIATION');
    for (const other of [client, association, await harness.as('ADMIN')])
      expect(await remind(other, { workers })).toBe('FORBIDDEN');
    const { errors } = await county.graphql(
      'mutation ($input: EnrolWorkersInput!) { enrolWorkers(input: $input) { enrolled } }',
      {
        input: { session: globalId('TrainingSession', crypto.randomUUID()), workers },
      },
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
