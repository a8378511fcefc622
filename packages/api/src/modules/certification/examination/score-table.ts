import { cleanText } from '../../../kernel/identifier/index.js';
import { type Text, text } from '../../../kernel/text.js';

/** A score as it was written; null: absent. */
export type ReadScore = { score: number | null } | { fault: Text };

/** A line of a pasted table that names a worker. */
export type ScoreLine = { line: number; number: string } & ReadScore;

const ABSENT = new Set(['缺考', '缺席', '未考', 'absent']);

/** How the business number of a worker is written. */
export const workerNumber = /^W\d{6,}$/i;

/** Reads a cell that holds a score; spreadsheets write whole numbers as 85.0 too. */
export function readScoreCell(cell: string): ReadScore {
  if (ABSENT.has(cell.toLowerCase())) return { score: null };
  if (/^\d{1,3}(\.0+)?$/.test(cell)) return { score: Number(cell) };
  return {
    fault: text(
      '成绩应为 0 至 100 的整数，或“缺考”。',
      'A result is a whole number from 0 to 100, or 缺考 for absent.',
    ),
  };
}

/**
 * Reads lines of worker numbers and scores as they come out of a spreadsheet: cells parted by tabs, commas or spaces, the
 * number and the score in any column but the score after the number, whatever stands between (names, agencies). Lines
 * without a number are headings.
 */
export function readScoreTable(table: string): ScoreLine[] {
  return table.split(/\r?\n/).flatMap((typed, at): ScoreLine[] => {
    const cells = typed
      .split(/[\t,，;；]|\s{2,}| (?=\S)/)
      .map((cell) => cleanText(cell))
      .filter(Boolean);
    const place = cells.findIndex((cell) => workerNumber.test(cell));
    if (place < 0) return [];
    const last = cells.slice(place + 1).at(-1) ?? '';
    return [{ line: at + 1, number: cells[place]!.toUpperCase(), ...readScoreCell(last) }];
  });
}
