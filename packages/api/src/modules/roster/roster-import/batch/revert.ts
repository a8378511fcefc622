import { recordActs } from '../../../../kernel/audit.js';
import { DomainError } from '../../../../kernel/errors.js';
import { isFirstCall } from '../../../../kernel/idempotency.js';
import { defineJob } from '../../../../kernel/job.js';
import { row, rows, sql } from '../../../../kernel/sql.js';
import { type Text, text } from '../../../../kernel/text.js';
import { transact, type Work } from '../../../../kernel/work.js';
import { type Batch, batchColumns, enterPhase, lockBatchIn } from './batch.js';
import { batchesIn } from './check.js';
import { type AgencyEffects, updateAgencies } from './commit-agencies.js';
import { updateWorkers } from './commit-workers.js';
import { referredTo } from './dependents.js';
import { tellOfImport } from './import-notice.js';
import type { WorkerEffects } from './row-effects.js';
import { openRow } from './row-seal.js';
import { inSmallHeap } from './small-heap.js';

/** Rows that are opened at a time: a batch of 200,000 is never in memory whole. */
const CHUNK = 2_000;
/** Behind the last row that a file can have. */
const BEHIND = 2_147_483_647;

/** Takes a batch back whole or not at all, in one transaction. */
export const revertJob = defineJob<{ batchId: string }>({
  name: 'roster-import.revert',
  run: (work, { batchId }) => inSmallHeap(() => revertBatch(work, batchId)),
  unfinished: (work) => batchesIn(work, 'REVERTING'),
  givenUp: (work, { batchId }) => stopRevert(work, batchId),
});

/** One transaction: what could not be taken back is in the register as before. */
const stopRevert = (work: Work, batchId: string): Promise<void> =>
  transact(work, async (inner) => {
    const held = await row(
      inner.em,
      sql`select from import_batch where id = ${batchId} and state = 'REVERTING' for update`,
    );
    if (!held) return;
    const failure = text(
      '撤销时系统出错，这一批没有撤销，名录未变。请稍后再次撤销；仍不成功的，请联系系统管理员。',
      'The platform failed while it took the batch back: nothing was taken back. Try again later; if it fails again, ask the administrator.',
    );
    await enterPhase(inner, batchId, 'COMMITTED', 0, failure);
    await tellOfImport(inner, batchId, 'stopped');
  });

/** Starts to take a batch back; refused in words when something newer depends on it. */
export function startRevert(
  work: Work,
  batchId: string,
  expectedVersion: number,
  idempotencyKey?: string,
): Promise<void> {
  return transact(work, async (work) => {
    if (!(await isFirstCall(work, 'revertImport', idempotencyKey, { batchId, expectedVersion }))) return;
    const batch = await lockBatchIn(work, batchId, ['COMMITTED'], expectedVersion);
    const obstacle = await revertObstacle(work, batch);
    if (obstacle) throw new DomainError('CONFLICT', obstacle, undefined, 'DEPENDENTS');
    await enterPhase(work, batchId, 'REVERTING', 1);
    await recordActs(work, [
      {
        action: 'REVERT',
        subject: { kind: 'ImportBatch', id: batchId, number: batch.number },
        from: 'COMMITTED',
        to: 'REVERTING',
      },
    ]);
    await work.jobs.enqueue(work.em, revertJob, { batchId });
  });
}

/** Why a batch cannot be taken back: how many of its records have changed since. */
export async function revertObstacle(work: Work, batch: Pick<Batch, 'id' | 'kind'>): Promise<Text | undefined> {
  const changed =
    batch.kind === 'WORKERS' ? await changedWorkers(work, batch.id) : await changedAgencies(work, batch.id);
  if (changed === 0) return undefined;
  return text(
    `有 ${changed} 条记录在导入之后又有变动，不能整批撤销；请在名录中逐条更正。`,
    `${changed} records have changed since this import, so it cannot be taken back whole. Correct them one by one.`,
  );
}

/** What the rows of a batch did, from the last to the first, some at a time. */
async function* effectsOf<E>(work: Work, batchId: string): AsyncGenerator<E[]> {
  for (let next = BEHIND; ; ) {
    const found = await rows(
      work.em,
      sql<{
        row: number;
        effects: Buffer;
      }>`select row, effects_sealed as effects from import_row
          where batch_id = ${batchId} and committed and row < ${next} order by row desc limit ${CHUNK}`,
    );
    if (found.length === 0) return;
    next = found.at(-1)!.row;
    yield found.map(({ row: number, effects }) => openRow<E>(work, 'effects', batchId, number, effects));
  }
}

async function changedWorkers(work: Work, batchId: string): Promise<number> {
  const left = new Map<string, number>();
  const own: string[] = [];
  const created: string[] = [];
  for await (const effects of effectsOf<WorkerEffects>(work, batchId)) {
    for (const { worker, employment, health, training, created: newcomer } of effects) {
      if (worker) left.set(worker.id, Math.max(worker.version, left.get(worker.id) ?? 0));
      own.push(...[employment, health, training].filter((id) => id !== undefined));
      if (newcomer) created.push(newcomer);
    }
  }
  const tables = ['employment', 'health_certificate', 'training_entry'];
  const dependent = await referredTo(work.em, 'worker', sql`w.id`, { tables, ids: own });
  const counted = await row(
    work.em,
    sql<{
      n: number;
    }>`select count(*)::int as n from jsonb_to_recordset(${JSON.stringify([...left].map(([id, version]) => ({ id, version })))}::jsonb) as l (id uuid, version int)
        left join worker w on w.id = l.id
        where w.version is distinct from l.version
          or (w.id = any (${created}::uuid[]) and ${dependent})
          or exists (select from employment e where e.worker_id = w.id and e.id = any (${own}::uuid[]) and e.version <> 1)`,
  );
  return counted?.n ?? 0;
}

