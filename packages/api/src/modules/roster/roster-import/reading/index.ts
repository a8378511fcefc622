export type { FieldDefinition } from './field-definition.js';
export { FileRefusal, type FileRefusalCode } from './file-refusal.js';
export { plainHeader } from './header-match.js';
export { isNoteRow } from './note-row.js';
export { fieldsOf, type RosterKind } from './roster-fields.js';
export {
  cellsByField,
  MAX_FILE_SIZE,
  MAX_ROWS,
  openRosterFile,
  type RosterColumn,
  type RosterCorrections,
  type RosterFile,
} from './roster-file.js';
export type { Sheet, SheetRow } from './sheet.js';
export { sheetsOfFile } from './sheets-of-file.js';
