import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { creditCode, decideWorker, keyOf, registerWorker, residentId } from '../../../../test/roster/people.js';
import { batchIn, commit, importRoster, upload } from '../../../../test/upload.js';

let harness: Harness;
let city: Client;
let officer: Client;
let neighbour: Client;
const [home, other, away] = [creditCode(), creditCode(), creditCode('440204')];

beforeAll(async () => {
  harness = await startHarness({}, { jobs: true });
  city = await harness.as('CITY_BUREAU');
  officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
  neighbour = await harness.as('COUNTY_BUREAU', { county: '440204' });
  const agencies = (...lines: string[]) => Buffer.from(['机构名称,统一社会信用代码,机构类型', ...lines].join('\n'));
  await importRoster(harness, officer, 'AGENCIES', agencies(`本店,${home},中介制`, `另店,${other},中介制`));
  await importRoster(harness, neighbour, 'AGENCIES', agencies(`邻县店,${away},中介制`));
});
afterAll(() => harness.close());

const HEADER = '姓名,身份证号,机构统一社会信用代码,入职日期,离职日期,联系电话,健康证发证日期,是否参加过培训';
const line = (name: string, id: string, { agency = '', from = '', to = '', phone = '', health = '', trained = '' }) =>
  [name, id, agency, from, to, phone, health, trained].join(',');

async function checked(client: Client, ...lines: string[]) {
  const { body } = await upload(harness, client, 'WORKERS', Buffer.from([HEADER, ...lines].join('\n')), 'roster.csv');
  return batchIn(client, body.id, 'CHECKED');
}

async function rowsOf(client: Client, id: string) {
  const { data } = await client.graphql(
    'query ($id: ID!) { importBatch(id: $id) { rows(first: 50) { nodes { verdict problems { code field fix { zh en } } changes { field from to } } } } }',
    { id },
  );
  return data.importBatch.rows.nodes;
}

const enter = async (client: Client, ...lines: string[]) => commit(client, await checked(client, ...lines));

const FIELDS =
  'id state version phoneMasked employments { state agency { name } } healthCertificates { issuedOn } trainings { course }';

async function workerOf(name: string, client: Client = city) {
  const { data } = await client.graphql(
    `query ($search: String) { workers(filter: { search: $search }) { nodes { ${FIELDS} } } }`,
    { search: name },
  );
  return data.workers.nodes[0];
}

async function decide(client: Client, name: string, action: string) {
  const { id, version } = await workerOf(name, client);
  expect((await decideWorker(client, id, action, version, '依规办理')).userErrors).toEqual([]);
}

async function suspend(code: string) {
  const decideAgency = async (action: string) => {
    const { data } = await officer.graphql(
      'query ($search: String) { agencies(filter: { search: $search }) { nodes { id version } } }',
      { search: code },
    );
    const [{ id, version }] = data.agencies.nodes;
    const decided = await officer.graphql(
      'mutation ($input: DecideAgencyInput!) { decideAgency(input: $input) { userErrors { message { zh } } } }',
      { input: { agency: id, action, reason: '停业整顿', expectedVersion: version } },
    );
    expect(decided.data.decideAgency.userErrors).toEqual([]);
  };
  await decideAgency('VERIFY');
  await decideAgency('SUSPEND');
}

const bad = (code: string, field = 'idNumber') => ({
  verdict: 'BAD',
  changes: [],
  problems: [{ code, field, fix: { zh: expect.any(String), en: expect.any(String) } }],
});

describe.each([
  ['is barred', '邓禁业', () => city, 'BAR', 'WORKER_BARRED'],
  ['has left', '冯离业', () => officer, 'LEAVE', 'WORKER_LEFT'],
] as const)('a worker who %s', (_, name, actor, action, code) => {
  const id = residentId();
  const was = line(name, id, { agency: home, from: '2024-01-01', to: '2025-01-01', phone: '13800000001' });

  it('takes nothing from a row, which is bad if it would change something', async () => {
    await enter(officer, was);
    await decide(actor(), name, action);
    const before = await workerOf(name);
    const rows = [
      line(name, id, { agency: other }),
      line(name, id, { agency: home, from: '2024-01-01', to: '2025-01-01', phone: '13800000009' }),
    ];
    const batch = await checked(officer, ...rows);
    expect(await rowsOf(officer, batch.id)).toMatchObject([bad(code), bad(code)]);
    const elsewhere = await checked(neighbour, line(name, id, { agency: away }));
    expect(await rowsOf(neighbour, elsewhere.id)).toMatchObject([bad(code)]);
    expect((await checked(officer, was)).counts).toMatchObject({ UNCHANGED: 1, BAD: 0 });
    expect(await workerOf(name)).toEqual(before);
  });

  it('waits with the bad rows when that happened after the row was checked', async () => {
    const [late, number] = [`${name}迟`, residentId()];
    await enter(officer, line(late, number, {}));
    const batch = await checked(officer, line(late, number, { agency: other, health: '2026-03-01' }));
    await decide(actor(), late, action);
    expect((await commit(officer, batch)).counts).toMatchObject({ CHANGED: 0, BAD: 1 });
    expect(await rowsOf(officer, batch.id)).toMatchObject([bad(code)]);
    expect(await workerOf(late)).toMatchObject({ employments: [], healthCertificates: [] });
  });
});

