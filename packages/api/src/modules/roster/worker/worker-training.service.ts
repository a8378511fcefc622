import { recordActs } from '../../../kernel/audit.js';
import { rows, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import type { TrainingFacts } from './worker-record.service.js';

/** Enters a training that the platform itself has seen completed into the records of workers, inside the command that settles it. */
export async function enterTrainings(work: Work, workerIds: readonly string[], training: TrainingFacts): Promise<void> {
  const entered = await rows(
    work.em,
    sql<{ id: string; number: string }>`with entered as (
          insert into training_entry (id, worker_id, completed_on, course, hours, provider, created_at)
          select gen_random_uuid(), id, ${training.completedOn}, ${training.course}, ${training.hours}, ${training.provider ?? null}, ${work.clock.now()}
          from worker where id = any(${workerIds}::uuid[]) order by id
          on conflict do nothing returning worker_id)
        select w.id, w.number from entered join worker w on w.id = entered.worker_id`,
  );
  await recordActs(
    work,
    entered.map(({ id, number }) => ({
      action: 'RECORD_TRAINING',
      subject: { kind: 'Worker', id, number },
      changes: [{ field: 'completedOn', to: training.completedOn }],
    })),
  );
}

/** Takes such an entry back, when the attendance behind it turns out to be wrong. */
export async function removeTraining(work: Work, workerId: string, training: TrainingFacts): Promise<void> {
  const removed = await rows(
    work.em,
    sql<{ number: string }>`with removed as (
          delete from training_entry where worker_id = ${workerId} and completed_on = ${training.completedOn} and course = ${training.course}
          returning worker_id)
        select w.number from removed join worker w on w.id = removed.worker_id`,
  );
  await recordActs(
    work,
    removed.map(({ number }) => ({
      action: 'REMOVE_TRAINING',
      subject: { kind: 'Worker', id: workerId, number },
      changes: [{ field: 'completedOn', from: training.completedOn }],
    })),
  );
}
