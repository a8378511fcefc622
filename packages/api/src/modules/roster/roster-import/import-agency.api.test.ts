import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { creditCode, keyOf, residentId } from '../../../../test/roster/people.js';
import { batchIn, commit, importRoster, upload } from '../../../../test/upload.js';

let harness: Harness;
let officer: Client;

beforeAll(async () => {
  harness = await startHarness({}, { jobs: true });
  officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
});
afterAll(() => harness.close());

const file = (...lines: string[]) =>
  Buffer.from(['机构名称,统一社会信用代码,机构类型,地址,总部统一社会信用代码', ...lines].join('\n'));

async function checked(...lines: string[]) {
  const { body } = await upload(harness, officer, 'AGENCIES', file(...lines), 'roster.csv');
  return batchIn(officer, body.id, 'CHECKED');
}

async function rowsOf(id: string) {
  const { data } = await officer.graphql(
    'query ($id: ID!) { importBatch(id: $id) { rows(first: 50) { nodes { verdict problems { code fix { zh en } } changes { field from to } } } } }',
    { id },
  );
  return data.importBatch.rows.nodes;
}

const FIELDS = 'id name state version address headquarters { name }';

async function agencyOf(code: string) {
  const { data } = await officer.graphql(
    `query ($search: String) { agencies(filter: { search: $search }) { nodes { ${FIELDS} } } }`,
    { search: code },
  );
  return data.agencies.nodes[0];
}

async function decide(code: string, action: string, reason?: string) {
  const { id, version } = await agencyOf(code);
  const { data } = await officer.graphql(
    'mutation ($input: DecideAgencyInput!) { decideAgency(input: $input) { userErrors { message { zh } } } }',
    { input: { agency: id, action, reason, expectedVersion: version } },
  );
  expect(data.decideAgency.userErrors).toEqual([]);
}

async function revert(batch: { id: string; version: number }) {
  const { data } = await officer.graphql(
    'mutation ($input: ImportBatchInput!) { revertImport(input: $input) { userErrors { code } } }',
    { input: { batch: batch.id, expectedVersion: batch.version } },
  );
  expect(data.revertImport.userErrors).toEqual([]);
  await batchIn(officer, batch.id, 'REVERTED');
}

/** An agency that an import brought in and the county verified. */
async function verified(name: string): Promise<string> {
  const code = creditCode();
  await importRoster(harness, officer, 'AGENCIES', file(`${name},${code},混合,,`));
  await decide(code, 'VERIFY');
  return code;
}

describe('a row about a verified agency', () => {
  it('has it verified again when it tells another name, until the batch is taken back', async () => {
    const code = await verified('旧名家政');
    const batch = await commit(officer, await checked(`新名家政,${code},混合,,`));
    expect(await agencyOf(code)).toMatchObject({ name: '新名家政', state: 'SUBMITTED' });
    await revert(batch);
    expect(await agencyOf(code)).toMatchObject({ name: '旧名家政', state: 'VERIFIED' });
  });

  it('leaves it verified when it tells of something else', async () => {
    const code = await verified('搬家家政');
    await commit(officer, await checked(`搬家家政,${code},混合,武江区新华南路 1 号,`));
    expect(await agencyOf(code)).toMatchObject({ state: 'VERIFIED', address: '武江区新华南路 1 号' });
  });
});

describe.each([
  ['suspended', 'SUSPEND', 'AGENCY_SUSPENDED'],
  ['closed', 'CLOSE', 'AGENCY_CLOSED'],
])('a row about an agency that is %s', (_, action, code) => {
  it('is bad when it would change something', async () => {
    const agency = await verified('停业家政');
    await decide(agency, action, '停业');
    const batch = await checked(`停业家政,${agency},混合,武江区新华南路 2 号,`);
    expect(await rowsOf(batch.id)).toMatchObject([
      { verdict: 'BAD', problems: [{ code, fix: { zh: expect.any(String), en: expect.any(String) } }], changes: [] },
    ]);
    expect((await checked(`停业家政,${agency},混合,,`)).counts).toMatchObject({ UNCHANGED: 1, BAD: 0 });
  });

  it('waits with the bad rows when that happened after it was checked', async () => {
    const agency = await verified('将停家政');
    const batch = await checked(`将停家政,${agency},混合,武江区新华南路 3 号,`);
    await decide(agency, action, '停业');
    expect((await commit(officer, batch)).counts).toMatchObject({ CHANGED: 0, BAD: 1 });
    expect(await agencyOf(agency)).toMatchObject({ address: null });
  });
});