it('lets a suspended agency keep its workers and take on none', async () => {
  const agency = creditCode();
  const header = '机构名称,统一社会信用代码,机构类型';
  await importRoster(harness, officer, 'AGENCIES', Buffer.from(`${header}\n停业店,${agency},中介制`));
  const ids = [residentId(), residentId(), residentId(), residentId()] as const;
  await enter(officer, line('石在职', ids[0], { agency }), line('石在册', ids[1], {}));
  const late = await checked(officer, line('石迟到', ids[3], { agency }));
  await suspend(agency);
  const batch = await checked(
    officer,
    line('石在职', ids[0], { agency }),
    line('石在册', ids[1], { agency }),
    line('石新来', ids[2], { agency }),
  );
  const refused = bad('AGENCY_SUSPENDED', 'agencyCode');
  const [kept, known, fresh] = await rowsOf(officer, batch.id);
  expect([kept.verdict, known, fresh]).toMatchObject(['UNCHANGED', refused, refused]);
  expect((await commit(officer, late)).counts).toMatchObject({ NEW: 0, BAD: 1 });
  expect(await workerOf('石迟到')).toBeUndefined();
});

describe('a worker of another county', () => {
  const [name, id] = ['江邻县', residentId('440204')];

  it('is out of reach of a row that names no agency of the county', async () => {
    await enter(neighbour, line(name, id, { agency: away, phone: '13800000003' }));
    const batch = await checked(officer, line(name, id, { health: '2026-02-01', trained: '是' }));
    expect(await rowsOf(officer, batch.id)).toMatchObject([bad('KNOWN_ELSEWHERE')]);
    expect(await workerOf(name)).toMatchObject({ healthCertificates: [], trainings: [] });
  });

  it('takes of an employment that is over the employment alone', async () => {
    const row = line(name, id, { agency: other, from: '2020-01-01', to: '2021-01-01', health: '2026-02-01' });
    const batch = await checked(officer, row);
    const [{ changes }] = await rowsOf(officer, batch.id);
    expect(changes).toEqual([{ field: 'agencyCode', from: null, to: other }]);
    await commit(officer, batch);
    expect((await workerOf(name)).healthCertificates).toEqual([]);
    expect((await checked(officer, row)).counts).toMatchObject({ UNCHANGED: 1 });
  });

  it('is one worker, with all that the row tells, once an agency of the county takes them on', async () => {
    const row = line(name, id, { agency: home, phone: '13800000004', health: '2026-02-01', trained: '是' });
    const batch = await checked(officer, row);
    const [{ changes }] = await rowsOf(officer, batch.id);
    expect(changes).toContainEqual({ field: 'phone', from: null, to: expect.stringMatching(/0004$/) });
    await commit(officer, batch);
    expect((await checked(officer, row)).counts).toMatchObject({ UNCHANGED: 1 });
    const { data } = await city.graphql(
      'query ($search: String) { workers(filter: { search: $search }) { totalCount } }',
      { search: name },
    );
    expect(data.workers.totalCount).toBe(1);
    expect(await workerOf(name, officer)).toMatchObject({
      phoneMasked: expect.stringMatching(/0004$/),
      healthCertificates: [{ issuedOn: '2026-02-01' }],
      trainings: [{ course: '摸查登记' }],
      employments: expect.arrayContaining([{ state: 'CURRENT', agency: { name: '本店' } }]),
    });
    const again = await checked(officer, line(name, id, { health: '2026-05-01' }));
    expect(again.counts).toMatchObject({ CHANGED: 1 });
  });
});

describe('an employment on the register', () => {
  it('is ended there first when the row tells its last day', async () => {
    const [name, id] = ['江离职', residentId()];
    await enter(officer, line(name, id, { agency: home, from: '2024-01-01' }));
    const batch = await checked(officer, line(name, id, { agency: home, from: '2024-01-01', to: '2026-10-31' }));
    expect(await rowsOf(officer, batch.id)).toMatchObject([bad('EMPLOYMENT_OPEN', 'endedOn')]);
    const earlier = await checked(officer, line(name, id, { agency: home, from: '2020-01-01', to: '2021-01-01' }));
    expect(earlier.counts).toMatchObject({ BAD: 0 });
  });

  it('is answered first when the worker of another county has an offer of the agency', async () => {
    const [name, id] = ['江未答', residentId('440204')];
    await enter(neighbour, line(name, id, { agency: away }));
    const { data } = await officer.graphql('{ agencies(filter: { search: "本店" }) { nodes { id } } }');
    const agency = await harness.as('AGENCY', { agency: keyOf(data.agencies.nodes[0].id) });
    expect((await registerWorker(agency, { name, idNumber: id })).userErrors).toEqual([]);
    const batch = await checked(officer, line(name, id, { agency: home, phone: '13800000005' }));
    expect(await rowsOf(officer, batch.id)).toMatchObject([bad('EMPLOYMENT_OPEN', 'agencyCode')]);
  });
});
