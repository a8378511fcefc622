import type { Text } from '../../../../kernel/text.js';

/** Codes of the schema's ImportCode. */
export type ImportCode =
  | 'ID_CHECK_DIGIT'
  | 'ID_SCIENTIFIC'
  | 'ID_LENGTH'
  | 'ID_BIRTH_DATE'
  | 'UNDER_AGE'
  | 'NAME_MISSING'
  | 'PHONE'
  | 'AGENCY_UNKNOWN'
  | 'DUPLICATE_ID_OTHER_NAME'
  | 'DATE_UNREADABLE'
  | 'SEX_CONTRADICTS_ID'
  | 'HEALTH_DATE_FUTURE'
  | 'CREDIT_CODE'
  | 'CREDIT_CODE_MISSING'
  | 'ID_MISSING'
  | 'KIND_UNKNOWN'
  | 'OTHER_COUNTY'
  | 'DUPLICATE_ROW'
  | 'DATE_ORDER'
  | 'VALUE_TOO_LONG'
  | 'IDENTITY_INCOMPLETE'
  | 'HEALTH_VALIDITY'
  | 'KNOWN_ELSEWHERE'
  | 'WORKER_BARRED'
  | 'WORKER_LEFT'
  | 'EMPLOYMENT_OPEN'
  | 'AGENCY_SUSPENDED'
  | 'AGENCY_CLOSED';

/** Why a row cannot go in: at which cell, and what to do about it. Never holds what the cell says. */
export interface RowProblem {
  /** Header of the column in the file; the field's own label when the file has no such column. */
  column: string;
  field: string;
  code: ImportCode;
  message: Text;
  fix: Text;
}

/** The mapped cells of a row by field; blank ones may be absent. */
export type RowCells = Readonly<Record<string, string | undefined>>;

export interface RowJudgement<Facts> {
  /** What the row says, read and normalised. What is blank or could not be read is null. */
  facts: Facts;
  /** None means that the row may go in. At most one for a cell. */
  problems: RowProblem[];
}

export interface KnownAgency {
  creditCode: string;
  name: string;
}

export interface KnownRegion {
  code: string;
  name: string;
  level: 'COUNTY' | 'TOWN';
  /** Code of the county that it is or lies in. */
  county: string;
}

/** All that a judgement needs to know of the world outside the row. */
export interface JudgementContext {
  /** YYYY-MM-DD, Asia/Shanghai. */
  today: string;
  /** Code of the county whose register the file is for. */
  county: string;
  /** Least age of a worker in full years. */
  minimumAge: number;
  /** Counties and towns of the city. */
  regions: readonly KnownRegion[];
  /** Header by field, as the file has it. */
  headers: Readonly<Record<string, string>>;
  /** Looks up within the officer's own scope only: an agency of another county is as unknown as one that is not there. */
  agencyByCode(creditCode: string): KnownAgency | null;
  agenciesByName(name: string): readonly KnownAgency[];
}
