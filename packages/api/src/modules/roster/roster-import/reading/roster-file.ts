import { readFile, stat } from 'node:fs/promises';
import { matchContent, withoutMisled } from './content-match.js';
import { asRefusal, FileRefusal, type FileRefusalCode } from './file-refusal.js';
import type { ColumnFields } from './header-match.js';
import { findHeaderRow, type HeaderRow, headerAt } from './header-row.js';
import { mergeFiller } from './merged-cells.js';
import { isNoteRow } from './note-row.js';
import { otherRegisterIn } from './other-register.js';
import { fieldsOf, type RosterKind } from './roster-fields.js';
import type { Sheet, SheetRow } from './sheet.js';
import { sheetsOfFile } from './sheets-of-file.js';

/** The largest file that is read, in bytes. */
export const MAX_FILE_SIZE = 64 * 1024 * 1024;
/** The most records of one file. */
export const MAX_ROWS = 200_000;

/** Rows that are looked at to find the header and to know columns by their values. */
const LOOK_AHEAD = 120;
/** A workbook has a sheet for instructions or a dictionary, not dozens. */
const MOST_SHEETS = 20;
const SAMPLES = 3;

/** What an officer has set right about how a file is to be read; the rest is found as before. */
export interface RosterCorrections {
  sheet?: string | null;
  headerRow?: number | null;
  /** Columns by their index from 0; `field` null leaves a column out. */
  mapping?: { index: number; field?: string | null }[] | null;
}

export interface RosterColumn {
  index: number;
  /** As the file has it; a column without a header is called by its letter. */
  header: string;
  field: string | null;
  /** The first values, for the officer who checks the mapping. Personal data. */
  samples: string[];
}

/** A file that was understood. */
export interface RosterFile {
  kind: RosterKind;
  /** Name of the sheet; empty for .csv. */
  sheet: string;
  /** Visible sheets, in order; none for .csv. */
  sheets: string[];
  headerRow: number;
  columns: RosterColumn[];
  /** The records, in order, each with its row number in the file; each call reads the file from the start. */
  rows(): AsyncGenerator<SheetRow>;
}

/** Opens a roster from its bytes or its path. Throws `FileRefusal` and nothing else for a file that cannot be read. */
export async function openRosterFile(
  source: Uint8Array | string,
  kind: RosterKind,
  corrections: RosterCorrections = {},
): Promise<RosterFile> {
  const bytes = await bytesOf(source);
  try {
    const sheets = await sheetsOfFile(bytes);
    const chosen = await chooseSheet(kind, sheets, corrections);
    const { sheet, header } = chosen;
    const columns = columnsOf(kind, chosen, corrections);
    return {
      kind,
      sheet: sheet.name,
      sheets: sheets.filter(({ name, hidden }) => !hidden && name !== '').map(({ name }) => name),
      headerRow: header.row,
      columns,
      rows: () => recordsOf(kind, sheet, header, columns),
    };
  } catch (fault) {
    throw asRefusal(fault);
  }
}

/** The cells that are mapped, by field; what is blank is absent. */
export function cellsByField(columns: RosterColumn[], values: string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const { field, index } of columns) {
    const value = values[index] ?? '';
    if (field !== null && value.trim() !== '') cells[field] = value;
  }
  return cells;
}

async function bytesOf(source: Uint8Array | string): Promise<Buffer> {
  const size = typeof source === 'string' ? (await stat(source)).size : source.byteLength;
  if (size > MAX_FILE_SIZE) throw new FileRefusal('TOO_LARGE');
  if (typeof source === 'string') return readFile(source);
  return Buffer.from(source.buffer, source.byteOffset, source.byteLength);
}

interface Chosen {
  sheet: Sheet;
  top: SheetRow[];
  header: HeaderRow;
}

