import type { Work } from '../../../../kernel/work.js';

/** What a staged row keeps of the file: its cells, and those that were mended, by field. */
export interface RowValues {
  values: string[];
  mended: Record<string, string>;
}

/** One field of a record as it was and as the row wants it. */
export interface RowChange {
  field: string;
  from: string | null;
  to: string | null;
}

const place = (column: string, batchId: string, row: number) => ({
  table: 'import_row',
  column,
  id: `${batchId}:${row}`,
});

/** Staged rows hold names, ID numbers, phones: they are sealed one by one. */
export const sealRow = (
  work: Work,
  column: 'values' | 'changes' | 'effects',
  batchId: string,
  row: number,
  content: object,
): Buffer => work.crypto.seal(place(column, batchId, row), JSON.stringify(content));

export const openRow = <T>(
  work: Work,
  column: 'values' | 'changes' | 'effects',
  batchId: string,
  row: number,
  sealed: Uint8Array,
): T => JSON.parse(work.crypto.open(place(column, batchId, row), sealed)) as T;
