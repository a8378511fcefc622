/** A row as the file has it. */
export interface SheetRow {
  /** Number of the row in the file, from 1, as a spreadsheet program shows it. */
  row: number;
  values: string[];
}

/** Cells of one column that are merged over several rows; the value stands in the first. */
export interface MergedCells {
  column: number;
  firstRow: number;
  lastRow: number;
}

/** One table of a file. A .csv file is one sheet without a name. */
export interface Sheet {
  name: string;
  hidden: boolean;
  /** Rows in the order of the file; those without any value may be missing or empty. Each call reads from the start. */
  rows(): AsyncGenerator<SheetRow>;
  /** Cells that are merged over several rows. */
  merged(): Promise<MergedCells[]>;
}

/** Rosters are narrower than this; columns further right are not read. */
export const MAX_COLUMNS = 64;

/** No spreadsheet goes further; what does has not been written by people. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
