import { type HeaderMatch, matchHeader, namesField } from './header-match.js';
import type { RosterKind } from './roster-fields.js';
import type { SheetRow } from './sheet.js';

/** Titles, notes and the like above a header end before this row. */
const LAST_HEADER_ROW = 40;
/** Two fields at least: one word may stand anywhere. */
const LEAST_FIELDS = 2;

export interface HeaderRow extends HeaderMatch {
  row: number;
  headers: string[];
}

/** The row that looks most like a header; of equals the first. Null when none does. */
export function findHeaderRow(kind: RosterKind, top: SheetRow[]): HeaderRow | null {
  let best: HeaderRow | null = null;
  for (const { row } of top) {
    if (row > LAST_HEADER_ROW) break;
    const header = headerAt(kind, top, row);
    if (header.columns.size >= LEAST_FIELDS && header.score > (best?.score ?? 0)) best = header;
  }
  return best;
}

/**
 * The given row as a header. Headers of two rows have single columns merged downwards: where the row is blank, the cell
 * above counts if it names a field. Groups stand above several columns: 健康证 over 有效期至 is read as one.
 */
export function headerAt(kind: RosterKind, top: SheetRow[], row: number): HeaderRow {
  const own = top.find((candidate) => candidate.row === row)?.values ?? [];
  const above = top.find((candidate) => candidate.row === row - 1)?.values ?? [];
  const known = matchHeader(kind, above).columns;
  const width = Math.max(own.length, ...[...known.keys()].map((column) => column + 1));
  const headers = Array.from({ length: width }, (_, column) => {
    const text = own[column]?.trim() ?? '';
    if (text === '') return known.has(column) ? (above[column]?.trim() ?? '') : '';
    const group =
      above
        .slice(0, column + 1)
        .findLast((value) => value.trim() !== '')
        ?.trim() ?? '';
    return group !== '' && namesField(kind, group + text) ? group + text : text;
  });
  return { row, headers, ...matchHeader(kind, headers) };
}
