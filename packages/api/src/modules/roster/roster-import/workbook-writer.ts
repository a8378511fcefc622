import { XlsxStreamWriter } from 'hucre/xlsx';

/** A workbook of one sheet; every cell is text, so that numbers keep their digits. The first line is the header. */
export function workbookOf(name: string, lines: string[][]): Promise<Uint8Array> {
  const [header = [], ...rest] = lines;
  const writer = new XlsxStreamWriter({
    name,
    columns: header.map((title) => ({ header: title, width: 16 })),
    freezePane: { rows: 1 },
  });
  for (const line of rest) writer.addRow(line);
  return writer.finish();
}
