import { cpSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { api, environment, fingerprint, root, step, tool, unlessDone, verifier, web } from './workspace.mjs';

const shared = ['tsconfig.base.json', 'pnpm-lock.yaml'].map((file) => join(root, file));

/** Compiles the API into `packages/api/dist` when its sources changed; data files go along beside their modules. */
export async function buildApi() {
  const source = join(api, 'src');
  const dist = join(api, 'dist');
  const inputs = [source, join(api, 'package.json'), join(api, 'tsconfig.json'), join(api, 'tsconfig.build.json')];
  await unlessDone(join(dist, '.built'), fingerprint([...inputs, ...shared]), async () => {
    rmSync(dist, { recursive: true, force: true });
    await step('Building the API', tool('tsc'), ['-p', join(api, 'tsconfig.build.json')]);
    cpSync(source, dist, {
      recursive: true,
      filter: (path) => !['.ts', '.tsx'].includes(extname(path)) && !path.includes('node_modules'),
    });
  });
}

/** Bundles the web into `packages/web/dist` when its sources changed. */
export async function buildWeb() {
  const dist = join(web, 'dist');
  await unlessDone(join(dist, '.built'), fingerprint([web, ...shared]), async () => {
    const env = environment({ NODE_ENV: 'production' });
    await step('Building the web', tool('vite', web), ['build', '--logLevel', 'warn'], { cwd: web, env });
  });
}

/** Bundles what the public pages run into `packages/verifier/dist` when its sources changed. */
export async function buildPageScripts() {
  const dist = join(verifier, 'dist');
  await unlessDone(join(dist, '.built'), fingerprint([verifier, ...shared]), async () => {
    await step('Building the scripts of the public pages', tool('rolldown', verifier), ['-c'], { cwd: verifier });
  });
}

/** All, one after the other: two compilers at once are slower on a small machine. */
export async function build() {
  await buildApi();
  await buildPageScripts();
  await buildWeb();
}
