import { DomainError, invalid } from '../../../kernel/errors.js';
import { cleanText, compactText, normalisePersonName } from '../../../kernel/identifier/index.js';
import { type Text, text } from '../../../kernel/text.js';
import { FileRefusal, isNoteRow, plainHeader, type Sheet, sheetsOfFile } from '../../roster/roster-import/index.js';
import { readScoreCell, workerNumber } from './score-table.js';

/** The largest file of results, in bytes. */
export const MOST_SCORE_BYTES = 2 * 1024 * 1024;
/** A class has fewer. */
const MOST_LINES = 1_000;
/** Titles and notes above the header end before this row. */
const LAST_HEADER_ROW = 20;

/** The columns of a result file, in the order of the template. */
export const scoreColumns = ['服务员编号', '姓名', '第几次', '成绩'] as const;

const headers = {
  number: /^((服务员|学员|人员)?编号|number|workernumber)$/,
  name: /^((服务员|学员)?姓名|name|worker)$/,
  attempt: /^(第几次(考试)?|考试次数|次数|attempt)$/,
  score: /^((考试|考核)?(成绩|分数|得分)|score|result)$/,
} as const;

type Field = keyof typeof headers;

/** One line of a result file, as it was read. */
export interface SheetLine {
  /** Number of the row in the file, from 1. */
  row: number;
  /** Every cell, to be given back as it came. */
  cells: string[];
  number: string;
  name: string;
  attempt: number;
  /** The result as it is written, readable or not. */
  written: string;
  /** Null: absent. Undefined: nothing is written yet. */
  score?: number | null;
  /** What cannot be read. */
  fault?: Text;
}

/** A result file that was understood. */
export interface ScoreSheet {
  header: string[];
  lines: SheetLine[];
}

/** Reads a result file; refuses, in words, one that cannot be read or has no results. */
export async function readScoreSheet(bytes: Buffer): Promise<ScoreSheet> {
  try {
    for (const sheet of await sheetsOfFile(bytes)) {
      const found = sheet.hidden ? undefined : await readSheet(sheet);
      if (found) return found;
    }
  } catch (fault) {
    throw fault instanceof FileRefusal ? new DomainError('INVALID', fault.text, 'file') : fault;
  }
  throw invalid(
    'file',
    '没有找到“服务员编号”和“成绩”两列，请下载模板填写。',
    'No columns “服务员编号” (number) and “成绩” (result) were found. Download the template and fill it in.',
  );
}

async function readSheet(sheet: Sheet): Promise<ScoreSheet | undefined> {
  let columns: Map<Field, number> | undefined;
  let header: string[] = [];
  const lines: SheetLine[] = [];
  for await (const { row, values } of sheet.rows()) {
    if (!columns) {
      if (row > LAST_HEADER_ROW) return undefined;
      columns = columnsOf(values);
      header = values;
      continue;
    }
    const cell = (field: Field) => cleanText(values[columns!.get(field) ?? -1] ?? '');
    // The header stands again on a new page; signatures and totals stand below.
    if (values.every((value) => value.trim() === '') || columnsOf(values) || isNoteRow(values)) continue;
    if (lines.length === MOST_LINES)
      throw invalid('file', `一次最多 ${MOST_LINES} 行。`, `A file has at most ${MOST_LINES} lines.`);
    lines.push({ row, cells: values, ...lineOf(cell) });
  }
  return columns && lines.length > 0 ? { header, lines } : undefined;
}

/** Which column holds what; undefined for a row that is no header. */
function columnsOf(values: string[]): Map<Field, number> | undefined {
  const plain = values.map(plainHeader);
  const found = (Object.keys(headers) as Field[])
    .map((field): [Field, number] => [field, plain.findIndex((value) => headers[field].test(value))])
    .filter(([, place]) => place >= 0);
  const columns = new Map(found);
  return columns.has('number') && columns.has('score') ? columns : undefined;
}

function lineOf(cell: (field: Field) => string): Omit<SheetLine, 'row' | 'cells'> {
  const number = compactText(cell('number'));
  const attempt = readAttempt(cell('attempt'));
  const written = cell('score');
  const head = { number, name: normalisePersonName(cell('name')), attempt: attempt ?? 1, written };
  if (!workerNumber.test(number))
    return {
      ...head,
      fault: number
        ? text('服务员编号有误，应以 W 开头。', 'The number of a worker begins with W.')
        : text('没有填写服务员编号。', 'The number of the worker is missing.'),
    };
  if (written === '') return head;
  if (attempt === undefined)
    return {
      ...head,
      fault: text('“第几次”应填 1、2、3……', 'The attempt is written 1, 2, 3 …'),
    };
  return { ...head, ...readScoreCell(written) };
}

/** 1 is the examination; without a word it is meant. */
function readAttempt(typed: string): number | undefined {
  if (typed === '' || typed === '考试') return 1;
  const resit = /^补考(\d{0,2})$/.exec(typed);
  if (resit) return Number(resit[1] || 1) + 1;
  const number = /^第?(\d{1,2})(\.0+)?次?$/.exec(typed);
  return number && Number(number[1]) >= 1 ? Number(number[1]) : undefined;
}