describe('the headquarters of a row', () => {
  it('is a change like any other: shown, written once, taken back', async () => {
    const [main, branch] = [await verified('总店家政'), await verified('分店家政')];
    const line = `分店家政,${branch},混合,,${main}`;
    const batch = await checked(line);
    const change = { field: 'headquartersCode', from: null, to: main };
    expect(await rowsOf(batch.id)).toMatchObject([{ verdict: 'CHANGED', changes: [change] }]);
    const committed = await commit(officer, batch);
    expect(await agencyOf(branch)).toMatchObject({ headquarters: { name: '总店家政' }, state: 'VERIFIED' });
    expect((await checked(line)).counts).toMatchObject({ UNCHANGED: 1 });
    await revert(committed);
    expect(await agencyOf(branch)).toMatchObject({ headquarters: null });
  });

  it('may come with the file, and goes with it', async () => {
    const [main, branch] = [creditCode(), await verified('老店家政')];
    const lines = [`新总部家政,${main},混合,,${main}`, `老店家政,${branch},混合,,${main}`];
    const batch = await commit(officer, await checked(...lines));
    expect(batch.counts).toMatchObject({ NEW: 1, CHANGED: 1 });
    expect(await agencyOf(branch)).toMatchObject({ headquarters: { name: '新总部家政' } });
    expect((await checked(...lines)).counts).toMatchObject({ UNCHANGED: 2 });
    await revert(batch);
    expect(await agencyOf(main)).toBeUndefined();
    expect(await agencyOf(branch)).toMatchObject({ headquarters: null });
  });

  it('sees the workers of the branch, until the batch is taken back', async () => {
    const [main, branch] = [await verified('丙总'), await verified('丙分')];
    const roster = `姓名,身份证号,机构统一社会信用代码\n丙工,${residentId()},${branch}`;
    await importRoster(harness, officer, 'WORKERS', Buffer.from(roster));
    const owner = await harness.as('AGENCY', { agency: keyOf((await agencyOf(main)).id) });
    const seen = async () => (await owner.graphql('{ workers { nodes { name } } }')).data.workers.nodes;
    expect(await seen()).toEqual([]);
    const batch = await commit(officer, await checked(`丙分,${branch},混合,,${main}`));
    expect(await seen()).toEqual([{ name: '丙工' }]);
    await revert(batch);
    expect(await seen()).toEqual([]);
  });

  it('says nothing new where the register has no such agency, or a branch of another', async () => {
    const [main, branch, other] = [await verified('甲总'), await verified('甲分'), await verified('乙店')];
    await commit(officer, await checked(`甲分,${branch},混合,,${main}`));
    for (const code of [creditCode('440106'), branch])
      expect((await checked(`乙店,${other},混合,,${code}`)).counts).toMatchObject({ UNCHANGED: 1 });
    expect((await checked(`甲总,${main},混合,,${other}`)).counts).toMatchObject({ UNCHANGED: 1 });
  });
});

it('keeps the second row of a code bad however it is mended, until the code is another', async () => {
  const [code, another] = [creditCode(), creditCode()];
  const batch = await checked(`双生一店,${code},中介制,,`, `双生二店,${code},中介制,,`);
  const mend = async (field: string, value: string) => {
    const { data } = await officer.graphql(
      'mutation ($input: MendImportRowInput!) { mendImportRow(input: $input) { row { verdict problems { code } } userErrors { code } } }',
      { input: { batch: batch.id, row: 3, cells: [{ field, value }] } },
    );
    return data.mendImportRow.row;
  };
  expect(await mend('name', '双生三店')).toEqual({ verdict: 'BAD', problems: [{ code: 'DUPLICATE_ROW' }] });
  expect(await mend('creditCode', another)).toEqual({ verdict: 'NEW', problems: [] });
});
