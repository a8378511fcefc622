import { benchConfig } from '../bench-config.ts';
import { benchUrl } from '../database.ts';

const { createApp } = await import('@jiazheng/api/dist/app.js');
const { openPostgres } = await import('@jiazheng/api/dist/db/orm.js');
const { writeScanCounts } = await import('@jiazheng/api/dist/modules/certification/trust-code/index.js');

const database = await openPostgres(benchUrl());
const app = await createApp(benchConfig, database);
await app.listen({ port: 0, host: '127.0.0.1' });
// Jobs do not run here; the scans that they write each second belong to the cost of a scan.
setInterval(() => writeScanCounts(database.em.fork()), 1_000);
process.send?.({ port: (app.server.address() as { port: number }).port });
process.once('disconnect', () => process.exit(0));
