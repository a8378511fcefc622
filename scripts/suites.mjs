import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { duration, lastLines, Stop, say } from './console.mjs';
import { testDatabaseUrl } from './postgres.mjs';
import { run } from './process.mjs';
import { closingLine, crashed, outcomeOf, total } from './reports.mjs';
import { api, e2e, environment, root, serverNode, tool, web } from './workspace.mjs';

const LIMIT_MS = 25 * 60_000;
const TITLE_LINES = 12;

function vitest(folder, file, env = {}) {
  return {
    command: tool('vitest', folder),
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    cwd: folder,
    env,
    format: 'vitest',
    file,
  };
}

/** Arguments of the browser suite; `extra` goes to Playwright as it stands (a file, `--project`, `--headed`). */
export async function browserCommand(file, extra = []) {
  await build();
  return {
    command: tool('playwright', e2e),
    args: ['test', `--reporter=list${file ? ',json' : ''}`, ...extra],
    cwd: e2e,
    env: { CHROMIUM_PATH: await findBrowser(), ...(file && { PLAYWRIGHT_JSON_OUTPUT_FILE: file }) },
    format: 'playwright',
    file,
  };
}

/** Every suite by name. A suite that cannot run here returns the reason in words instead of a command. */
const suites = {
  scripts: {
    title: 'Scripts',
    prepare: (file) => ({
      command: serverNode(),
      args: [
        '--test',
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=tap',
        `--test-reporter-destination=${file}`,
        'scripts/**/*.test.mjs',
      ],
      cwd: root,
      format: 'tap',
      file,
    }),
  },
  web: { title: 'Web', prepare: (file) => vitest(web, file) },
  'api-pglite': { title: 'API on PGlite', prepare: (file) => vitest(api, file, { TEST_DATABASE: 'pglite' }) },
  'api-postgres': {
    title: 'API on PostgreSQL',
    prepare: async (file) => {
      const url = await testDatabaseUrl();
      if (!url) return 'TEST_DATABASE_URL is not set and no local PostgreSQL answers';
      return vitest(api, file, { TEST_DATABASE: 'postgres', TEST_DATABASE_URL: url });
    },
  },
  browser: { title: 'Browser', prepare: browserCommand },
};

async function runSuite({ title, prepare }, file) {
  say(`\n== ${title} ==`);
  const started = Date.now();
  let command;
  try {
    command = await prepare(file);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    return crashed(title, error.message);
  }
  if (typeof command === 'string') {
    say(`Not run: ${command}.`);
    return { ...total([]), skipped: [`${title} (whole suite: ${command})`] };
  }
  const { cwd, env, format } = command;
  const result = await run(command.command, command.args, {
    cwd,
    env: environment(env),
    output: 'show',
    limitMs: LIMIT_MS,
  });
  const outcome = outcomeOf({ name: title, format, file, result });
  say(`${title}: ${closingLine(outcome)} in ${duration(Date.now() - started)}`);
  return outcome;
}

/** Runs the named suites one after the other (all when none is named) and adds them up. */
export async function runSuites(names = []) {
  const unknown = names.filter((name) => !(name in suites));
  if (unknown.length > 0) {
    throw new Stop(`No suite is called ${unknown.join(', ')}. Suites: ${Object.keys(suites).join(', ')}.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'jiazheng-reports-'));
  const outcomes = [];
  try {
    for (const name of names.length > 0 ? names : Object.keys(suites)) {
      outcomes.push(await runSuite(suites[name], join(folder, name)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return total(outcomes);
}

/** What failed and what was skipped, short enough to be read at the end of a long log. */
export function summarise(outcome, lines = 55) {
  if (outcome.skipped.length > 0) {
    say(`\nSkipped (${outcome.skipped.length}): ${outcome.skipped.slice(0, TITLE_LINES).join('; ')}`);
  }
  if (outcome.failures.length === 0) return;
  say(`\nFailed (${outcome.failures.length}):`);
  const share = Math.max(2, Math.floor(lines / outcome.failures.length));
  const shown = outcome.failures.slice(0, Math.floor(lines / 2));
  for (const { title, message } of shown) {
    say(`- ${title}`);
    const text = message.split('\n').length > share ? lastOrFirst(message, share - 1) : message;
    if (text.trim()) say(text.trimEnd().replace(/^/gm, '    '));
  }
  if (shown.length < outcome.failures.length) say(`… and ${outcome.failures.length - shown.length} more above.`);
}

/** An assertion tells its story in its first lines, a crashed process in its last. */
function lastOrFirst(message, count) {
  const isCrash = /^(hung|left|ran|failed) /.test(message);
  return isCrash ? lastLines(message, count) : message.split('\n').slice(0, count).join('\n');
}