/** The sheet that the officer named, else the visible one with the best header. */
async function chooseSheet(kind: RosterKind, sheets: Sheet[], corrections: RosterCorrections): Promise<Chosen> {
  const named = corrections.sheet || null;
  const candidates = sheets.filter(({ name, hidden }) => (named === null ? !hidden : name === named));
  if (candidates.length === 0) throw new FileRefusal(named === null ? 'NO_SHEET' : 'SHEET_NOT_FOUND');
  let best: Chosen | null = null;
  let other: FileRefusalCode | null = null;
  for (const sheet of candidates.slice(0, MOST_SHEETS)) {
    const top = await topOf(sheet, corrections.headerRow ?? 0);
    const header = corrections.headerRow ? headerAt(kind, top, corrections.headerRow) : findHeaderRow(kind, top);
    if (header && header.score >= (best ? best.header.score + 1 : 0)) best = { sheet, top, header };
    if (!header) other ??= otherRegisterIn(kind, top, new Map());
  }
  if (best === null || best.header.headers.every((header) => header === ''))
    throw new FileRefusal(other ?? 'NO_HEADER');
  return best;
}

async function topOf(sheet: Sheet, headerRow: number): Promise<SheetRow[]> {
  const top: SheetRow[] = [];
  for await (const row of sheet.rows()) {
    top.push(row);
    if (top.length >= LOOK_AHEAD && row.row > headerRow + SAMPLES) break;
    if (top.length > LOOK_AHEAD) top.shift();
  }
  return top;
}

function columnsOf(kind: RosterKind, { top, header }: Chosen, corrections: RosterCorrections): RosterColumn[] {
  const data = top.filter(({ row, values }) => row > header.row && !isNoteRow(values)).map(({ values }) => values);
  const found = matchContent(kind, withoutMisled(header.columns, data), data, header.headers);
  const other = isSetRight(corrections) ? null : otherRegisterIn(kind, top, found);
  if (other) throw new FileRefusal(other);
  const fields = corrected(kind, found, corrections);
  const width = Math.max(header.headers.length, ...data.map((values) => values.length));
  return Array.from({ length: width }, (_, index) => ({
    index,
    header: header.headers[index] || columnLetters(index),
    field: fields.get(index) ?? null,
    samples: data.flatMap((values) => values[index]?.trim() || []).slice(0, SAMPLES),
  }));
}

/** Where an officer has said what the header or the columns are, that stands. */
const isSetRight = ({ headerRow, mapping }: RosterCorrections) => Boolean(headerRow || mapping);

/** A field that the officer gives to one column leaves the column where it was found; unknown fields count as none. */
function corrected(kind: RosterKind, found: ColumnFields, { mapping }: RosterCorrections): ColumnFields {
  const fields: ColumnFields = new Map(found);
  const known = new Set(fieldsOf(kind).map(({ field }) => field));
  for (const { index, field } of mapping ?? []) {
    fields.delete(index);
    if (!field || !known.has(field)) continue;
    for (const [column, taken] of fields) if (taken === field) fields.delete(column);
    fields.set(index, field);
  }
  return fields;
}

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/**
 * Rows below the header that hold a record: not those where only unmapped columns are filled (numbers written ahead) or
 * merged cells reach into, not signatures and totals, not the header again on a new page.
 */
async function* recordsOf(
  kind: RosterKind,
  sheet: Sheet,
  header: HeaderRow,
  columns: RosterColumn[],
): AsyncGenerator<SheetRow> {
  const mapped = columns.filter(({ field }) => field !== null);
  const merged = (await sheet.merged()).filter(({ firstRow }) => firstRow > header.row);
  const filled = mergeFiller(merged, sharedColumns(kind, mapped));
  let count = 0;
  for await (const record of sheet.rows()) {
    const { row, values } = record;
    const whole = filled(record);
    if (row <= header.row || mapped.every(({ index }) => (values[index] ?? '').trim() === '')) continue;
    if (isNoteRow(values) || mapped.every(({ index, header: own }) => values[index]?.trim() === own)) continue;
    if (++count > MAX_ROWS) throw new FileRefusal('TOO_MANY_ROWS');
    yield whole;
  }
}

/** Columns of which several rows may share a value. */
function sharedColumns(kind: RosterKind, mapped: RosterColumn[]): Set<number> {
  const personal = new Set(fieldsOf(kind).flatMap(({ field, personal: own }) => (own ? [field] : [])));
  return new Set(mapped.flatMap(({ index, field }) => (field !== null && personal.has(field) ? [] : [index])));
}
