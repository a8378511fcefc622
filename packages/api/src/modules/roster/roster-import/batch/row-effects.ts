import type { RowValues } from './row-seal.js';

/** A staged row that is to go in. */
export interface GoodRow {
  row: number;
  values: RowValues;
  /** Whoever it is about was not in the register when the file was checked. */
  isNew: boolean;
}

/** What a row did, kept for its revert. */
export interface RowEffects {
  row: number;
  effects: object;
}

/** The columns of a worker that a file can change later. */
export interface PersonalColumns {
  id: string;
  phone: string | null;
  phoneMasked: string | null;
  address: string | null;
  addressMasked: string | null;
  town: string | null;
  homeCounty: string | null;
  serviceLines: string[];
}

export interface WorkerEffects {
  /** Worker whom the row brought in. */
  created?: string;
  /** Worker whose columns the row changed, as they were. */
  before?: PersonalColumns;
  /** Whom the row touched and the version that it left. */
  worker?: { id: string; version: number };
  employment?: string;
  health?: string;
  training?: string;
}
