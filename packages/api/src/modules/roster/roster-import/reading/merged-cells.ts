import { FileRefusal } from './file-refusal.js';
import type { MergedCells, SheetRow } from './sheet.js';
import { attributeOf, XmlTokenizer } from './xml-tokenizer.js';

/** More than the rows of a roster cannot be meant. */
const MOST_MERGES = 200_000;

const END_OF_ROWS = /<\/(?:\w+:)?sheetData\s*>/;
const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/;

/** The cells merged downwards that a worksheet part names behind its rows; the rows themselves are only passed over. */
export async function mergedCellsOf(pieces: AsyncIterable<Buffer>): Promise<MergedCells[]> {
  const found: MergedCells[] = [];
  const tokenizer = new XmlTokenizer({
    open: (name, attributes) => {
      const merged = name === 'mergeCell' ? readReference(attributeOf(attributes, 'ref') ?? '') : null;
      if (merged === null) return;
      if (found.length >= MOST_MERGES) throw new FileRefusal('SUSPECT_ARCHIVE');
      found.push(merged);
    },
    close: () => {},
    text: () => {},
  });
  let seam: string | null = '';
  for await (const piece of pieces) {
    const text = piece.toString('latin1');
    if (seam === null) {
      tokenizer.write(text);
      continue;
    }
    const end = END_OF_ROWS.exec(seam + text);
    if (end) tokenizer.write((seam + text).slice(end.index));
    seam = end ? null : text.slice(-40);
  }
  return found;
}

function readReference(reference: string): MergedCells | null {
  const parts = REFERENCE.exec(reference);
  const [firstRow, lastRow] = [Number(parts?.[2]), Number(parts?.[3])];
  if (!parts || !(lastRow > firstRow)) return null;
  const column = [...(parts[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, firstRow, lastRow };
}

/** Gives each row of merged cells their value, in the columns where several rows may share one. Rows come in order. */
export function mergeFiller(merged: MergedCells[], columns: Set<number>): (row: SheetRow) => SheetRow {
  const beginning = Map.groupBy(
    merged.filter(({ column }) => columns.has(column)),
    ({ firstRow }) => firstRow,
  );
  const rows = [...beginning.keys()].sort((one, other) => one - other);
  const running = new Map<number, MergedCells & { value: string }>();
  let next = 0;
  return (record) => {
    for (; next < rows.length && (rows[next] ?? 0) <= record.row; next++) {
      for (const cells of beginning.get(rows[next] ?? 0) ?? []) {
        const value = cells.firstRow === record.row ? (record.values[cells.column] ?? '') : '';
        running.set(cells.column, { ...cells, value });
      }
    }
    const values = [...record.values];
    for (const { column, lastRow, value } of running.values()) {
      if (lastRow < record.row) running.delete(column);
      else if ((values[column] ?? '').trim() === '') {
        while (values.length < column) values.push('');
        values[column] = value;
      }
    }
    return { row: record.row, values };
  };
}
