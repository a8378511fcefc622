import { systemActor } from '../src/kernel/actor.js';
import { createFieldCrypto } from '../src/kernel/field-crypto.js';
import { noJobs } from '../src/kernel/job-queue.js';
import type { Work } from '../src/kernel/work.js';
import type { Harness } from './harness.js';

/** What a job works with: the platform itself, at the time of the test's clock. */
export const systemWork = ({ em, clock, config }: Harness): Work => ({
  em: em(),
  actor: systemActor,
  clock,
  crypto: createFieldCrypto(config.keys),
  jobs: noJobs,
  smsGateway: config.smsGateway,
  requestId: 'test',
});
