import { cleanText } from '../../../kernel/identifier/index.js';
import { type Text, text } from '../../../kernel/text.js';

/** A line of a pasted table that names a worker. */
export type ScoreLine = { line: number; number: string } & ({ score: number | null } | { fault: Text });

const ABSENT = new Set(['缺考', '缺席', '未考', 'absent']);

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
    const place = cells.findIndex((cell) => /^W\d{6,}$/i.test(cell));
    if (place < 0) return [];
    const head = { line: at + 1, number: cells[place]!.toUpperCase() };
    const last = cells.slice(place + 1).at(-1) ?? '';
    if (ABSENT.has(last.toLowerCase())) return [{ ...head, score: null }];
    // Spreadsheets write whole numbers as 85.0 too.
    if (/^\d{1,3}(\.0+)?$/.test(last)) return [{ ...head, score: Number(last) }];
    return [
      {
        ...head,
        fault: text(
          '末列应为 0 至 100 的整数，或“缺考”。',
          'The last column is a whole number from 0 to 100, or 缺考.',
        ),
      },
    ];
  });
}
