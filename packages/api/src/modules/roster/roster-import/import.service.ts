import { invalid } from '../../../kernel/errors.js';
import { rows, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
import { createBatch, lockBatchIn, remapBatch } from './batch/batch.js';
import { checkJob } from './batch/check.js';
import type { ImportKind } from './import.enum.js';
import type { RosterCorrections } from './reading/index.js';

/** Takes an uploaded roster in and starts to check it. Throws INVALID, in words, for a file that cannot be read. */
export function uploadRoster(
  work: Work,
  countyCode: string,
  kind: ImportKind,
  fileName: string,
  bytes: Buffer,
): Promise<string> {
  return transact(work, async (work) => {
    const batchId = await createBatch(work, countyCode, kind, fileName, bytes);
    await work.jobs.enqueue(work.em, checkJob, { batchId });
    return batchId;
  });
}

/** Sets right how the file is read, and checks it anew. */
export function remapRoster(
  work: Work,
  batchId: string,
  corrections: RosterCorrections,
  expectedVersion: number,
): Promise<void> {
  return transact(work, async (work) => {
    const batch = await lockBatchIn(work, batchId, ['READ', 'CHECKED', 'FAILED'], expectedVersion);
    if (corrections.headerRow !== undefined && (corrections.headerRow ?? 1) < 1)
      throw invalid('headerRow', '表头行号自 1 起。', 'Rows are counted from 1.');
    await remapBatch(work, batch, corrections);
    await work.jobs.enqueue(work.em, checkJob, { batchId });
  });
}

/** Throws away a batch of which nothing has gone in: the file and its rows. */
export function discardRoster(work: Work, batchId: string, expectedVersion: number): Promise<void> {
  return transact(work, async (work) => {
    await lockBatchIn(work, batchId, ['READ', 'CHECKED', 'FAILED', 'REVERTED'], expectedVersion);
    await rows(work.em, sql`delete from import_batch where id = ${batchId}`);
  });
}
