import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { generatedRoster } from '../../../../test/rosters/generate.js';
import { SAMPLE_COUNTIES, samplePath, sampleVerdicts } from '../../../../test/rosters/samples.js';
import { type BatchState, batchIn, commit, importRoster, upload } from '../../../../test/upload.js';
import { row, sql } from '../../../kernel/sql.js';

let harness: Harness;
const officers = new Map<string, Client>();

beforeAll(async () => {
  harness = await startHarness({}, { jobs: true });
  for (const county of SAMPLE_COUNTIES)
    officers.set(county, await harness.as('COUNTY_BUREAU', { county: sampleVerdicts(county).county }));
});
afterAll(() => harness.close());

const REVERT =
  'mutation ($input: ImportBatchInput!) { revertImport(input: $input) { userErrors { code message { zh } } } }';
const MEND = `mutation ($input: MendImportRowInput!) { mendImportRow(input: $input) {
  row { verdict mended problems { code field } } batch { version counts { verdict count } } userErrors { code message { zh } } } }`;
const COUNTS = '{ agencies { totalCount } workers { totalCount } }';

const registerOf = async () =>
  row(
    harness.em(),
    sql<
      Record<string, number>
    >`select (select count(*)::int from agency) as agencies, (select count(*)::int from worker) as workers,
      (select count(*)::int from employment) as employments, (select count(*)::int from health_certificate) as health, (select count(*)::int from training_entry) as trainings`,
  );

describe.each(SAMPLE_COUNTIES)('the rosters of %s', (county) => {
  const expected = sampleVerdicts(county);
  const officer = () => officers.get(county)!;
  let batch: BatchState;

  it('puts every agency in', async () => {
    const agencies = await importRoster(harness, officer(), 'AGENCIES', samplePath(`${county}-agencies.xlsx`));
    expect(agencies.counts).toEqual({ NEW: expected.agencies.length, CHANGED: 0, UNCHANGED: 0, BAD: 0 });
  });

  it('gives each row of the workers the verdict that it must get', async () => {
    const { body } = await upload(harness, officer(), 'WORKERS', samplePath(`${county}.xlsx`));
    batch = await batchIn(officer(), body.id, 'CHECKED');
    expect(batch.rowCount).toBe(expected.rows);
    expect(batch.counts.BAD).toBe(expected.rows - expected.good);
    const { data } = await officer().graphql(
      'query ($id: ID!) { importBatch(id: $id) { causes { code count } rows(verdict: BAD, first: 200) { nodes { row problems { code column } cells { field value } } } } }',
      { id: batch.id },
    );
    const bad = data.importBatch.rows.nodes.flatMap((one: { row: number; problems: object[] }) =>
      one.problems.map((problem) => ({ row: one.row, ...problem })),
    );
    expect(bad).toEqual(expected.bad);
    const good = await officer().graphql(
      'query ($id: ID!) { importBatch(id: $id) { rows(verdict: NEW, first: 5) { nodes { cells { field value } } } } }',
      { id: batch.id },
    );
    const ids = good.data.importBatch.rows.nodes.flatMap((one: { cells: { field: string; value: string }[] }) =>
      one.cells.filter(({ field }) => field === 'idNumber'),
    );
    for (const { value } of ids) expect(value).toMatch(/^\d{6} •{8} [\dX]{4}$/);
  });

  it('puts the good rows in, and the same file again changes nothing', async () => {
    await commit(officer(), batch);
    const { data } = await officer().graphql(COUNTS);
    expect(data.workers.totalCount).toBe(expected.good);
    const before = await registerOf();
    const { body } = await upload(harness, officer(), 'WORKERS', samplePath(`${county}.csv`), 'roster.csv');
    const again = await batchIn(officer(), body.id, 'CHECKED');
    expect(again.counts).toMatchObject({ NEW: 0, CHANGED: 0, UNCHANGED: expected.good });
    expect(await registerOf()).toEqual(before);
  });

  it('makes records that can be read whole, whatever the roster left out', async () => {
    const whole = await officer().graphql(
      `{ workers(first: 200) { nodes {
        trainings { completedOn course hours } healthCertificates { issuedOn expiresOn } employments { startedOn endedOn } timeline { action } } } }`,
    );
    expect(whole.errors).toBeUndefined();
    const trainings = whole.data.workers.nodes.flatMap((worker: { trainings: object[] }) => worker.trainings);
    expect(trainings).toContainEqual({ completedOn: null, course: '摸查登记', hours: 0 });
  });

  it('hides the batch, its rows and its workers from another county', async () => {
    const stranger = await harness.as('COUNTY_BUREAU', { county: '440233' });
    const { data } = await stranger.graphql(
      'query ($id: ID!) { importBatch(id: $id) { id } importBatches { totalCount } workers { totalCount } }',
      { id: batch.id },
    );
    expect(data).toEqual({ importBatch: null, importBatches: { totalCount: 0 }, workers: { totalCount: 0 } });
    const rejects = await harness.app.inject({
      url: `/files/imports/${batch.id}/rejects.xlsx`,
      headers: { cookie: stranger.cookie },
    });
    expect(rejects.statusCode).toBe(404);
  });

  it('mends a row in place and lets it follow', async () => {
    const wrong = expected.bad.find(({ code }) => code === 'HEALTH_DATE_FUTURE') ?? expected.bad[0]!;
    const field = wrong.code === 'HEALTH_DATE_FUTURE' ? 'healthIssuedOn' : 'name';
    const mended = await officer().graphql(MEND, {
      input: { batch: batch.id, row: wrong.row, cells: [{ field, value: field === 'name' ? '李四' : '2026-01-15' }] },
    });
    expect(mended.data.mendImportRow.row).toMatchObject({ verdict: 'NEW', mended: true, problems: [] });
    const now = await batchIn(officer(), batch.id, 'COMMITTED');
    batch = await commit(officer(), now);
    const { data } = await officer().graphql(COUNTS);
    expect(data.workers.totalCount).toBe(expected.good + 1);
    const rejects = await harness.app.inject({
      url: `/files/imports/${batch.id}/rejects.xlsx`,
      headers: { cookie: officer().cookie },
    });
    expect(rejects.statusCode).toBe(200);
    const { body } = await upload(harness, officer(), 'WORKERS', rejects.rawPayload, 'rejects.xlsx');
    const resent = await batchIn(officer(), body.id, 'CHECKED');
    expect(resent.counts.BAD).toBe(expected.bad.length - 1);
  });

  it('takes the whole batch back and leaves nothing', async () => {
    const now = await batchIn(officer(), batch.id, 'COMMITTED');
    const reverted = await officer().graphql(REVERT, { input: { batch: batch.id, expectedVersion: now.version } });
    expect(reverted.data.revertImport.userErrors).toEqual([]);
    await batchIn(officer(), batch.id, 'REVERTED');
    const { data } = await officer().graphql(COUNTS);
    expect(data).toEqual({ agencies: { totalCount: expected.agencies.length }, workers: { totalCount: 0 } });
    const left = await row(
      harness.em(),
      sql<{
        n: number;
      }>`select count(*)::int as n from employment e join agency a on a.id = e.agency_id where a.county_code = ${expected.county}`,
    );
    expect(left?.n).toBe(0);
  });
});

