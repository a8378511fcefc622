import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { recordAct } from '../../../../kernel/audit.js';
import { isFirstCall } from '../../../../kernel/idempotency.js';
import { defineJob } from '../../../../kernel/job.js';
import { row, rows, sql } from '../../../../kernel/sql.js';
import { text } from '../../../../kernel/text.js';
import { transact, type Work } from '../../../../kernel/work.js';
import type { RosterColumn } from '../reading/index.js';
import { ahead } from './ahead.js';
import { type Batch, batchColumns, columnsOf, enterPhase, lockBatchIn } from './batch.js';
import { breath } from './breath.js';
import { batchesIn } from './check.js';
import { commitAgencies, toldAgencies } from './commit-agencies.js';
import { commitWorkers, toldWorkers } from './commit-workers.js';
import { tellOfImport } from './import-notice.js';
import type { GoodRow, RowEffects } from './row-effects.js';
import { openRow, type RowValues, sealRow } from './row-seal.js';
import { inSmallHeap } from './small-heap.js';
import { readWorld, type World } from './world.js';

const CHUNK = 500;
const ATTEMPTS = 3;

/** Puts the good rows in, five hundred a transaction; rows and their marks together, so that a killed server goes on exactly. */
export const commitJob = defineJob<{ batchId: string }>({
  name: 'roster-import.commit',
  run: (work, { batchId }) => commitBatch(work, batchId),
  unfinished: (work) => batchesIn(work, 'COMMITTING'),
  givenUp: (work, { batchId }) => stopCommit(work, batchId),
});

/** Gives the batch back to the officer with what is in: the rest can follow, or all of it be taken back. */
const stopCommit = (work: Work, batchId: string): Promise<void> =>
  transact(work, async (inner) => {
    if (!(await holdBatch(inner, batchId))) return;
    const waiting = await waitingRows(inner, batchId);
    const committed = await committedRows(inner, batchId);
    const failure =
      committed === 0
        ? text(
            '入库时系统出错，没有任何一行入库。请稍后再次入库；仍不成功的，请联系系统管理员。',
            'The platform failed while the rows went in, and none of them is in. Try again later; if it fails again, ask the administrator.',
          )
        : text(
            `入库中途系统出错：已入库 ${committed} 行，还有 ${waiting} 行没有入库。请稍后再次入库，或整批撤销；仍不成功的，请联系系统管理员。`,
            `The platform failed while the rows went in: ${committed} are in, ${waiting} are not. Put in the rest later, or revert the batch; if it fails again, ask the administrator.`,
          );
    await enterPhase(inner, batchId, committed === 0 ? 'CHECKED' : 'COMMITTED', 0, failure);
    await tellOfImport(inner, batchId, 'stopped');
  });

async function committedRows(work: Work, batchId: string): Promise<number> {
  const counted = await row(
    work.em,
    sql<{ n: number }>`select count(*)::int as n from import_row where batch_id = ${batchId} and committed`,
  );
  return counted?.n ?? 0;
}

/** How many good rows are not in the register yet. */
export async function waitingRows(work: Work, batchId: string): Promise<number> {
  const counted = await row(
    work.em,
    sql<{
      n: number;
    }>`select count(*)::int as n from import_row where batch_id = ${batchId} and verdict in ('NEW', 'CHANGED') and not committed`,
  );
  return counted?.n ?? 0;
}

/** Starts to put the good rows in. A batch that is in already can follow with rows mended since. */
export function startCommit(
  work: Work,
  batchId: string,
  expectedVersion: number,
  idempotencyKey?: string,
): Promise<void> {
  return transact(work, async (work) => {
    if (!(await isFirstCall(work, 'commitImport', idempotencyKey, { batchId, expectedVersion }))) return;
    const batch = await lockBatchIn(work, batchId, ['CHECKED', 'COMMITTED'], expectedVersion);
    await enterPhase(work, batchId, 'COMMITTING', await waitingRows(work, batchId));
    await recordAct(work, {
      action: 'COMMIT',
      subject: { kind: 'ImportBatch', id: batchId, number: batch.number },
      from: batch.state,
      to: 'COMMITTING',
    });
    await work.jobs.enqueue(work.em, commitJob, { batchId });
  });
}

/** How the rows of a kind are read and put in. */
interface Kind<Told extends { row: number }> {
  read(work: Work, columns: RosterColumn[], world: World, good: GoodRow[]): Told[];
  put(work: Work, batch: Batch, world: World, told: Told[]): Promise<RowEffects[]>;
}

