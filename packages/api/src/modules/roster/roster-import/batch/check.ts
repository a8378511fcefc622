import { DomainError } from '../../../../kernel/errors.js';
import { defineJob } from '../../../../kernel/job.js';
import { row, rows, sql } from '../../../../kernel/sql.js';
import { type Text, text } from '../../../../kernel/text.js';
import { transact, type Work } from '../../../../kernel/work.js';
import { RowLedger, type RowProblem } from '../judging/index.js';
import { FileRefusal } from '../reading/index.js';
import { ahead } from './ahead.js';
import { type Batch, batchColumns, columnsOf, enterPhase, failBatch, openBatchFile } from './batch.js';
import { breath } from './breath.js';
import { tellOfImport } from './import-notice.js';
import { type JudgedRow, judgeRows, type RowToJudge } from './judge-rows.js';
import { sealRow } from './row-seal.js';
import { inSmallHeap } from './small-heap.js';
import { readWorld } from './world.js';

const CHUNK = 2_000;

interface BatchJob {
  batchId: string;
}

/** Reads every row of the file, judges it and stages it. Started again, it starts over: nothing has gone in yet. */
export const checkJob = defineJob<BatchJob>({
  name: 'roster-import.check',
  run: (work, { batchId }) => checkBatch(work, batchId),
  unfinished: (work) => batchesIn(work, 'READ'),
  givenUp: async (work, { batchId }) => {
    const [waits] = await rows(work.em, sql`select from import_batch where id = ${batchId} and state = 'READ'`);
    if (waits) await fail(work, batchId, NOT_CHECKED);
  },
});

const NOT_CHECKED = text(
  '系统出错，这份文件没有检查完，没有写入任何内容。请稍后重新上传；仍不成功的，请联系系统管理员。',
  'The platform failed before the file was checked to the end. Nothing was written. Upload it again later; if it fails again, ask the administrator.',
);

/** Batches that a crash left in a state. */
export const batchesIn = (work: Work, state: string) =>
  rows(work.em, sql<BatchJob>`select id as "batchId" from import_batch where state = ${state} order by created_at`);

/** Checks a batch; `between` is the pause after each transaction. */
export async function checkBatch(work: Work, batchId: string, between = breath): Promise<void> {
  const batch = await row(
    work.em,
    sql<Batch>`select ${batchColumns} from import_batch b where b.id = ${batchId} and b.state = 'READ'`,
  );
  if (!batch) return;
  try {
    await inSmallHeap(() => stage(work, batch, between));
  } catch (error) {
    if (!(error instanceof FileRefusal || error instanceof DomainError)) throw error;
    await fail(work, batchId, error.text);
  }
}

const fail = (work: Work, batchId: string, failure: Text): Promise<void> =>
  transact(work, async (inner) => {
    await failBatch(inner, batchId, failure);
    await tellOfImport(inner, batchId, 'failed');
  });

async function stage(work: Work, batch: Batch, between: () => Promise<void>): Promise<void> {
  await rows(work.em, sql`delete from import_row where batch_id = ${batch.id}`);
  let count = 0;
  for await (const judged of ahead(judgedRows(work, batch))) {
    count += judged.length;
    const current = await transact(work, (inner) => stageRows(inner, batch, judged, count));
    if (!current) return;
    await between();
  }
  await transact(work, async (inner) => {
    await enterPhase(inner, batch.id, 'CHECKED', 0);
    await tellOfImport(inner, batch.id, 'checked');
  });
}

/** The rows of the file with their verdicts, some at a time. */
async function* judgedRows(work: Work, batch: Batch): AsyncGenerator<JudgedRow[]> {
  const file = await openBatchFile(work, batch);
  const columns = columnsOf(work, batch);
  const world = await readWorld(work, batch.countyCode, columns);
  const ledger = new RowLedger();
  let chunk: RowToJudge[] = [];
  const judged = () => judgeRows(work, batch, columns, world, ledger, chunk);
  for await (const { row: number, values } of file.rows()) {
    chunk.push({ row: number, values: { values, mended: {} } });
    if (chunk.length < CHUNK) continue;
    yield await judged();
    chunk = [];
  }
  if (chunk.length > 0) yield await judged();
}

/** False when the officer has changed the columns meanwhile: another check is on its way. */
async function stageRows(work: Work, batch: Batch, judged: JudgedRow[], count: number): Promise<boolean> {
  const current = await row(
    work.em,
    sql`update import_batch set row_count = ${count}, done = ${count} where id = ${batch.id} and version = ${batch.version} and state = 'READ' returning id`,
  );
  if (!current) return false;
  await writeRows(work, batch.id, judged);
  return true;
}

/** Writes judged rows over what was staged for them. */
export async function writeRows(work: Work, batchId: string, judged: JudgedRow[]): Promise<void> {
  const content = judged.map((one) => ({
    row: one.row,
    verdict: one.verdict,
    values: sealRow(work, 'values', batchId, one.row, one.values).toString('hex'),
    changes: one.changes.length > 0 ? sealRow(work, 'changes', batchId, one.row, one.changes).toString('hex') : null,
    problems: one.problems,
    codes: one.problems.map(({ code }) => code),
    key: one.key ?? null,
    mended: Object.keys(one.values.mended).length > 0,
  }));
  await rows(
    work.em,
    sql`insert into import_row (batch_id, row, verdict, values_sealed, changes_sealed, problems, codes, subject_key, mended)
        select ${batchId}, r.row, r.verdict, decode(r."values", 'hex'), decode(r.changes, 'hex'), r.problems, r.codes, decode(r.key, 'hex'), r.mended
        from jsonb_to_recordset(${JSON.stringify(content)}::jsonb)
          as r (row int, verdict text, "values" text, changes text, problems jsonb, codes text[], key text, mended boolean)
        on conflict (batch_id, row) do update set verdict = excluded.verdict, values_sealed = excluded.values_sealed, changes_sealed = excluded.changes_sealed,
          problems = excluded.problems, codes = excluded.codes, subject_key = excluded.subject_key, mended = excluded.mended`,
  );
}

export interface RefusedRow {
  row: number;
  problems: RowProblem[];
}

/** What was good when it was checked cannot go in any more, for the register has changed since: it waits with the bad ones. */
export async function refuseRows(work: Work, batchId: string, refused: RefusedRow[]): Promise<void> {
  if (refused.length === 0) return;
  const content = refused.map((one) => ({ ...one, codes: one.problems.map(({ code }) => code) }));
  await rows(
    work.em,
    sql`update import_row set verdict = 'BAD', changes_sealed = null, problems = r.problems, codes = r.codes
        from jsonb_to_recordset(${JSON.stringify(content)}::jsonb) as r (row int, problems jsonb, codes text[])
        where import_row.batch_id = ${batchId} and import_row.row = r.row`,
  );
}
