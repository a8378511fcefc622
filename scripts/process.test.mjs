import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from './process.mjs';

const node = process.execPath;
const module = fileURLToPath(new URL('./process.mjs', import.meta.url));

test('the exit code and the output come back', async () => {
  const result = await run(node, ['-e', 'console.log("out"); console.error("err"); process.exit(3)'], {
    output: 'stdout',
  });
  assert.equal(result.code, 3);
  assert.equal(result.stdout, 'out\n');
  assert.match(result.tail, /err/);
});

test('a command that is not there is an exit code, not an exception', async () => {
  const result = await run('no-such-command', []);
  assert.equal(result.code, 127);
  assert.match(result.tail, /no-such-command/);
});

test('a hung command is ended with everything that it started', async () => {
  const grandchild = `require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'inherit' })`;
  const result = await run(node, ['-e', `${grandchild}; setInterval(() => {}, 1e6)`], { limitMs: 300 });
  assert.equal(result.timedOut, true);
  assert.notEqual(result.code, 0);
});

test('what a finished command left running is ended', async () => {
  const left = `require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'inherit' }).unref()`;
  const result = await run(node, ['-e', `${left}; process.exit(0)`], { limitMs: 10_000 });
  assert.deepEqual([result.code, result.timedOut], [0, false]);
});

test('a foreground command gets Ctrl-C once and its exit code is kept', async () => {
  const server = `let n = 0; process.on('SIGINT', () => { n += 1; setTimeout(() => process.exit(n === 1 ? 7 : 8), 50) }); console.log('ready'); setInterval(() => {}, 1e6)`;
  const launcher = `import { runForeground } from ${JSON.stringify(module)}; process.exitCode = await runForeground(process.execPath, ['-e', ${JSON.stringify(server)}]);`;
  const child = spawn(node, ['--input-type=module', '-e', launcher], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGINT');
  child.kill('SIGINT');
  const code = await new Promise((resolve) => child.on('exit', resolve));
  assert.equal(code, 7);
});
