import { setTimeout as pause } from 'node:timers/promises';

const MILLISECONDS = 15;

/**
 * Lets requests in between two chunks of a job. The embedded database answers within one turn of the event loop: a job
 * that asks it again at once would keep every request waiting until its end.
 */
export const breath = (): Promise<void> => pause(MILLISECONDS);
