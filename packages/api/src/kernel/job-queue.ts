import type { Em } from './sql.js';

/** What a queue needs to know of a job. */
export interface QueuedJob<D extends object> {
  name: string;
  run(work: never, data: D): Promise<void>;
}

/** Takes jobs, in the transaction of the command that wants them done. */
export interface JobQueue {
  enqueue<D extends object>(em: Em, job: QueuedJob<D>, data: D): Promise<void>;
}

/** What stands where no jobs run: a command that needs one fails rather than forgets. */
export const noJobs: JobQueue = {
  enqueue: () => Promise.reject(new Error('jobs are not running in this process')),
};
