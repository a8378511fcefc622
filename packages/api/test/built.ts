import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Harness } from './harness.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Compiles the sources for a test that starts processes of its own; each has a folder of its own, with the data beside it. */
export function build(name: string): string {
  const place = join(root, 'test/.cache', name);
  const folder = join(place, 'dist');
  mkdirSync(place, { recursive: true });
  if (!existsSync(join(place, 'data'))) symlinkSync(join(root, 'data'), join(place, 'data'));
  execFileSync(process.execPath, [
    join(root, '../../node_modules/typescript/bin/tsc'),
    '-p',
    join(root, 'tsconfig.build.json'),
    '--outDir',
    folder,
  ]);
  return folder;
}

/** The environment of a process that works on the database and with the keys of a harness. */
export const environmentOf = ({ config: { keys }, database }: Harness): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_URL: database.url,
  FIELD_KEY: keys.field.toString('base64'),
  INDEX_KEY: keys.index.toString('base64'),
  AUDIT_KEY: keys.audit.toString('base64'),
});
