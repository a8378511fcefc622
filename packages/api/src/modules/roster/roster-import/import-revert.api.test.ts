import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol, openSession } from '../../../../test/certification/training.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { creditCode, keyOf, registerWorker, residentId } from '../../../../test/roster/people.js';
import { type BatchState, batchIn, importRoster } from '../../../../test/upload.js';

let harness: Harness;
let officer: Client;

beforeAll(async () => {
  harness = await startHarness({}, { jobs: true });
  officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
});
afterAll(() => harness.close());

const sheet = (...lines: string[]) => Buffer.from(lines.join('\n'));
const agencies = (...lines: string[]) => sheet('机构名称,统一社会信用代码,机构类型', ...lines);
const workers = (...lines: string[]) => sheet('姓名,身份证号,机构统一社会信用代码', ...lines);

async function revert(batch: BatchState) {
  const { data } = await officer.graphql(
    'mutation ($input: ImportBatchInput!) { revertImport(input: $input) { userErrors { code message { zh en } } } }',
    { input: { batch: batch.id, expectedVersion: batch.version } },
  );
  return data.revertImport.userErrors;
}

async function expectKept(batch: BatchState) {
  const { data } = await officer.graphql(
    'query ($id: ID!) { importBatch(id: $id) { revertable revertReason { zh } } }',
    { id: batch.id },
  );
  expect(data.importBatch).toMatchObject({ revertable: false, revertReason: { zh: expect.stringContaining('1 条') } });
  expect(await revert(batch)).toMatchObject([{ code: 'DEPENDENTS' }]);
  expect((await batchIn(officer, batch.id, 'COMMITTED')).version).toBe(batch.version);
}

describe('a batch of which others have made use', () => {
  it('is kept when one of its workers is enrolled in a training', async () => {
    const name = '陈报名';
    const batch = await importRoster(harness, officer, 'WORKERS', workers(`${name},${residentId()},`));
    const { data } = await officer.graphql('{ workers(first: 100) { nodes { id name } } }');
    const worker = data.workers.nodes.find((one: { name: string }) => one.name === name);
    const association = await harness.as('ASSOCIATION');
    const enrolled = await enrol(association, await openSession(association), [keyOf(worker.id)]);
    expect(enrolled).toMatchObject({ enrolled: 1 });
    await expectKept(batch);
  });

  it('is kept when one of its agencies has registered somebody', async () => {
    const name = '登记家政';
    const batch = await importRoster(harness, officer, 'AGENCIES', agencies(`${name},${creditCode()},混合`));
    const { data } = await officer.graphql('{ agencies(first: 100) { nodes { id name } } }');
    const { id } = data.agencies.nodes.find((one: { name: string }) => one.name === name);
    const agent = await harness.as('AGENCY', { agency: keyOf(id) });
    expect((await registerWorker(agent, { name: '李登记' })).userErrors).toEqual([]);
    await expectKept(batch);
  });
});

describe('a batch that nobody has made use of', () => {
  it('is taken back with all that it wrote', async () => {
    const code = creditCode();
    const told = await importRoster(harness, officer, 'AGENCIES', agencies(`撤销家政,${code},混合`));
    const line = `周撤销,${residentId()},${code},2026-03-01,是`;
    const header = '姓名,身份证号,机构统一社会信用代码,健康证发证日期,是否参加过培训';
    const batch = await importRoster(harness, officer, 'WORKERS', sheet(header, line));
    expect(await revert(batch)).toEqual([]);
    await batchIn(officer, batch.id, 'REVERTED');
    expect(await revert(told)).toEqual([]);
    await batchIn(officer, told.id, 'REVERTED');
  });
});
