import { type Config, readConfig } from '../config.js';
import { isNewFolder, runApart } from '../db/new-folder.js';
import { type Database, openDatabase } from '../db/orm.js';
import { explain } from '../explain.js';
import { systemActor } from '../kernel/actor.js';
import { systemClock } from '../kernel/clock.js';
import { createFieldCrypto } from '../kernel/field-crypto.js';
import { noJobs } from '../kernel/job-queue.js';
import type { Em } from '../kernel/sql.js';
import type { Work } from '../kernel/work.js';

export const say = (line: string) => process.stdout.write(`${line}\n`);
export const complain = (line: string) => process.stderr.write(`${line}\n`);

/** Runs a program of the shell and ends with the exit code that it gives; what went wrong is told in sentences. */
export async function runProgram(program: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await program();
  } catch (error) {
    for (const line of explain(error)) complain(line);
    process.exitCode = 1;
  }
}

/** Has the database of the configuration open, up to date, for as long as `use` takes. */
export async function withDatabase<T>(
  config: Config,
  use: (database: Database, applied: string[]) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(config);
  try {
    return await use(database, await database.migrate());
  } finally {
    await database.close();
  }
}

/** Runs a command that works as the platform itself, over the migrated database. */
export function runInShell(command: (work: Work, config: Config) => Promise<number>): Promise<void> {
  return runProgram(async () => {
    const config = readConfig();
    if (isNewFolder(config)) {
      const code = await runApart('db-migrate', 'ignore');
      if (code !== 0) return code;
    }
    return withDatabase(config, ({ em }) =>
      command(
        {
          em: em.fork() as Em,
          actor: systemActor,
          clock: systemClock,
          crypto: createFieldCrypto(config.keys),
          jobs: noJobs,
          requestId: 'shell',
        },
        config,
      ),
    );
  });
}
