import { DomainError } from '../../../kernel/errors.js';
import { rows, sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import type { Work } from '../../../kernel/work.js';
import { type Batch, columnsOf } from './batch/batch.js';
import { openRow, type RowValues } from './batch/row-seal.js';
import type { ImportKind } from './import.enum.js';
import type { RowProblem } from './judging/index.js';
import { fieldsOf } from './reading/index.js';
import { workbookOf } from './workbook-writer.js';

const sheetName: Record<ImportKind, string> = { AGENCIES: '家政机构', WORKERS: '从业人员' };

/** An empty workbook whose headers every column is found by. */
export const templateOf = (kind: ImportKind): Promise<Uint8Array> =>
  workbookOf(sheetName[kind], [fieldsOf(kind).map(({ label }) => label.zh)]);

/** The bad rows as the file had them, what was mended included, with the reasons in a last column: to mend and send again. */
export async function rejectsOf(work: Work, batch: Batch): Promise<Uint8Array> {
  const columns = columnsOf(work, batch);
  const found = await rows(
    work.em,
    sql<{
      row: number;
      values: Buffer;
      problems: RowProblem[];
    }>`select row, values_sealed as "values", problems from import_row
        where batch_id = ${batch.id} and verdict = 'BAD' order by row`,
  );
  if (found.length === 0)
    throw new DomainError('NOT_FOUND', text('这个批次没有错误行。', 'This import has no bad rows.'));
  const lines = found.map(({ row, values, problems }) => {
    const { values: cells, mended } = openRow<RowValues>(work, 'values', batch.id, row, values);
    const reasons = problems.map(({ column, message, fix }) => `${column}：${message.zh}${fix.zh}`).join('；');
    return [
      ...columns.map(({ index, field }) => (field && mended[field]) ?? cells[index] ?? ''),
      `第 ${row} 行 ${reasons}`,
    ];
  });
  return workbookOf(batch.sheet || sheetName[batch.kind], [
    [...columns.map(({ header }) => header), '错误原因'],
    ...lines,
  ]);
}
