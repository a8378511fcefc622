import { dateStylesOf } from './date-styles.js';
import { asRefusal } from './file-refusal.js';
import { mergedCellsOf } from './merged-cells.js';
import { type CellTables, RowCollector } from './row-collector.js';
import { readSharedStrings } from './shared-strings.js';
import type { Sheet, SheetRow } from './sheet.js';
import { TextTable } from './text-table.js';
import { WorkbookArchive } from './workbook-archive.js';
import { XmlTokenizer } from './xml-tokenizer.js';

/**
 * The sheets of an .xlsx file, read piece by piece: only the shared texts stay in memory, and the next piece is unpacked
 * when the rows of the last one have been taken.
 */
export async function workbookSheets(bytes: Buffer): Promise<Sheet[]> {
  const archive = await WorkbookArchive.open(bytes).catch((fault: unknown) => {
    throw asRefusal(fault);
  });
  let tables: Promise<CellTables> | undefined;
  const tablesOnce = () => {
    tables ??= readTables(archive);
    return tables;
  };
  return archive.outline.sheets.map(({ name, hidden, path }) => ({
    name,
    hidden,
    rows: () => sheetRows(archive, path, tablesOnce),
    merged: () =>
      mergedCellsOf(archive.sheet(path)).catch((fault: unknown) => {
        throw asRefusal(fault);
      }),
  }));
}

async function readTables(archive: WorkbookArchive): Promise<CellTables> {
  const { sharedStrings, styles, since1904 } = archive.outline;
  return {
    strings: archive.has(sharedStrings)
      ? await readSharedStrings(archive.sharedStrings(sharedStrings))
      : new TextTable(),
    dateStyles: archive.has(styles) ? dateStylesOf(await archive.smallPart(styles)) : new Map(),
    since1904,
  };
}

async function* sheetRows(
  archive: WorkbookArchive,
  path: string,
  tables: () => Promise<CellTables>,
): AsyncGenerator<SheetRow> {
  try {
    const collector = new RowCollector(await tables());
    const tokenizer = new XmlTokenizer(collector);
    const decoder = new TextDecoder();
    for await (const piece of archive.sheet(path)) {
      tokenizer.write(decoder.decode(piece, { stream: true }));
      yield* collector.take();
    }
    collector.assertComplete();
  } catch (fault) {
    throw asRefusal(fault);
  }
}