describe('a batch that later work depends on', () => {
  it('is not taken back', async () => {
    const officer = officers.get('wujiang')!;
    const batch = await importRoster(harness, officer, 'WORKERS', samplePath('wujiang.xlsx'));
    const { data } = await officer.graphql('{ workers(first: 1) { nodes { id } } }');
    const checked = await officer.graphql(
      'mutation ($worker: ID!) { recordIdentityCheck(worker: $worker, method: IN_PERSON) { userErrors { code } } }',
      {
        worker: data.workers.nodes[0].id,
      },
    );
    expect(checked.data.recordIdentityCheck.userErrors).toEqual([]);
    const refused = await officer.graphql(REVERT, { input: { batch: batch.id, expectedVersion: batch.version } });
    expect(refused.data.revertImport.userErrors[0]).toMatchObject({ code: 'DEPENDENTS' });
    const shown = await officer.graphql(
      'query ($id: ID!) { importBatch(id: $id) { revertable revertReason { zh } } }',
      { id: batch.id },
    );
    expect(shown.data.importBatch).toMatchObject({
      revertable: false,
      revertReason: { zh: expect.stringContaining('1 条') },
    });
  });
});

describe('a command sent twice with one key', () => {
  it('is done once, and the key serves no other request', async () => {
    const officer = officers.get('lechang')!;
    const { body } = await upload(harness, officer, 'AGENCIES', samplePath('lechang-agencies.xlsx'));
    const { id, version } = await batchIn(officer, body.id, 'CHECKED');
    const COMMIT = 'mutation ($input: ImportBatchInput!) { commitImport(input: $input) { userErrors { code } } }';
    const input = { batch: id, expectedVersion: version, idempotencyKey: 'k1' };
    for (const _ of [1, 2]) expect((await officer.graphql(COMMIT, { input })).data.commitImport.userErrors).toEqual([]);
    const reused = await officer.graphql(COMMIT, { input: { ...input, expectedVersion: version + 5 } });
    expect(reused.data.commitImport.userErrors[0].code).toBe('IDEMPOTENCY_KEY_REUSED');
    await batchIn(officer, id, 'COMMITTED');
  });
});

