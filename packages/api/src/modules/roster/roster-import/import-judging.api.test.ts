import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { creditCode, registerWorker, residentId } from '../../../../test/roster/people.js';
import { type BatchState, batchIn, commit, importRoster, upload } from '../../../../test/upload.js';

const COUNTY = '440203';

let harness: Harness;
let officer: Client;
const agency = creditCode();

beforeAll(async () => {
  harness = await startHarness({}, { jobs: true });
  officer = await harness.as('COUNTY_BUREAU', { county: COUNTY });
  await importRoster(
    harness,
    officer,
    'AGENCIES',
    sheet('机构名称,统一社会信用代码,机构类型', `某家政,${agency},混合`),
  );
});
afterAll(() => harness.close());

const sheet = (...lines: string[]) => Buffer.from(lines.join('\n'));

/** The file as it was checked, and what is wrong with which row. */
async function checked(...lines: string[]): Promise<BatchState & { faults: string[] }> {
  const { body } = await upload(harness, officer, 'WORKERS', sheet(...lines), 'roster.csv');
  return { ...(await batchIn(officer, body.id, 'CHECKED')), faults: await faultsOf(body.id) };
}

async function faultsOf(id: string): Promise<string[]> {
  const { data } = await officer.graphql(
    'query ($id: ID!) { importBatch(id: $id) { rows(verdict: BAD, first: 200) { nodes { row problems { column code } } } } }',
    { id },
  );
  return data.importBatch.rows.nodes.flatMap(
    ({ row, problems }: { row: number; problems: { column: string; code: string }[] }) =>
      problems.map(({ column, code }) => `${row} ${column} ${code}`),
  );
}

const workerOf = async (search: string, fields: string) => {
  const { data } = await officer.graphql(
    `query ($search: String) { workers(filter: { search: $search }) { nodes { ${fields} } } }`,
    { search },
  );
  return data.workers.nodes[0];
};

describe('a paper that tells neither sex nor date of birth', () => {
  it('needs both beside it while the person is new', async () => {
    const batch = await checked(
      '姓名,证件类型,身份证号,性别,出生日期',
      '陈港生,港澳居民来往内地通行证,H12345678,,1980-05-06',
      '林台生,台胞证,12345678,女,',
      'John Smith,护照,E1234567,,',
      '何澳生,,h87654321,女,1981-05-06',
    );
    expect(batch.faults).toEqual([
      '2 性别 IDENTITY_INCOMPLETE',
      '3 出生日期 IDENTITY_INCOMPLETE',
      '4 性别 IDENTITY_INCOMPLETE',
      '4 出生日期 IDENTITY_INCOMPLETE',
    ]);
    await commit(officer, batch);
    expect(await workerOf('何澳生', 'sex')).toEqual({ sex: 'FEMALE' });
  });

  it('needs nothing more of a person whom the register or an earlier row knows', async () => {
    const known = { name: '许港生', idKind: 'HK_MACAO', idNumber: 'H11112222', sex: 'MALE', birthDate: '1980-01-01' };
    expect((await registerWorker(officer, known)).userErrors).toEqual([]);
    const batch = await checked(
      '姓名,身份证号,性别,出生日期,统一社会信用代码,联系电话',
      '许港生,H11112222,,,,13800000001',
      '罗澳生,M11112222,男,1979-01-01,,',
      `罗澳生,M11112222,,,${agency},`,
    );
    expect(batch.counts).toEqual({ NEW: 1, CHANGED: 2, UNCHANGED: 0, BAD: 0 });
    await commit(officer, batch);
    expect(await workerOf('罗澳生', 'sex employments { state }')).toEqual({
      sex: 'MALE',
      employments: [{ state: 'CURRENT' }],
    });
  });

  it('is bad when the person has gone from the register by the time', async () => {
    const brought = await importRoster(
      harness,
      officer,
      'WORKERS',
      sheet('姓名,身份证号,性别,出生日期', '高港生,H33334444,男,1979-01-01'),
    );
    const batch = await checked('姓名,身份证号,联系电话', '高港生,H33334444,13800000002', `常在,${residentId()},`);
    expect(batch.counts).toMatchObject({ NEW: 1, CHANGED: 1 });
    await officer.graphql(
      'mutation ($input: ImportBatchInput!) { revertImport(input: $input) { userErrors { code } } }',
      {
        input: { batch: brought.id, expectedVersion: brought.version },
      },
    );
    await batchIn(officer, brought.id, 'REVERTED');
    const committed = await commit(officer, batch);
    expect(committed.counts).toMatchObject({ NEW: 1, CHANGED: 0, BAD: 1 });
    expect(await faultsOf(batch.id)).toEqual(['2 性别 IDENTITY_INCOMPLETE', '2 出生日期 IDENTITY_INCOMPLETE']);
  });
});

describe('what is to come', () => {
  it('is no certificate and no training', async () => {
    const batch = await checked(
      '姓名,身份证号,健康证发证日期,健康证有效期至,培训结业日期',
      `康一,${residentId()},2026-05-01,2062-05-01,`,
      `康二,${residentId()},,2027-11-25,`,
      `康三,${residentId()},,2027-11-24,`,
      `康四,${residentId()},2026-05-01,2027-05-01,2026-11-25`,
    );
    expect(batch.faults).toEqual([
      '2 健康证有效期至 HEALTH_VALIDITY',
      '3 健康证有效期至 HEALTH_VALIDITY',
      '5 培训结业日期 DATE_ORDER',
    ]);
    await commit(officer, batch);
    expect(await workerOf('康三', 'healthCertificates { issuedOn expiresOn }')).toEqual({
      healthCertificates: [{ issuedOn: '2026-11-24', expiresOn: '2027-11-24' }],
    });
  });
});