/** A county has hundreds of agencies, not thousands. */
async function agencyEffectsOf(work: Work, batchId: string): Promise<AgencyEffects[]> {
  const all: AgencyEffects[] = [];
  for await (const effects of effectsOf<AgencyEffects>(work, batchId)) all.push(...effects);
  return all;
}

async function changedAgencies(work: Work, batchId: string): Promise<number> {
  const effects = await agencyEffectsOf(work, batchId);
  const left = effects.flatMap(({ created, changed }) =>
    created ? [{ id: created, version: 1 }] : changed ? [{ id: changed.before.id, version: changed.version }] : [],
  );
  const created = effects.flatMap((one) => one.created ?? []);
  const dependent = await referredTo(work.em, 'agency', sql`a.id`, {
    tables: ['agency'],
    ids: left.map(({ id }) => id),
  });
  const counted = await row(
    work.em,
    sql<{
      n: number;
    }>`select count(*)::int as n from jsonb_to_recordset(${JSON.stringify(left)}::jsonb) as l (id uuid, version int)
        left join agency a on a.id = l.id
        where a.version is distinct from l.version
          or (a.id = any (${created}::uuid[]) and ${dependent})`,
  );
  return counted?.n ?? 0;
}

export async function revertBatch(work: Work, batchId: string): Promise<void> {
  await transact(work, async (work) => {
    const batch = await row(
      work.em,
      sql<Batch>`select ${batchColumns} from import_batch b where b.id = ${batchId} and b.state = 'REVERTING' for update`,
    );
    if (!batch) return;
    const officer: Work = { ...work, actor: { ...work.actor, id: batch.createdBy ?? undefined } };
    if (await revertObstacle(work, batch)) {
      await enterPhase(work, batchId, 'COMMITTED', 0);
      return tellOfImport(work, batchId, 'kept');
    }
    if (batch.kind === 'WORKERS') await revertWorkers(officer, batch);
    else await revertAgencies(officer, batch);
    await rows(
      work.em,
      sql`update import_row set committed = false, effects_sealed = null where batch_id = ${batchId}`,
    );
    await enterPhase(work, batchId, 'REVERTED', 0);
    await tellOfImport(work, batchId, 'reverted');
  });
}

/** From the last row to the first: of several that changed a worker, the first holds what was there before the batch. */
async function revertWorkers(work: Work, batch: Batch): Promise<void> {
  await rows(work.em, sql`select set_config('jiazheng.loading', 'on', true)`);
  const kept = new Set<string>();
  for await (const effects of effectsOf<WorkerEffects>(work, batch.id)) {
    const ids = (pick: (one: WorkerEffects) => string | undefined) => effects.flatMap((one) => pick(one) ?? []);
    await rows(work.em, sql`delete from employment where id = any (${ids((one) => one.employment)}::uuid[])`);
    await rows(work.em, sql`delete from health_certificate where id = any (${ids((one) => one.health)}::uuid[])`);
    await rows(work.em, sql`delete from training_entry where id = any (${ids((one) => one.training)}::uuid[])`);
    const gone = await rows(
      work.em,
      sql<WorkerName>`delete from worker where id = any (${ids((one) => one.created)}::uuid[]) returning id, number`,
    );
    const before = new Map(effects.flatMap((one) => (one.before ? [[one.before.id, one.before] as const] : [])));
    await updateWorkers(work, [...before.values()]);
    for (const id of ids((one) => one.worker?.id)) kept.add(id);
    for (const { id } of gone) kept.delete(id);
    await recordReverts(work, batch, gone);
  }
  for (let left = [...kept]; left.length > 0; left = left.slice(CHUNK)) {
    const ids = left.slice(0, CHUNK);
    const restored = await rows(
      work.em,
      sql<WorkerName>`update worker set version = version + 1 where id = any (${ids}::uuid[]) returning id, number`,
    );
    await rows(work.em, sql`select roster_follows(${ids}::uuid[])`);
    await recordReverts(work, batch, restored);
  }
}

interface WorkerName {
  id: string;
  number: string;
}

const recordReverts = (work: Work, batch: Batch, workers: WorkerName[]) =>
  recordActs(
    work,
    workers.map(({ id, number }) => ({
      action: 'REVERT_IMPORT',
      subject: { kind: 'Worker', id, number },
      reason: batch.number,
    })),
  );

async function revertAgencies(work: Work, batch: Batch): Promise<void> {
  const effects = await agencyEffectsOf(work, batch.id);
  const created = effects.flatMap((one) => one.created ?? []);
  const before = effects.flatMap((one) => (one.changed ? [one.changed.before] : []));
  await updateAgencies(work, before);
  await rows(work.em, sql`update agency set headquarters_id = null where id = any (${created}::uuid[])`);
  const gone = await rows(
    work.em,
    sql<{ id: string; number: string }>`delete from agency where id = any (${created}::uuid[]) returning id, number`,
  );
  const restored = await rows(
    work.em,
    sql<{
      id: string;
      number: string;
    }>`select id, number from agency where id = any (${before.map(({ id }) => id)}::uuid[])`,
  );
  await recordActs(
    work,
    [...gone, ...restored].map(({ id, number }) => ({
      action: 'REVERT_IMPORT',
      subject: { kind: 'Agency', id, number },
      reason: batch.number,
    })),
  );
}