describe('what is refused', () => {
  it('says in words why a file cannot be read', async () => {
    const officer = officers.get('wujiang')!;
    for (const [bytes, code] of [
      [Buffer.from(''), 'EMPTY_FILE'],
      [Buffer.from('<html><body>名册</body></html>'), 'WEB_PAGE'],
      [Buffer.from('d0cf11e0a1b11ae1', 'hex'), undefined],
    ] as const) {
      const { status, body } = await upload(harness, officer, 'WORKERS', bytes);
      expect(status).toBe(400);
      if (code) expect(body.code).toBe(code);
      expect(body.message?.zh).toBeTruthy();
      expect(body.message?.en).toBeTruthy();
    }
  });

  it('says so when a roster is uploaded for the other register', async () => {
    const officer = officers.get('wujiang')!;
    const agencies = await upload(harness, officer, 'WORKERS', samplePath('wujiang-agencies.xlsx'));
    expect(agencies).toMatchObject({ status: 400, body: { code: 'LISTS_AGENCIES' } });
    expect(agencies.body.message).toMatchObject({
      zh: expect.stringContaining('改选“机构”'),
      en: expect.stringContaining('Choose “Agencies”'),
    });
    const workers = await upload(harness, officer, 'AGENCIES', samplePath('wujiang.xlsx'));
    expect(workers).toMatchObject({ status: 400, body: { code: 'LISTS_WORKERS' } });
  });

  it('takes a file whose name holds what no text can', async () => {
    const officer = officers.get('wujiang')!;
    const { status, body } = await upload(
      harness,
      officer,
      'WORKERS',
      samplePath('wujiang.csv'),
      'ros\u0000ter\u0007.csv',
    );
    expect(status).toBe(200);
    const { data } = await officer.graphql('query ($id: ID!) { importBatch(id: $id) { fileName } }', { id: body.id });
    expect(data.importBatch.fileName).toBe('roster.csv');
  });

  it('lets no other role upload, nor a form of another site', async () => {
    const city = await harness.as('CITY_BUREAU');
    expect((await upload(harness, city, 'WORKERS', Buffer.from('x'))).status).toBe(403);
    expect((await upload(harness, harness.anonymous, 'WORKERS', Buffer.from('x'))).status).toBe(401);
    const foreign = await harness.app.inject({
      method: 'POST',
      url: '/files/imports',
      headers: { cookie: officers.get('wujiang')!.cookie, 'content-type': 'multipart/form-data; boundary=b' },
      payload: '--b--\r\n',
    });
    expect(foreign.statusCode).toBe(400);
  });

  it('remembers corrected columns for the county', async () => {
    const officer = officers.get('lechang')!;
    const sheet = Buffer.from('甲,乙,丙\n万家家政服务部,91440281MATRBMWEW9,中介制\n', 'utf8');
    const first = await upload(harness, officer, 'AGENCIES', sheet, 'odd.csv');
    expect(first.status).toBe(200);
    const read = await batchIn(officer, first.body.id, 'CHECKED');
    const mapped = await officer.graphql(
      'mutation ($input: MapImportInput!) { mapImport(input: $input) { userErrors { code } } }',
      {
        input: {
          batch: read.id,
          headerRow: 1,
          expectedVersion: read.version,
          mapping: [
            { index: 0, field: 'name' },
            { index: 1, field: 'creditCode' },
            { index: 2, field: 'kind' },
          ],
        },
      },
    );
    expect(mapped.data.mapImport.userErrors).toEqual([]);
    expect((await batchIn(officer, read.id, 'CHECKED')).counts.BAD).toBe(0);
    const odd = Buffer.from('甲,乙,丙\n440203199403191060,13760550973,某某\n', 'utf8');
    const unnamed = await upload(harness, officer, 'AGENCIES', odd, 'odd.csv');
    const samples = await officer.graphql('query ($id: ID!) { importBatch(id: $id) { columns { samples } } }', {
      id: unnamed.body.id,
    });
    expect(JSON.stringify(samples.data)).not.toMatch(/19940319|60550/);
    const second = await upload(harness, officer, 'AGENCIES', sheet, 'odd.csv');
    expect((await batchIn(officer, second.body.id, 'CHECKED')).counts.BAD).toBe(0);
  });
});

it('takes a batch back that is longer than is opened at a time', async () => {
  const officer = await harness.as('COUNTY_BUREAU', { county: '440222' });
  const code = '91350211M0000XUF46';
  await importRoster(
    harness,
    officer,
    'AGENCIES',
    Buffer.from(`机构名称,统一社会信用代码,机构类型\n某家政,${code},混合\n`),
  );
  const rows = 2_100;
  const [header = '', ...lines] = generatedRoster(rows, [''], '440222').trim().split('\r\n');
  const again = lines[0]!.split(',').with(4, code).join(',');
  const before = await registerOf();
  const batch = await importRoster(harness, officer, 'WORKERS', Buffer.from([header, ...lines, again].join('\n')));
  expect(batch.counts).toMatchObject({ NEW: rows, CHANGED: 1, BAD: 0 });
  expect((await registerOf())?.employments).toBe(Number(before?.employments) + 1);
  const { data } = await officer.graphql(REVERT, { input: { batch: batch.id, expectedVersion: batch.version } });
  expect(data.revertImport.userErrors).toEqual([]);
  await batchIn(officer, batch.id, 'REVERTED');
  expect(await registerOf()).toEqual(before);
}, 60_000);
