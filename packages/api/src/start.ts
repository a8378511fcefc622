import { createApp } from './app.js';
import { readConfig } from './config.js';
import { isNewFolder, runApart } from './db/new-folder.js';
import { type Database, openDatabase } from './db/orm.js';
import { refuseSuperuser } from './db/safe-login.js';
import { demoLines } from './db/seeds/demo-accounts.js';
import { seed } from './db/seeds/index.js';
import { explain } from './explain.js';
import { startSealer } from './modules/access/audit-trail/index.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Migrates, seeds, listens; ends cleanly on SIGINT and SIGTERM. What is wrong with the environment is told in sentences. */
export async function startServer(): Promise<void> {
  let database: Database | undefined;
  try {
    const config = readConfig();
    if (isNewFolder(config)) {
      const code = await runApart('prepare', 'inherit');
      if (code !== 0) process.exit(code);
    }
    database = await openDatabase(config);
    if (config.production) await refuseSuperuser(database.em);
    say('正在检查数据库结构 … / Migrating …');
    await database.migrate();
    await seed(config, database, say);
    const sealer = startSealer({
      em: database.em,
      auditKey: config.keys.audit,
      report: (fault) => process.stderr.write(`sealer: ${fault instanceof Error ? fault.stack : String(fault)}\n`),
    });
    const app = await createApp(config, database, { log: config.production ? 'requests' : 'faults', jobs: true });
    await app.listen({ port: config.port, host: config.host });
    const address = app.server.address();
    const port = typeof address === 'object' && address ? address.port : config.port;
    say(`\n平台已启动 / Ready: ${config.production ? config.publicUrl : `http://localhost:${port}`}`);
    if (config.demo) for (const line of demoLines()) say(line);
    const open = database;
    const stop = async () => {
      say('\n正在停止 … / Stopping …');
      await app.close();
      await sealer.stop();
      await open.close();
      process.exit(0);
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    await database?.close().catch(() => {});
    for (const line of explain(error)) process.stderr.write(`${line}\n`);
    process.exit(1);
  }
}
