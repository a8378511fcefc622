#!/usr/bin/env node
/**
 * The one door of the command line: everything in package.json's scripts comes here. Plain Node 20 and no dependency,
 * since on a fresh machine this is what installs the rest.
 */
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { build, buildApi } from './build.mjs';
import { keepStdoutPure, Stop, say } from './console.mjs';
import { runForeground } from './process.mjs';
import {
  api,
  bench,
  ensureInstalled,
  environment,
  root,
  serverFlags,
  serverNode,
  tool,
  verifier,
} from './workspace.mjs';

const OLDEST_NODE = 20;

/** Runs one of the API's own command-line programs; its standard output is its result. */
function program(name) {
  return async (args) => {
    keepStdoutPure();
    await ensureInstalled();
    await buildApi();
    const file = join(api, 'dist/cli', `${name}.js`);
    return runForeground(serverNode(), [...serverFlags(), file, ...args], {
      cwd: root,
      env: environment(),
    });
  };
}

/** Files of packages/bench/src; `pages`: needs the built web too. */
const benches = { reading: {}, issue: {}, import: {}, 'first-paint': { pages: true } };

const commands = {
  async start() {
    await ensureInstalled();
    await build();
    say('Starting the server …');
    const main = join(api, 'dist/main.js');
    return runForeground(serverNode(), [...serverFlags(), main], { cwd: root, env: environment() });
  },
  async build() {
    await ensureInstalled();
    await build();
    return 0;
  },
  async dev() {
    await ensureInstalled();
    const { develop } = await import('./develop.mjs');
    return develop();
  },
  async codegen() {
    await ensureInstalled();
    const { generate } = await import('./codegen.mjs');
    return generate();
  },
  async lint(args) {
    await ensureInstalled();
    return runForeground(tool('biome'), ['check', ...args], { cwd: root, env: environment() });
  },
  async typecheck() {
    await ensureInstalled();
    const { runChecks, reportChecks } = await import('./check.mjs');
    return reportChecks(await runChecks(/^types/));
  },
  async check(args) {
    await ensureInstalled();
    const { runChecks, reportChecks } = await import('./check.mjs');
    return reportChecks(await runChecks(args[0] && new RegExp(args[0])));
  },
  async test(args) {
    await ensureInstalled();
    const { runSuites, summarise } = await import('./suites.mjs');
    const { closingLine } = await import('./reports.mjs');
    const outcome = await runSuites(args);
    summarise(outcome);
    say(`\n${closingLine(outcome)}`);
    return outcome.failed === 0 ? 0 : 1;
  },
  async ci() {
    const { continuousIntegration } = await import('./ci.mjs');
    return continuousIntegration();
  },
  async e2e(args) {
    await ensureInstalled();
    const { browserCommand } = await import('./suites.mjs');
    const { command, args: own, cwd, env } = await browserCommand(undefined, args);
    return runForeground(command, own, { cwd, env: environment(env) });
  },
  async bench([name = 'reading', ...args]) {
    if (!Object.hasOwn(benches, name)) throw new Stop(`Benches: ${Object.keys(benches).join(', ')}.`, 2);
    await ensureInstalled();
    await (benches[name].pages ? build() : buildApi());
    const file = join(bench, `src/${name}.ts`);
    const env = environment(benches[name].pages && { CHROMIUM_PATH: await findBrowser() });
    return runForeground(serverNode(), ['--enable-source-maps', file, ...args], { cwd: root, env });
  },
  async verify(args) {
    keepStdoutPure();
    await ensureInstalled();
    return runForeground(serverNode(), [join(verifier, 'src/main.ts'), ...args], {
      cwd: process.env.INIT_CWD ?? root,
      env: environment(),
    });
  },
  'roster:import': program('roster-import'),
  'db:migrate': program('db-migrate'),
  'audit:verify': program('audit-verify'),
  'keys:rotate': program('keys-rotate'),
  'account:create-admin': program('account-create-admin'),
  'signing-keys:rotate': program('signing-keys-rotate'),
};

async function main([name = '', ...args]) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Stop(`Node ${OLDEST_NODE} or newer is needed; this is ${process.version}.`);
  }
  if (!Object.hasOwn(commands, name)) throw new Stop(`Commands: ${Object.keys(commands).join(', ')}.`, 2);
  return commands[name](args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Stop ? error.message : error.stack}\n`);
  process.exitCode = error instanceof Stop ? error.exitCode : 1;
}
