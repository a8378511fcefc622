import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.js';

/** Where the embedded database lies in the data folder. */
export const clusterIn = (dataDir: string): string => join(dataDir, 'pglite');

/** Whether the embedded database that the configuration names has yet to be made. */
export const isNewFolder = ({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): boolean =>
  !databaseUrl && !existsSync(clusterIn(dataDir));

/** Makes what does not exist yet under another name first: who is interrupted leaves nothing that looks whole. */
export async function makeWhole(folder: string, make: (folder: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  await make(unfinished);
  renameSync(unfinished, folder);
}

/**
 * Runs a program of `cli/` and gives its exit code. A new database is made so: it takes two and a half times the memory that
 * the server needs later, and a process gives little of that back.
 */
export function runApart(program: string, stdout: 'inherit' | 'ignore'): Promise<number> {
  const file = fileURLToPath(new URL(`../cli/${program}.js`, import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, file], { stdio: ['ignore', stdout, 'inherit'] });
  const stop = () => void child.kill();
  process.on('SIGTERM', stop).on('SIGINT', stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      resolve(code ?? 1);
    });
  });
}
