import { OptimisticLockError, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Actor } from './actor.js';
import type { Asked } from './asked.js';
import { type Clock, today } from './clock.js';
import { conflict, stale } from './errors.js';
import type { FieldCrypto } from './field-crypto.js';
import type { JobQueue } from './job-queue.js';
import type { Receiver } from './receiver.js';
import { type Em, rows, sql } from './sql.js';

/** All that a command or a query needs: who asks, when, and the database (in a command: its transaction). */
export interface Work {
  em: Em;
  actor: Actor;
  clock: Clock;
  crypto: FieldCrypto;
  jobs: JobQueue;
  /** What the running query or mutation reads; undefined outside of one. */
  asked?: Asked;
  /** Takes short messages for sending; absent where none is configured. */
  smsGateway?: Receiver | undefined;
  /** Reference number of the request, shown to users in case of a fault and written to the log. */
  requestId: string;
}

export const todayOf = (work: Work): string => today(work.clock);

/**
 * Runs a command in one transaction, with an entity manager of its own. A lost race (unique constraint, version) is a
 * CONFLICT in words; a unique constraint that deserves better words is caught by the command itself. Triggers that date
 * what they write read the day of the clock from `jiazheng.today`.
 */
export async function transact<T>(work: Work, command: (work: Work) => Promise<T>): Promise<T> {
  try {
    return await work.em.transactional(
      async (em) => {
        await rows(em as Em, sql`select set_config('jiazheng.today', ${todayOf(work)}, true)`);
        return command({ ...work, em: em as Em });
      },
      { clear: true },
    );
  } catch (error) {
    if (error instanceof OptimisticLockError) throw stale();
    if (error instanceof UniqueConstraintViolationException) {
      throw conflict(
        'DUPLICATE',
        '已有相同的记录，请刷新后再办。',
        'The same record exists already. Reload and try again.',
      );
    }
    throw error;
  }
}