describe('where a worker lives', () => {
  const neighbours = async () => {
    const neighbour = await harness.as('COUNTY_BUREAU', { county: '440204' });
    const { data } = await neighbour.graphql('{ workers(first: 200) { nodes { name } } }');
    return data.workers.nodes.map(({ name }: { name: string }) => name).sort();
  };

  it('is no matter of the 户籍: a county sees who works or lives in it, not who was born there', async () => {
    const batch = await checked(
      '姓名,身份证号,户籍地,居住县区',
      `籍一,${residentId()},浈江区,`,
      `籍二,${residentId()},韶关市武江区沙洲尾,`,
      `籍三,${residentId()},武江区,浈江区`,
      `籍四,${residentId()},浈江区,武江区`,
      `籍五,${residentId()},湖南省郴州市,`,
    );
    expect(batch.counts).toMatchObject({ NEW: 5, BAD: 0 });
    await commit(officer, batch);
    expect(await neighbours()).toEqual(['籍三']);
    const homes = ['籍一', '籍二', '籍三', '籍四', '籍五'].map(
      async (name) => (await workerOf(name, 'homeCounty { name }')).homeCounty?.name ?? null,
    );
    expect(await Promise.all(homes)).toEqual([null, '武江区', '浈江区', '武江区', null]);
  });

  it('is a town of the county that keeps the record; a town of another county tells that county alone', async () => {
    const batch = await checked(
      '姓名,身份证号,所属县区,居住县区,所在镇街',
      `镇一,${residentId()},,,西联镇`,
      `镇二,${residentId()},,,新韶镇`,
      `镇三,${residentId()},武江区,浈江区,新韶镇`,
      `镇四,${residentId()},武江区,,新韶镇`,
      `镇五,${residentId()},,乐昌市,新韶镇`,
    );
    expect(batch.faults).toEqual(['5 所在镇街 OTHER_COUNTY', '6 所在镇街 OTHER_COUNTY']);
    await commit(officer, batch);
    const places = ['镇一', '镇二', '镇三'].map(async (name) => {
      const { town, homeCounty } = await workerOf(name, 'town { name } homeCounty { name }');
      return [town?.name ?? null, homeCounty?.name ?? null];
    });
    expect(await Promise.all(places)).toEqual([
      ['西联镇', null],
      [null, '浈江区'],
      [null, '浈江区'],
    ]);
    const { data } = await officer.graphql(
      `{ census { figures { registered } rows { figures { registered } } }
         workers(filter: { county: "${COUNTY}", town: "NONE", states: [SUBMITTED, VERIFIED, RETURNED, SUSPENDED, BARRED] }) { totalCount } }`,
    );
    const inTowns = data.census.rows.reduce(
      (sum: number, { figures }: { figures: { registered: number } }) => sum + figures.registered,
      0,
    );
    expect(data.workers.totalCount).toBe(data.census.figures.registered - inTowns);
  });

  it('is no town of a worker whom another county has registered', async () => {
    const neighbour = await harness.as('COUNTY_BUREAU', { county: '440204' });
    const known = { name: '邻一', idNumber: residentId('440204'), homeCounty: COUNTY };
    expect((await registerWorker(neighbour, known)).userErrors).toEqual([]);
    const batch = await checked('姓名,身份证号,所在镇街', `邻一,${known.idNumber},西联镇`);
    expect(batch.counts).toMatchObject({ UNCHANGED: 1 });
  });

  it('stands as it is known, whatever the 户籍 says', async () => {
    const known = { name: '居一', idNumber: residentId(), homeCounty: '440204' };
    expect((await registerWorker(officer, known)).userErrors).toEqual([]);
    const batch = await checked('姓名,身份证号,户籍地', `居一,${known.idNumber},武江区`);
    expect(batch.counts).toMatchObject({ UNCHANGED: 1 });
  });
});

describe('the last day of work', () => {
  it('stands alone where the first is not known', async () => {
    const batch = await checked(
      '姓名,身份证号,统一社会信用代码,入职日期,离职日期',
      `离一,${residentId()},${agency},,2024-05-06`,
    );
    expect(batch.faults).toEqual([]);
    await commit(officer, batch);
    expect(await workerOf('离一', 'employments { state startedOn endedOn }')).toEqual({
      employments: [{ state: 'ENDED', startedOn: '2024-05-06', endedOn: '2024-05-06' }],
    });
  });
});

it('finds in a mended cell the half of a character that no text can hold', async () => {
  const batch = await checked('姓名,身份证号', `,${residentId()}`, `常二,${residentId()}`);
  const { data } = await officer.graphql(
    'mutation ($input: MendImportRowInput!) { mendImportRow(input: $input) { row { verdict } batch { version } userErrors { code } } }',
    { input: { batch: batch.id, row: 2, cells: [{ field: 'name', value: '毛\ud840' }] } },
  );
  expect(data.mendImportRow.row.verdict).toBe('BAD');
  const committed = await commit(officer, { ...batch, version: data.mendImportRow.batch.version });
  expect(committed.counts).toMatchObject({ NEW: 1, BAD: 1 });
});
