import { conflict, invalid, notFound } from '../../../../kernel/errors.js';
import { row, rows, sql } from '../../../../kernel/sql.js';
import { transact, type Work } from '../../../../kernel/work.js';
import { judgeAgency, judgeWorker, RowLedger } from '../judging/index.js';
import type { RosterColumn } from '../reading/index.js';
import { agencyKey } from './agency-register.js';
import { type Batch, columnsOf, lockBatchIn } from './batch.js';
import { writeRows } from './check.js';
import { cellsOf, judgeRows, type RowToJudge } from './judge-rows.js';
import { openRow, type RowValues } from './row-seal.js';
import { workerKey } from './worker-register.js';
import { readWorld, type World } from './world.js';

const LONGEST = 500;

interface Staged {
  row: number;
  values: Buffer;
  committed: boolean;
}

/** Takes new values for cells of one row and judges it anew, against the register and the other rows about the same person. */
export function mendRow(
  work: Work,
  batchId: string,
  number: number,
  cells: { field: string; value: string }[],
): Promise<void> {
  return transact(work, async (work) => {
    const batch = await lockBatchIn(work, batchId, ['CHECKED', 'COMMITTED']);
    const columns = columnsOf(work, batch);
    const staged = await row(
      work.em,
      sql<Staged>`select row, values_sealed as "values", committed from import_row where batch_id = ${batchId} and row = ${number}`,
    );
    if (!staged) throw notFound();
    if (staged.committed)
      throw conflict(
        'ROW_COMMITTED',
        '该行已入库，请在名录中修改。',
        'This row is in the register already. Change the record there.',
      );
    const known = new Set(columns.map(({ field }) => field));
    for (const { field, value } of cells) {
      if (!known.has(field)) throw invalid('cells', '文件中没有这一列。', 'The file has no such column.');
      if (value.length > LONGEST)
        throw invalid('cells', `内容不得超过 ${LONGEST} 字。`, `At most ${LONGEST} characters.`);
    }
    const values = openRow<RowValues>(work, 'values', batchId, number, staged.values);
    for (const { field, value } of cells) values.mended[field] = value.toWellFormed();
    const world = await readWorld(work, batch.countyCode, columns);
    const ledger = await ledgerOfOthers(work, batch, columns, world, { row: number, values });
    await writeRows(work, batchId, await judgeRows(work, batch, columns, world, ledger, [{ row: number, values }]));
    await rows(work.em, sql`update import_batch set version = version + 1 where id = ${batchId}`);
  });
}

/** The other good rows about the same person or agency, against which a row is judged. */
async function ledgerOfOthers(
  work: Work,
  batch: Batch,
  columns: RosterColumn[],
  world: World,
  mended: RowToJudge,
): Promise<RowLedger> {
  const ledger = new RowLedger();
  const cells = cellsOf(columns, mended.values);
  const key =
    batch.kind === 'WORKERS'
      ? workerKey(work, judgeWorker(cells, world).facts)
      : agencyKey(work, judgeAgency(cells, world).facts);
  if (key === undefined) return ledger;
  const others = await rows(
    work.em,
    sql<Staged>`select row, values_sealed as "values", committed from import_row
        where batch_id = ${batch.id} and subject_key = decode(${key}, 'hex') and row <> ${mended.row} and verdict <> 'BAD' order by row`,
  );
  for (const other of others) {
    const told = cellsOf(columns, openRow<RowValues>(work, 'values', batch.id, other.row, other.values));
    if (batch.kind === 'WORKERS') ledger.noteWorker(other.row, judgeWorker(told, world).facts);
    else ledger.noteAgency(other.row, judgeAgency(told, world).facts);
  }
  return ledger;
}
