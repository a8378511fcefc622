import type { FileRefusalCode } from './file-refusal.js';
import type { ColumnFields } from './header-match.js';
import { findHeaderRow } from './header-row.js';
import { fieldsOf, type RosterKind } from './roster-fields.js';
import type { SheetRow } from './sheet.js';

const OTHER: Record<RosterKind, { kind: RosterKind; refusal: FileRefusalCode }> = {
  AGENCIES: { kind: 'WORKERS', refusal: 'LISTS_WORKERS' },
  WORKERS: { kind: 'AGENCIES', refusal: 'LISTS_AGENCIES' },
};

/** Columns that the other register alone knows, where this one finds all that it knows its own by. */
const MANY = 3;
/** An agency's sheet may tell the sex of its owner, a worker's her insurance: one stray column does not turn a file. */
const STRAYS = 4;

/**
 * Why a table is refused whose headers clearly are those of the other register; null when it may be of this one. Both
 * name agencies, credit codes, towns and telephones, so what counts are the columns that only one of them knows.
 */
export function otherRegisterIn(kind: RosterKind, top: SheetRow[], own: ColumnFields): FileRefusalCode | null {
  const other = OTHER[kind];
  const columns = findHeaderRow(other.kind, top)?.columns;
  if (!columns || !identifies(other.kind, columns)) return null;
  const least = identifies(kind, own) ? MANY : 1;
  return notIn(columns, own) >= Math.max(least, notIn(own, columns) * STRAYS) ? other.refusal : null;
}

/** True when every column is there by which a register knows one record from another. */
function identifies(kind: RosterKind, columns: ColumnFields): boolean {
  const found = new Set(columns.values());
  return fieldsOf(kind).every(({ field, required, personal }) => !(required && personal) || found.has(field));
}

const notIn = (columns: ColumnFields, others: ColumnFields) =>
  [...columns.keys()].filter((column) => !others.has(column)).length;
