import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { schemaFile } from '../codegen.mjs';
import { api, root } from '../workspace.mjs';

const CHANGELOG = 'docs/schema-changelog.md';

/** Changes between two schemas that break a client of the first and that the changelog does not tell, each as it must stand there. */
export function untoldBreaks(released, present, changelog) {
  // Asked for here and not above: this module is loaded before the first install.
  const { buildSchema, findBreakingChanges } = createRequire(join(api, 'package.json'))('graphql');
  return findBreakingChanges(buildSchema(released), buildSchema(present))
    .map(({ description }) => description)
    .filter((description) => !changelog.includes(description));
}

/** Nothing that a released client relies on changes unsaid. */
export async function schemaBreakProblems() {
  const released = readFileSync(join(api, 'schema.released.graphql'), 'utf8');
  const changelog = readFileSync(join(root, CHANGELOG), 'utf8');
  const untold = untoldBreaks(released, readFileSync(schemaFile, 'utf8'), changelog);
  if (untold.length === 0) return [];
  return [`These break clients of the last release. Keep what was there, or tell it in ${CHANGELOG}:`, ...untold];
}
