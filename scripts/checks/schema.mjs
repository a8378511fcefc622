import { readFileSync } from 'node:fs';
import { printSchema, schemaFile } from '../codegen.mjs';
import { lastLines } from '../console.mjs';
import { run } from '../process.mjs';
import { environment, tool, web } from '../workspace.mjs';

const HINT = 'Run npm run codegen and commit what it writes.';

function firstDifference(committed, printed) {
  const left = committed.split('\n');
  const right = printed.split('\n');
  const line = right.findIndex((text, index) => text !== left[index]);
  const at = line === -1 ? right.length : line;
  return [`line ${at + 1}, committed: ${left[at] ?? '(end)'}`, `line ${at + 1}, printed:   ${right[at] ?? '(end)'}`];
}

/** The committed schema is what the code prints. */
export async function schemaProblems() {
  const committed = readFileSync(schemaFile, 'utf8');
  const printed = await printSchema();
  if (committed === printed) return [];
  return ['packages/api/schema.graphql differs from the code.', ...firstDifference(committed, printed), HINT];
}

/** The web's generated types and trusted documents belong to the committed schema. */
export async function generatedWebProblems() {
  const args = ['--config', 'codegen.ts', '--check'];
  const result = await run(tool('graphql-codegen', web), args, { cwd: web, env: environment(), limitMs: 120_000 });
  return result.code === 0 ? [] : [...lastLines(result.tail, 20).split('\n'), HINT];
}
