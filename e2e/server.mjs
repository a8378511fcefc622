/**
 * The built product on a fresh data folder, for one run of the browser tests: demo mode, no network, gone afterwards.
 * Playwright starts and ends it.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../packages/api/dist/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jiazheng-e2e-'));

// Nothing of the developer's own set-up reaches the tests.
const { DATABASE_URL: _, NODE_ENV: __, ...inherited } = process.env;
const env = { ...inherited, HOST: '127.0.0.1', DATA_DIR: join(folder, 'data') };
const server = spawn(process.execPath, ['--enable-source-maps', main], {
  env,
  stdio: ['ignore', 'inherit', 'inherit'],
});

const stop = () => server.kill('SIGTERM');
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
// Playwright holds our standard input open; when Playwright is killed, nobody else would end the server.
process.stdin.resume().on('end', stop);
server.on('exit', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
