import { conflict, invalid, notFound } from '../../../../kernel/errors.js';
import { row, rows, sql } from '../../../../kernel/sql.js';
import { transact, type Work } from '../../../../kernel/work.js';
import { judgeWorker, RowLedger } from '../judging/index.js';
import { columnsOf, lockBatchIn } from './batch.js';
import { writeRows } from './check.js';
import { cellsOf, judgeRows } from './judge-rows.js';
import { openRow, type RowValues } from './row-seal.js';
import { workerKey } from './worker-register.js';
import { readWorld } from './world.js';

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
    const ledger = new RowLedger();
    if (batch.kind === 'WORKERS') {
      const key = workerKey(work, judgeWorker(cellsOf(columns, values), world).facts);
      const twins =
        key === undefined
          ? []
          : await rows(
              work.em,
              sql<Staged>`select row, values_sealed as "values", committed from import_row
            where batch_id = ${batchId} and subject_key = decode(${key}, 'hex') and row <> ${number} and verdict <> 'BAD' order by row`,
            );
      for (const twin of twins) {
        const { facts } = judgeWorker(
          cellsOf(columns, openRow<RowValues>(work, 'values', batchId, twin.row, twin.values)),
          world,
        );
        ledger.noteWorker(twin.row, facts);
      }
    }
    await writeRows(work, batchId, await judgeRows(work, batch, columns, world, ledger, [{ row: number, values }]));
    await rows(work.em, sql`update import_batch set version = version + 1 where id = ${batchId}`);
  });
}
