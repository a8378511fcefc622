import { keyOf } from '../../../kernel/global-id.js';
import { defineNode } from '../../../kernel/node-finder.js';
import { findImportBatch } from './import.read.js';

export { checkBatch } from './batch/check.js';
export { commitBatch } from './batch/commit.js';
export type { ImportKind } from './import.enum.js';
export { rejectsOf, templateOf } from './import.file.js';
export { findImportBatch } from './import.read.js';
export { ImportResolver } from './import.resolver.js';
export { uploadRoster } from './import.service.js';
export { importFromShell, type ShellImport } from './import.shell.js';
export { FileRefusal, isNoteRow, MAX_FILE_SIZE, plainHeader, type Sheet, sheetsOfFile } from './reading/index.js';
export { workbookOf } from './workbook-writer.js';

/** The key of an import's opaque id. */
export const importBatchKey = (id: string): string => keyOf('ImportBatch', id);

defineNode('ImportBatch', findImportBatch);
