import { DomainError } from '../../../kernel/errors.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
import { type Batch, batchColumns, createBatch, enterPhase } from './batch/batch.js';
import { checkBatch } from './batch/check.js';
import { commitBatch } from './batch/commit.js';
import type { ImportKind } from './import.enum.js';
import { importCounts } from './import.read.js';
import type { RowProblem } from './judging/index.js';

export interface ShellFile {
  bytes: Buffer;
  fileName: string;
  county: string;
  kind: ImportKind;
  dryRun: boolean;
}

/** What the shell command prints: `row` is the row number in the file. */
export interface ShellImport {
  rows: number;
  good: number;
  bad: { row: number; column: string; code: string; message: string }[];
  created: number;
  updated: number;
  unchanged: number;
}

/** A shell serves no requests that would have to be let in between two transactions. */
const nobodyWaits = async () => {};

/** The whole way of a file in one call, for a first load; a dry run leaves nothing behind. Throws INVALID for an unreadable file. */
export async function importFromShell(
  work: Work,
  { bytes, fileName, county, kind, dryRun }: ShellFile,
): Promise<ShellImport> {
  const id = await transact(work, (inner) => createBatch(inner, county, kind, fileName, bytes));
  await checkBatch(work, id, nobodyWaits);
  const batch = await row(work.em, sql<Batch>`select ${batchColumns} from import_batch b where b.id = ${id}`);
  if (batch?.failure) {
    await rows(work.em, sql`delete from import_batch where id = ${id}`);
    throw new DomainError('INVALID', batch.failure);
  }
  const count = new Map((await importCounts(work, id)).map(({ verdict, count: n }) => [verdict, n]));
  const problems = await rows(
    work.em,
    sql<{
      row: number;
      problems: RowProblem[];
    }>`select row, problems from import_row where batch_id = ${id} and verdict = 'BAD' order by row`,
  );
  if (dryRun) {
    await rows(work.em, sql`delete from import_batch where id = ${id}`);
  } else {
    await transact(work, (inner) =>
      enterPhase(inner, id, 'COMMITTING', (count.get('NEW') ?? 0) + (count.get('CHANGED') ?? 0)),
    );
    await commitBatch(work, id, nobodyWaits);
  }
  return {
    rows: batch?.rowCount ?? 0,
    good: (batch?.rowCount ?? 0) - (count.get('BAD') ?? 0),
    bad: problems.flatMap((bad) =>
      bad.problems.map(({ column, code, message }) => ({ row: bad.row, column, code, message: message.zh })),
    ),
    created: count.get('NEW') ?? 0,
    updated: count.get('CHANGED') ?? 0,
    unchanged: count.get('UNCHANGED') ?? 0,
  };
}
