import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildApi, buildPageScripts } from './build.mjs';
import { say } from './console.mjs';
import { api, environment, root, serverFlags, serverNode, tool, web } from './workspace.mjs';

/** Compiler, server and web in watch mode in this terminal until Ctrl-C; the web's dev server passes requests on to the API. */
export async function develop() {
  await buildApi();
  await buildPageScripts();
  const env = environment();
  const children = [
    spawn(tool('tsc'), ['-p', join(api, 'tsconfig.build.json'), '--watch', '--preserveWatchOutput'], { env }),
    spawn(serverNode(), ['--watch', ...serverFlags(), join(api, 'dist/main.js')], { cwd: root, env }),
    spawn(tool('vite', web), ['dev'], { cwd: web, env }),
  ];
  for (const child of children) {
    child.stdout.pipe(process.stdout);
    child.stderr.pipe(process.stderr);
  }
  const stop = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  say('Compiler, API and web are watching; Ctrl-C ends them.');
  const exits = children.map((child) => new Promise((resolve) => child.on('exit', resolve)));
  await Promise.race(exits);
  stop();
  await Promise.all(exits);
  return 0;
}
