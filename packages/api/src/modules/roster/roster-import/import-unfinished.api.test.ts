import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { residentId } from '../../../../test/roster/people.js';
import { generatedRoster } from '../../../../test/rosters/generate.js';
import { toldTo } from '../../../../test/told.js';
import { type BatchState, batchIn, commit, upload } from '../../../../test/upload.js';
import { rows, sql } from '../../../kernel/sql.js';

/** As many as go in at a time. */
const ROWS = 500;

const COMMIT = 'mutation ($input: ImportBatchInput!) { commitImport(input: $input) { userErrors { code } } }';
const REVERT = 'mutation ($input: ImportBatchInput!) { revertImport(input: $input) { userErrors { code } } }';
const BATCH =
  'query ($id: ID!) { importBatch(id: $id) { failure { zh en } waiting revertable version } workers { totalCount } }';

let harness: Harness;
let officer: Client;

beforeAll(async () => {
  harness = await startHarness({}, { jobs: true });
  officer = await harness.as('COUNTY_BUREAU', { county: '440222' });
  const em = harness.em();
  await rows(em, sql`update job.queue set retry_limit = 0 where name like 'roster-import.%'`);
  await rows(
    em,
    sql`create function fails() returns trigger language plpgsql as $$ begin raise exception 'no room left'; end $$`,
  );
});
afterAll(() => harness.close());

/** The disk is full, say. */
const breakDown = (when: string) =>
  rows(harness.em(), sql.raw(`create trigger fails before ${when} execute function fails()`));
const recover = (table: string) => rows(harness.em(), sql.raw(`drop trigger fails on ${table}`));

async function checkedFile(): Promise<BatchState> {
  const bytes = Buffer.from(`${generatedRoster(ROWS, [''], '440222')}末,,${residentId('440222')}`);
  const { body } = await upload(harness, officer, 'WORKERS', bytes, 'roster.csv');
  return batchIn(officer, body.id, 'CHECKED');
}

const read = async (id: string) => {
  const { data } = await officer.graphql(BATCH, { id });
  return { ...data.importBatch, workers: data.workers.totalCount };
};

const act = async (command: string, batch: string) => {
  const { version } = await read(batch);
  const { data } = await officer.graphql(command, { input: { batch, expectedVersion: version } });
  return Object.values<{ userErrors: object[] }>(data)[0]!.userErrors;
};

describe('a batch that cannot go in', () => {
  let batch: BatchState;

  it('comes back to the officer as it was when nothing is in', async () => {
    batch = await checkedFile();
    await breakDown('insert on worker for each statement');
    expect(await act(COMMIT, batch.id)).toEqual([]);
    await batchIn(officer, batch.id, 'CHECKED');
    expect(await read(batch.id)).toMatchObject({
      failure: { zh: expect.stringContaining('没有任何一行入库'), en: expect.stringContaining('none of') },
      waiting: ROWS + 1,
      workers: 0,
    });
    await recover('worker');
  });

  it('says how many rows are in, and goes on from there', async () => {
    await breakDown(`insert on worker for each row when (new.name = '末')`);
    expect(await act(COMMIT, batch.id)).toEqual([]);
    await batchIn(officer, batch.id, 'COMMITTED');
    expect(await read(batch.id)).toMatchObject({
      failure: { zh: expect.stringContaining(`已入库 ${ROWS} 行，还有 1 行`) },
      waiting: 1,
      workers: ROWS,
      revertable: true,
    });
    expect((await toldTo(harness, officer)).map(({ topic }) => topic)).toContain('import.stopped');
    await recover('worker');
    await commit(officer, { ...batch, version: (await read(batch.id)).version });
    expect(await read(batch.id)).toMatchObject({ failure: null, waiting: 0, workers: ROWS + 1 });
  });

  it('is still in the register when it could not be taken back', async () => {
    await breakDown('delete on worker for each statement');
    expect(await act(REVERT, batch.id)).toEqual([]);
    await batchIn(officer, batch.id, 'COMMITTED');
    expect(await read(batch.id)).toMatchObject({
      failure: { zh: expect.stringContaining('没有撤销') },
      workers: ROWS + 1,
      revertable: true,
    });
    await recover('worker');
    expect(await act(REVERT, batch.id)).toEqual([]);
    await batchIn(officer, batch.id, 'REVERTED');
    expect(await read(batch.id)).toMatchObject({ failure: null, workers: 0 });
  });
});

it('says so when a file cannot be checked to the end', async () => {
  await breakDown('insert on import_row for each statement');
  const { body } = await upload(
    harness,
    officer,
    'WORKERS',
    Buffer.from(`姓名,身份证号\n末,${residentId()}\n`),
    'a.csv',
  );
  await batchIn(officer, body.id, 'FAILED');
  await recover('import_row');
  expect((await read(body.id)).failure).toMatchObject({ zh: expect.stringContaining('没有检查完') });
});
