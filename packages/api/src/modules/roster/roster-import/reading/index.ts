export type { FieldDefinition } from './field-definition.js';
export { FileRefusal, type FileRefusalCode } from './file-refusal.js';
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
export type { SheetRow } from './sheet.js';
