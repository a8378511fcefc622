import { csvSheet } from './csv-sheet.js';
import { fileKindOf } from './file-kind.js';
import { asRefusal } from './file-refusal.js';
import type { Sheet } from './sheet.js';
import { workbookSheets } from './workbook-sheets.js';

/** The tables of a workbook or of a text file. Throws `FileRefusal` and nothing else for a file that cannot be read. */
export async function sheetsOfFile(bytes: Buffer): Promise<Sheet[]> {
  try {
    return fileKindOf(bytes) === 'WORKBOOK' ? await workbookSheets(bytes) : [csvSheet(bytes)];
  } catch (fault) {
    throw asRefusal(fault);
  }
}
