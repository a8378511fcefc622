import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../../kernel/actor.js';
import { recordAct } from '../../../../kernel/audit.js';
import { nextNumber } from '../../../../kernel/business-number.js';
import { conflict, DomainError, notFound } from '../../../../kernel/errors.js';
import { inScope, type Reach } from '../../../../kernel/scope.js';
import { row, rows, sql } from '../../../../kernel/sql.js';
import type { Text } from '../../../../kernel/text.js';
import type { Work } from '../../../../kernel/work.js';
import type { ImportKind, ImportState } from '../import.enum.js';
import {
  FileRefusal,
  openRosterFile,
  type RosterColumn,
  type RosterCorrections,
  type RosterFile,
} from '../reading/index.js';

/** 导入批次: one uploaded file and what becomes of it. */
export interface Batch {
  id: string;
  number: string;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  countyCode: string;
  sheet: string;
  sheets: string[];
  headerRow: number;
  columnsSealed: Buffer;
  corrections: RosterCorrections;
  rowCount: number;
  done: number;
  total: number;
  phaseStartedAt: Date;
  failure: Text | null;
  createdBy: string | null;
  createdAt: Date;
  committedAt: Date | null;
  version: number;
}

export const batchColumns = sql`b.id, b.number, b.kind, b.state, b.file_name as "fileName", b.county_code as "countyCode", b.sheet, b.sheets,
  b.header_row as "headerRow", b.columns_sealed as "columnsSealed", b.corrections, b.row_count as "rowCount", b.done, b.total,
  b.phase_started_at as "phaseStartedAt", b.failure, b.created_by as "createdBy", b.created_at as "createdAt", b.committed_at as "committedAt", b.version`;

const reaches: Partial<Record<Actor['role'], Reach>> = { COUNTY_BUREAU: 'county', CITY_BUREAU: 'all', SYSTEM: 'all' };

/** The batches that the actor sees, as a condition on `import_batch b`. */
export const batchScope = (actor: Actor) => inScope(actor, reaches[actor.role], 'b');

const places = {
  file: (id: string) => ({ table: 'import_file', column: 'body', id }),
  columns: (id: string) => ({ table: 'import_batch', column: 'columns', id }),
};

/** The batch, locked for the transaction; NOT_FOUND when absent or out of scope. */
export async function lockBatch(work: Work, id: string): Promise<Batch> {
  const found = await row(
    work.em,
    sql<Batch>`select ${batchColumns} from import_batch b where b.id = ${id} and ${batchScope(work.actor)} for update`,
  );
  if (!found) throw notFound();
  return found;
}

/** The same, in one of the given states and the version that the officer saw. */
export async function lockBatchIn(
  work: Work,
  id: string,
  states: ImportState[],
  expectedVersion?: number,
): Promise<Batch> {
  const batch = await lockBatch(work, id);
  if (!states.includes(batch.state) || (expectedVersion !== undefined && expectedVersion !== batch.version)) {
    throw conflict(
      'STALE_VERSION',
      '这个批次的状态已变，请刷新后再办。',
      'This import has moved on. Reload it and try again.',
    );
  }
  return batch;
}

/** Columns with sample values, which are personal data. */
export const columnsOf = (work: Work, batch: Batch): RosterColumn[] =>
  JSON.parse(work.crypto.open(places.columns(batch.id), batch.columnsSealed)) as RosterColumn[];

/** Opens the uploaded file as the batch understands it. */
export async function openBatchFile(work: Work, batch: Batch): Promise<RosterFile> {
  const kept = await row(
    work.em,
    sql<{ body: Buffer }>`select body_sealed as body from import_file where batch_id = ${batch.id}`,
  );
  return openFile(work.crypto.openBytes(places.file(batch.id), kept!.body), batch.kind, batch.corrections);
}

async function openFile(bytes: Buffer, kind: ImportKind, corrections: RosterCorrections): Promise<RosterFile> {
  try {
    return await openRosterFile(bytes, kind, corrections);
  } catch (error) {
    if (error instanceof FileRefusal) throw new DomainError('INVALID', error.text, 'file', error.code);
    throw error;
  }
}

const FEWEST_COLUMNS = 3;

/**
 * The file as it was understood. One whose headers nobody knows is shown from its first row, so that an officer can say
 * what its columns are; a shell, where nobody can, refuses it.
 */
async function openAsFound(
  work: Work,
  bytes: Buffer,
  kind: ImportKind,
): Promise<{ file: RosterFile; found: RosterCorrections }> {
  try {
    return { file: await openFile(bytes, kind, {}), found: {} };
  } catch (refusal) {
    if (work.actor.role === 'SYSTEM' || !(refusal instanceof DomainError) || refusal.detail !== 'NO_HEADER')
      throw refusal;
    const found = { headerRow: 1 };
    const file = await openFile(bytes, kind, found);
    if (file.columns.filter(({ samples }) => samples.length > 0).length < FEWEST_COLUMNS) throw refusal;
    return { file, found };
  }
}

