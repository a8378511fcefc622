import type { Config } from '../../config.js';
import { type Em, row, sql } from '../../kernel/sql.js';
import type { Database } from '../orm.js';
import { seedDemoCity } from './demo/index.js';
import { seedDemoAccounts } from './demo-accounts.js';
import { seedRegions } from './regions.js';

/** What every installation needs, and in demo mode a believable city. Runs at each start and does nothing twice. */
export async function seed(config: Config, database: Database, say: (line: string) => void): Promise<void> {
  const em = database.em.fork() as Em;
  await em.transactional((inner) => seedRegions(inner as Em));
  if (!config.demo) return;
  await em.transactional(async (inner) => {
    if (await row(inner as Em, sql`select from agency limit 1`)) return;
    say('正在准备演示数据 … / Preparing the demo city …');
    await seedDemoCity(inner as Em, config.keys, new Date());
  });
  await em.transactional((inner) => seedDemoAccounts(inner as Em));
}
