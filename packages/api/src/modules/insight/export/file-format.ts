import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { writeXlsxStream } from 'hucre/xlsx';
import type { Cell } from './export-list.js';

export type FileFormat = 'csv' | 'xlsx';

export const mediaTypes: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file of one table, written while its lines come; nothing is held but the line at hand. */
export function fileOf(format: FileFormat, name: string, titles: string[], lines: AsyncIterable<Cell[]>): Readable {
  if (format === 'csv') return Readable.from(csvLines(titles, lines), { objectMode: false });
  // Text cells are never formulas here, whatever they begin with.
  const columns = titles.map((header) => ({ header, width: 16 }));
  return Readable.fromWeb(writeXlsxStream(lines, { name, columns, freezePane: { rows: 1 } }) as ReadableStream);
}

/** UTF-8 with the mark by which spreadsheet programs know it. */
async function* csvLines(titles: string[], lines: AsyncIterable<Cell[]>): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(titles)}`;
  for await (const line of lines) yield csvLine(line);
}

const csvLine = (cells: Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** A text that a spreadsheet program would take for a formula gets an apostrophe in front. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
