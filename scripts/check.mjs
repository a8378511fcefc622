import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, buildApi } from './build.mjs';
import { bundleProblems } from './checks/bundle.mjs';
import { dockerProblems } from './checks/docker.mjs';
import { layoutProblems } from './checks/layout.mjs';
import { linkProblems } from './checks/links.mjs';
import { machinePathProblems } from './checks/machine-paths.mjs';
import { privacyProblems } from './checks/privacy.mjs';
import { generatedWebProblems, schemaProblems } from './checks/schema.mjs';
import { schemaBreakProblems } from './checks/schema-breaks.mjs';
import { schemaWordProblems } from './checks/schema-words.mjs';
import { wordProblems } from './checks/words.mjs';
import { duration, lastLines, Stop, say } from './console.mjs';
import { run } from './process.mjs';
import { closingLine, crashed, emptyOutcome, total } from './reports.mjs';
import { api, bench, e2e, environment, root, tool, verifier, web } from './workspace.mjs';

const SHOWN_PROBLEMS = 25;
const LIMIT_MS = 5 * 60_000;

/** A tool whose bad exit is the problem and whose output explains it. */
function byTool(name, args, options = {}) {
  return async () => {
    const result = await run(tool(name), args, { cwd: root, env: environment(), limitMs: LIMIT_MS, ...options });
    return result.code === 0 ? [] : lastLines(result.tail, SHOWN_PROBLEMS).split('\n');
  };
}

const types = (folder) => byTool('tsc', ['-p', join(folder, 'tsconfig.json'), '--noEmit']);
const boundaries = [
  '--config',
  '.dependency-cruiser.cjs',
  '--output-type',
  'err',
  'packages/api/src',
  'packages/web/src',
  'packages/verifier/src',
  'packages/verifier/browser',
];

/** Every check in the order in which a reader wants to hear of it; each resolves to its problems in words. */
const checks = [
  ['types: api', types(api)],
  ['types: web', types(web)],
  ['types: e2e', types(e2e)],
  ['types: verifier', types(verifier)],
  ['types: scripts of the public pages', types(join(verifier, 'browser'))],
  // The comparison with other servers is a tool of its own and may be absent from a slim checkout.
  ...(existsSync(join(bench, 'tsconfig.json')) ? [['types: bench', () => buildApi().then(types(bench))]] : []),
  ['format and lint', byTool('biome', ['check', '--max-diagnostics=20'])],
  ['boundaries between rooms', byTool('depcruise', [...boundaries, 'e2e'])],
  ['names and sizes of files', layoutProblems],
  ['committed schema is the printed one', () => buildApi().then(schemaProblems)],
  ['schema is described with its Chinese terms', schemaWordProblems],
  ['breaking changes of the schema are told', schemaBreakProblems],
  [
    'style of schema and documents',
    byTool('eslint', ['--max-warnings=0', 'packages/api/schema.graphql', 'packages/web/src']),
  ],
  ['generated web code is current', generatedWebProblems],
  ['words in both languages', wordProblems],
  ['bundle budgets', () => build().then(bundleProblems)],
  ['no personal data in sources', privacyProblems],
  ['no machine paths in sources', machinePathProblems],
  ['links in documents', linkProblems],
  ['container files', dockerProblems],
];

async function runCheck(name, find) {
  const started = Date.now();
  let problems;
  try {
    problems = await find();
  } catch (error) {
    problems = [error instanceof Stop ? error.message : error.stack];
  }
  const ok = problems.length === 0;
  say(`${ok ? 'ok    ' : 'FAILED'} ${name} (${duration(Date.now() - started)})`);
  if (ok) return { ...emptyOutcome(), passed: 1 };
  const shown = problems.slice(0, SHOWN_PROBLEMS);
  if (shown.length < problems.length) shown.push(`… and ${problems.length - shown.length} more`);
  const message = shown.join('\n');
  say(message.replace(/^/gm, '       '));
  return crashed(`check: ${name}`, message);
}

/** Runs every check whose name fits `only`; each counts as one test. */
export async function runChecks(only) {
  const outcomes = [];
  for (const [name, find] of checks) {
    if (!only || only.test(name)) outcomes.push(await runCheck(name, find));
  }
  return total(outcomes);
}

/** Prints the sum of the checks and gives the exit code. */
export function reportChecks(outcome) {
  say(`\n${closingLine(outcome)}`);
  return outcome.failed === 0 && outcome.passed > 0 ? 0 : 1;
}
