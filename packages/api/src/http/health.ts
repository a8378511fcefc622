import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/orm.js';
import { type Em, rows, sql } from '../kernel/sql.js';

/** /healthz: the process lives. /readyz: it also reaches its database. */
export function registerHealth(app: FastifyInstance, database: Database): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    try {
      await rows(database.em.fork() as Em, sql`select 1`);
      return { status: 'ok' };
    } catch {
      return reply.status(503).send({ status: 'database unreachable' });
    }
  });
}
