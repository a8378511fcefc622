import { createHash } from 'node:crypto';
import { benchUrl } from '../database.ts';

const { createApp } = await import('@jiazheng/api/dist/app.js');
const { openPostgres } = await import('@jiazheng/api/dist/db/orm.js');
const { writeScanCounts } = await import('@jiazheng/api/dist/modules/certification/trust-code/index.js');

/** The product itself, with free queries for the bench's officer; prints its port. */
const secret = (name: string) => createHash('sha256').update(name).digest();
const config = {
  production: false,
  demo: true,
  port: 0,
  host: '127.0.0.1',
  dataDir: '',
  databaseUrl: benchUrl(),
  publicUrl: 'http://localhost',
  keys: { field: secret('field'), index: secret('index'), audit: secret('audit') },
  openDocuments: true,
};
const database = await openPostgres(config.databaseUrl);
const app = await createApp(config, database);
await app.listen({ port: 0, host: '127.0.0.1' });
// Jobs do not run here; the scans that they write each second belong to the cost of a scan.
setInterval(() => writeScanCounts(database.em.fork()), 1_000);
process.send?.({ port: (app.server.address() as { port: number }).port });
process.once('disconnect', () => process.exit(0));
