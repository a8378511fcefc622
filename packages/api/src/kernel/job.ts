import type { PGlite } from '@electric-sql/pglite';
import { fromKysely, fromPglite, type KyselyTransactionLike, PgBoss } from 'pg-boss';
import { systemActor } from './actor.js';
import type { Clock } from './clock.js';
import type { FieldCrypto } from './field-crypto.js';
import type { JobQueue } from './job-queue.js';
import type { Receiver } from './receiver.js';
import type { Em } from './sql.js';
import type { Work } from './work.js';

/** Work that outlives a request. It may be started again after a crash: it must be able to go on where it was. */
export interface JobDefinition<D extends object> {
  name: string;
  run(work: Work, data: D): Promise<void>;
  /** Data of what a crash left unfinished; enqueued again when the server starts. */
  unfinished?(work: Work): Promise<D[]>;
  /** Told when it has failed for the last time: nothing comes of it any more, so nobody should go on waiting. */
  givenUp?(work: Work, data: D): Promise<void>;
  /** When it starts by itself, as a cron expression; it then gets no data. */
  cron?: string;
  /**
   * Instead of a queue: a short round so often in each process, never two at a time in one. For work whose own table is the
   * queue; it gets no data.
   */
  everySeconds?: number;
}

// biome-ignore lint/suspicious/noExplicitAny: each job has data of its own; `enqueue` and `run` of one job agree
const definitions = new Map<string, JobDefinition<any>>();

/** Declares a job; its module enqueues it. */
export function defineJob<D extends object>(definition: JobDefinition<D>): JobDefinition<D> {
  definitions.set(definition.name, definition);
  return definition;
}

export interface JobHost {
  em: Em;
  clock: Clock;
  crypto: FieldCrypto;
  smsGateway?: Receiver | undefined;
  pglite: PGlite | undefined;
  url: string | undefined;
  /** Told of a job that failed; it will be tried again. */
  report(name: string, fault: unknown): void;
}

export interface RunningJobs extends JobQueue {
  stop(): Promise<void>;
}

const QUEUE = { retryLimit: 5, retryBackoff: true, expireInSeconds: 3_600 } as const;
const POLL_SECONDS = 0.5;

/** Starts to work: one job of each kind at a time in this process, what an earlier life left unfinished first. */
export async function startJobs(host: JobHost): Promise<RunningJobs> {
  const boss = new PgBoss({
    schema: 'job',
    ...(host.pglite ? { db: fromPglite(host.pglite), backend: 'pglite' } : { connectionString: host.url!, max: 2 }),
  });
  boss.on('error', (fault) => host.report('pg-boss', fault));
  await boss.start();
  const workers = new Map<string, string>();
  const rounds: Rounds[] = [];
  const queue: RunningJobs = {
    async enqueue(em, job, data) {
      await boss.send(job.name, data, { db: fromKysely(em.getKysely() as unknown as KyselyTransactionLike) });
      boss.notifyWorker(workers.get(job.name)!);
    },
    async stop() {
      await Promise.all(rounds.map((round) => round.stop()));
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
  const workOf = (requestId: string): Work => ({
    em: host.em.fork() as Em,
    actor: systemActor,
    clock: host.clock,
    crypto: host.crypto,
    jobs: queue,
    smsGateway: host.smsGateway,
    requestId,
  });
  for (const job of definitions.values()) {
    if (job.everySeconds) {
      const round = () => job.run(workOf(job.name), {}).catch((fault: unknown) => host.report(job.name, fault));
      rounds.push(startRounds(round, job.everySeconds));
      continue;
    }
    await boss.createQueue(job.name, QUEUE);
    const options = { pollingIntervalSeconds: POLL_SECONDS, includeMetadata: true } as const;
    const worker = await boss.work<object, void, typeof options>(job.name, options, async ([taken]) => {
      const { id, data, retryCount, retryLimit } = taken!;
      try {
        await job.run(workOf(id), data);
      } catch (fault) {
        host.report(job.name, fault);
        if (retryCount >= retryLimit) await job.givenUp?.(workOf(id), data);
        throw fault;
      }
    });
    workers.set(job.name, worker);
    if (job.cron) await boss.schedule(job.name, job.cron);
    for (const data of (await job.unfinished?.(workOf('start'))) ?? []) await boss.send(job.name, data);
  }
  return queue;
}

interface Rounds {
  stop(): Promise<void>;
}

/** Starts a round so often until stopped; one that is late is not doubled. */
function startRounds(round: () => Promise<void>, seconds: number): Rounds {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= round().finally(() => {
      running = undefined;
    });
  }, seconds * 1_000);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
