import 'reflect-metadata';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Config } from './config.js';
import type { Database } from './db/orm.js';
import { registerAttachmentFiles } from './http/attachment-files.js';
import { registerCredentialFiles } from './http/credential-files.js';
import { registerErrors } from './http/errors.js';
import { registerExaminationFiles } from './http/examination-files.js';
import { registerExports } from './http/export-files.js';
import { registerGraphql } from './http/graphql-route.js';
import { registerHealth } from './http/health.js';
import { registerImportFiles } from './http/import-files.js';
import { registerLog } from './http/log.js';
import { registerMultipart } from './http/multipart.js';
import { registerPublicPages } from './http/public-pages/index.js';
import { readableAddress } from './http/readable-address.js';
import { createServices } from './http/request-context.js';
import { registerVerification } from './http/verification.js';
import { registerWeb } from './http/web.js';
import { systemActor } from './kernel/actor.js';
import { type Clock, systemClock } from './kernel/clock.js';
import { createFieldCrypto } from './kernel/field-crypto.js';
import { startJobs } from './kernel/job.js';
import { type JobQueue, noJobs } from './kernel/job-queue.js';
import type { Em } from './kernel/sql.js';
import { tellOfFailedJob } from './modules/access/notification/index.js';

export interface AppOptions {
  clock?: Clock;
  /** Run jobs in this process. */
  jobs?: boolean;
  /** What is written to the log: every request, faults of ours alone, or nothing, as in tests. */
  log?: 'requests' | 'faults';
}

/** The whole server over an open, migrated database; `main` listens on it and tests inject into it. */
export async function createApp(
  config: Config,
  database: Database,
  options: AppOptions = {},
): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.log ? { level: options.log === 'requests' ? 'info' : 'error' } : false,
    logController: new LogController({ disableRequestLogging: true }),
    // The proxy before production stands in its private network; what others write into X-Forwarded-For is not believed.
    trustProxy: config.production ? ['loopback', 'linklocal', 'uniquelocal'] : false,
    genReqId: () => crypto.randomUUID(),
    bodyLimit: 1_000_000,
    rewriteUrl: ({ url }) => readableAddress(url ?? '/'),
  });
  const clock = options.clock ?? systemClock;
  const jobs = options.jobs ? await runJobs(app, config, database, clock) : noJobs;
  const services = createServices(config, database, clock, jobs);
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'", 'data:'],
        upgradeInsecureRequests: config.production ? [] : null,
      },
    },
    strictTransportSecurity: config.production,
  });
  registerErrors(app);
  registerLog(app);
  registerHealth(app, database);
  await registerGraphql(app, services);
  await registerMultipart(app);
  registerImportFiles(app, services);
  registerAttachmentFiles(app, services);
  registerExaminationFiles(app, services);
  registerExports(app, services);
  registerCredentialFiles(app, services);
  registerVerification(app, services);
  await registerPublicPages(app, services);
  await registerWeb(app);
  return app;
}

/** Jobs live and end with the server. */
async function runJobs(app: FastifyInstance, config: Config, database: Database, clock: Clock): Promise<JobQueue> {
  const crypto = createFieldCrypto(config.keys);
  const jobs = await startJobs({
    ...database,
    clock,
    crypto,
    smsGateway: config.smsGateway,
    report: (name, fault) => {
      const log = (what: unknown, words: string) =>
        app.log.error({ job: name, fault: what instanceof Error ? what.stack : String(what) }, words);
      log(fault, 'job failed');
      const work = { em: database.em.fork() as Em, actor: systemActor, clock, crypto, jobs: noJobs, requestId: name };
      // Where the database itself is away nobody can be told; the log has it.
      tellOfFailedJob(work, name).catch((also: unknown) => log(also, 'nobody was told that the job failed'));
    },
  });
  app.addHook('onClose', () => jobs.stop());
  return jobs;
}