const workers = { read: toldWorkers, put: commitWorkers };
const agencies = { read: toldAgencies, put: commitAgencies };

/** Puts the good rows of a batch in; `between` is the pause after each transaction. */
export async function commitBatch(work: Work, batchId: string, between = breath): Promise<void> {
  const batch = await row(
    work.em,
    sql<Batch>`select ${batchColumns} from import_batch b where b.id = ${batchId} and b.state = 'COMMITTING'`,
  );
  if (!batch) return;
  const officer: Work = { ...work, actor: { ...work.actor, id: batch.createdBy ?? undefined } };
  await inSmallHeap(() =>
    batch.kind === 'WORKERS'
      ? commitRows(officer, batch, workers, between)
      : commitRows(officer, batch, agencies, between),
  );
  await transact(officer, async (inner) => {
    if (!(await holdBatch(inner, batchId))) return;
    await enterPhase(inner, batchId, 'COMMITTED', 0);
    await tellOfImport(inner, batchId, 'committed');
  });
}

async function commitRows<Told extends { row: number }>(
  work: Work,
  batch: Batch,
  kind: Kind<Told>,
  between: () => Promise<void>,
): Promise<void> {
  const columns = columnsOf(work, batch);
  const world = await readWorld(work, batch.countyCode, columns);
  const read = (good: GoodRow[]) => kind.read(work, columns, world, good);
  for await (const told of ahead(goodRows(work, batch.id, read))) {
    await retried(() =>
      transact(work, async (inner) => {
        const waiting = await stillWaiting(inner, batch.id, told);
        if (waiting.length === 0) return;
        await rows(inner.em, sql`set constraints all deferred`);
        await markCommitted(inner, batch.id, await kind.put(inner, batch, world, waiting));
      }),
    );
    await between();
  }
}

/** The good rows that are not in yet, as they are read; nobody mends rows of a batch that is going in. */
async function* goodRows<Told>(work: Work, batchId: string, read: (good: GoodRow[]) => Told[]): AsyncGenerator<Told[]> {
  for (let last = 0; ; ) {
    const found = await rows(
      work.em,
      sql<{
        row: number;
        isNew: boolean;
        values: Buffer | null;
      }>`select row, verdict = 'NEW' as "isNew", case when verdict in ('NEW', 'CHANGED') and not committed then values_sealed end as "values"
          from import_row where batch_id = ${batchId} and row > ${last} order by row limit ${CHUNK}`,
    );
    if (found.length === 0) return;
    last = found.at(-1)!.row;
    const good = found.flatMap(({ row: number, isNew, values }) =>
      values ? [{ row: number, isNew, values: openRow<RowValues>(work, 'values', batchId, number, values) }] : [],
    );
    if (good.length > 0) yield read(good);
  }
}

/** Takes hold of the batch for this transaction; another runner of the same batch waits. */
const holdBatch = (work: Work, batchId: string) =>
  row(work.em, sql`select from import_batch where id = ${batchId} and state = 'COMMITTING' for update`);

/** Those of the rows that no other runner has put in meanwhile. */
async function stillWaiting<Told extends { row: number }>(work: Work, batchId: string, told: Told[]): Promise<Told[]> {
  if (!(await holdBatch(work, batchId))) return [];
  const waiting = await rows(
    work.em,
    sql<{ row: number }>`select row from import_row
        where batch_id = ${batchId} and row = any (${told.map((one) => one.row)}::int[]) and not committed`,
  );
  const numbers = new Set(waiting.map((one) => one.row));
  return told.filter((one) => numbers.has(one.row));
}

async function markCommitted(work: Work, batchId: string, done: RowEffects[]): Promise<void> {
  const content = done.map(({ row: number, effects }) => ({
    row: number,
    effects: sealRow(work, 'effects', batchId, number, effects).toString('hex'),
  }));
  await rows(
    work.em,
    sql`update import_row set committed = true, effects_sealed = decode(r.effects, 'hex')
        from jsonb_to_recordset(${JSON.stringify(content)}::jsonb) as r (row int, effects text)
        where import_row.batch_id = ${batchId} and import_row.row = r.row`,
  );
  await rows(work.em, sql`update import_batch set done = done + ${done.length} where id = ${batchId}`);
}

/** Two counties may bring in the same person at the same instant: the later one tries again and finds the person there. */
async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = ATTEMPTS; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      const lost =
        (error as { detail?: string }).detail === 'DUPLICATE' || error instanceof UniqueConstraintViolationException;
      if (!lost || left === 1) throw error;
    }
  }
}