/** Takes a file in: reads its sheet and header, with the corrections remembered for the county, and keeps it sealed. */
export async function createBatch(
  work: Work,
  countyCode: string,
  kind: ImportKind,
  fileName: string,
  bytes: Buffer,
): Promise<string> {
  const { file: first, found } = await openAsFound(work, bytes, kind);
  const corrections = { ...found, ...(await remembered(work, countyCode, kind, first)) };
  const file = corrections.mapping ? await openFile(bytes, kind, corrections) : first;
  const id = randomUUID();
  const now = work.clock.now();
  const number = await nextNumber(work.em, 'I');
  await rows(
    work.em,
    sql`insert into import_batch (id, number, kind, state, file_name, county_code, scope_keys, sheet, sheets, header_row, columns_sealed, corrections,
          phase_started_at, created_by, created_at)
        values (${id}, ${number}, ${kind}, 'READ', ${fileName.slice(0, 200)}, ${countyCode}, array['*', ${`county:${countyCode}`}]::text[], ${file.sheet},
          ${file.sheets}::text[], ${file.headerRow}, ${sealColumns(work, id, file)}, ${JSON.stringify(corrections)}::jsonb, ${now}, ${work.actor.id ?? null}, ${now})`,
  );
  await rows(
    work.em,
    sql`insert into import_file (batch_id, body_sealed) values (${id}, ${work.crypto.seal(places.file(id), bytes)})`,
  );
  await recordAct(work, { action: 'UPLOAD', subject: { kind: 'ImportBatch', id, number }, to: 'READ' });
  return id;
}

const sealColumns = (work: Work, id: string, file: RosterFile) =>
  work.crypto.seal(places.columns(id), JSON.stringify(file.columns));

/** Reads the file anew with what the officer set right, and remembers the columns for the county's next file. */
export async function remapBatch(work: Work, batch: Batch, corrections: RosterCorrections): Promise<void> {
  const merged: RosterCorrections = {
    sheet: corrections.sheet ?? batch.corrections.sheet,
    headerRow: corrections.headerRow ?? batch.corrections.headerRow,
    mapping: corrections.mapping ?? batch.corrections.mapping,
  };
  const file = await openBatchFile(work, { ...batch, corrections: merged });
  await rows(
    work.em,
    sql`update import_batch set sheet = ${file.sheet}, header_row = ${file.headerRow}, columns_sealed = ${sealColumns(work, batch.id, file)},
          corrections = ${JSON.stringify(merged)}::jsonb, state = 'READ', done = 0, total = 0, phase_started_at = ${work.clock.now()}, version = version + 1
        where id = ${batch.id}`,
  );
  const corrected = new Set(corrections.mapping?.map(({ index }) => index));
  const learned = file.columns
    .filter(({ index }) => corrected.has(index))
    .map(({ header, field }) => ({ header, field }));
  await rows(
    work.em,
    sql`insert into import_mapping (county_code, kind, header, field)
        select distinct on (l.header) ${batch.countyCode}, ${batch.kind}, l.header, l.field from jsonb_to_recordset(${JSON.stringify(learned)}::jsonb) as l (header text, field text)
        on conflict (county_code, kind, header) do update set field = excluded.field`,
  );
}

async function remembered(
  work: Work,
  countyCode: string,
  kind: ImportKind,
  file: RosterFile,
): Promise<RosterCorrections> {
  const known = await rows(
    work.em,
    sql<{
      header: string;
      field: string | null;
    }>`select header, field from import_mapping where county_code = ${countyCode} and kind = ${kind}`,
  );
  const byHeader = new Map(known.map(({ header, field }) => [header, field]));
  const mapping = file.columns
    .filter(({ header }) => byHeader.has(header))
    .map(({ index, header }) => ({ index, field: byHeader.get(header) ?? null }));
  return mapping.length > 0 ? { mapping } : {};
}

/** Moves a batch to a state, with the count of what its next phase will do; `failure` says what stopped the one before. */
export async function enterPhase(
  work: Work,
  id: string,
  state: ImportState,
  total: number,
  failure?: Text,
): Promise<void> {
  await rows(
    work.em,
    sql`update import_batch set state = ${state}, done = 0, total = ${total}, phase_started_at = ${work.clock.now()}, version = version + 1,
          failure = ${failure ? JSON.stringify(failure) : null}::jsonb,
          committed_at = case when ${state} = 'COMMITTED' then ${work.clock.now()} else committed_at end
        where id = ${id}`,
  );
}

/** Marks a batch as failed, with the reason in words. */
export async function failBatch(work: Work, id: string, failure: Text): Promise<void> {
  await rows(
    work.em,
    sql`update import_batch set state = 'FAILED', failure = ${JSON.stringify(failure)}::jsonb, version = version + 1 where id = ${id}`,
  );
}
