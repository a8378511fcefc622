import type { ProblemKey } from './problem-catalogue.js';
import type { AgencyRowFacts, WorkerRowFacts } from './row-facts.js';

/** An earlier row, with a name, about the same person or agency. */
export interface Occurrence {
  row: number;
  name: string;
  /** Credit code of the agency that a worker's row names. */
  agency: string | null;
}

/** A rule over several rows that a row breaks: at which field, how, and by which row. */
export interface Clash {
  field: string;
  key: ProblemKey;
  row: number | null;
}

/** Under which value rows are compared; null when the row has none, so it is compared with nothing. */
export function keyOfWorker({ idKind, idNumber }: WorkerRowFacts): string | null {
  return idNumber === null ? null : `${idKind} ${idNumber}`;
}

export function keyOfAgency({ creditCode }: AgencyRowFacts): string | null {
  return creditCode;
}

/**
 * The first row with an ID holds it: later ones under another name are bad. One person at two agencies is right, the
 * same person twice at the same agency is not. `earlier` in the order of the file.
 */
export function workerClash(facts: WorkerRowFacts, earlier: readonly Occurrence[]): Clash | null {
  if (facts.name === null) return null;
  const [holder] = earlier;
  if (holder && holder.name !== facts.name) return { field: 'idNumber', key: 'ID_OTHER_NAME_IN_FILE', row: holder.row };
  const twin = earlier.find(({ name, agency }) => name === facts.name && agency === facts.agencyCode);
  return twin ? { field: 'idNumber', key: 'WORKER_TWICE', row: twin.row } : null;
}

/** The register's own name for an ID, where it has one, must be the row's. */
export function registerClash(facts: WorkerRowFacts, registeredName: string | null): Clash | null {
  const other = registeredName !== null && facts.name !== null && registeredName !== facts.name;
  return other ? { field: 'idNumber', key: 'ID_OTHER_NAME_IN_REGISTER', row: null } : null;
}

/** One row for one agency. */
export function agencyClash(earlier: readonly Occurrence[]): Clash | null {
  const [first] = earlier;
  return first ? { field: 'creditCode', key: 'AGENCY_TWICE', row: first.row } : null;
}
