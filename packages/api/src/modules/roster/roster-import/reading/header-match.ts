import type { FieldDefinition } from './field-definition.js';
import { fieldsOf, type RosterKind, UNKEPT_HEADERS } from './roster-fields.js';

/** Longer cells are notes, not headers. */
const LONGEST_HEADER = 40;

const EXACT = 100;
const IN_OTHER_WORDS = 60;

/** Which field each column holds; columns that none takes are absent. */
export type ColumnFields = Map<number, string>;

export interface HeaderMatch {
  columns: ColumnFields;
  /** How much the row looks like a header: more and surer fields, required ones above all. */
  score: number;
}

/** A header without what offices decorate it with: spaces, line breaks, stars, numbers, words in brackets. */
export function plainHeader(header: string): string {
  return undecorated(header.normalize('NFKC').replace(/[(【[{〔<《][^)】\]}〕>》]*[)】\]}〕>》]/g, ''));
}

/** The same with the words in brackets, which may be what the header means: 健康证（发证日期）. */
function headerInFull(header: string): string {
  return undecorated(header.normalize('NFKC').replace(/[()【】[\]{}〔〕<>《》]/g, ''));
}

function undecorated(header: string): string {
  return header
    .toLowerCase()
    .replace(/[\s*:_.。、,"“”‘’'-]/g, '')
    .replace(/^\d+(?=\p{Script=Han})/u, '');
}

/** True when a field is called so word for word. */
export function namesField(kind: RosterKind, header: string): boolean {
  const plain = plainHeader(header);
  return fieldsOf(kind).some((field) => namesOf(field).has(plain));
}

/** Gives each field at most one column and each column at most one field, the surest pairs first. */
export function matchHeader(kind: RosterKind, cells: string[]): HeaderMatch {
  const fields = fieldsOf(kind);
  const headers = cells.map(plainHeader);
  const inFull = cells.map(headerInFull);
  const pairs = headers.flatMap((header, column) =>
    fields.map((field, order) => ({ column, field, order, sureness: surenessOf(field, header, inFull[column] ?? '') })),
  );
  const columns: ColumnFields = new Map();
  const taken = new Set<FieldDefinition>();
  let score = headers.filter((header) => UNKEPT_HEADERS.test(header)).length * 30;
  for (const { column, field, sureness } of pairs
    .filter((pair) => pair.sureness > 0)
    .sort((a, b) => b.sureness - a.sureness || a.column - b.column || a.order - b.order)) {
    if (columns.has(column) || taken.has(field)) continue;
    columns.set(column, field.field);
    taken.add(field);
    score += field.required ? sureness * 3 : sureness;
  }
  return { columns, score };
}

function surenessOf(field: FieldDefinition, header: string, inFull: string): number {
  if (header === '' || header.length > LONGEST_HEADER || UNKEPT_HEADERS.test(header)) return 0;
  if (namesOf(field).has(header) || namesOf(field).has(inFull)) return EXACT;
  if (!field.like?.test(header) || field.unlike?.test(header)) return 0;
  return IN_OTHER_WORDS;
}

const plainNames = new WeakMap<FieldDefinition, Set<string>>();

function namesOf(field: FieldDefinition): Set<string> {
  let names = plainNames.get(field);
  if (!names) {
    names = new Set(field.names.map(plainHeader));
    plainNames.set(field, names);
  }
  return names;
}
