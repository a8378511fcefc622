import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApi } from './build.mjs';
import { Stop } from './console.mjs';
import { run } from './process.mjs';
import { api, environment, root, serverNode, step, tool, web } from './workspace.mjs';

export const schemaFile = join(api, 'schema.graphql');

/** The schema as the built API prints it. */
export async function printSchema() {
  const program = join(api, 'dist/cli/print-schema.js');
  if (!existsSync(program)) throw new Stop('The API has no program src/cli/print-schema.ts to print its schema with.');
  const result = await run(serverNode(), [program], { cwd: root, env: environment(), output: 'stdout' });
  if (result.code !== 0) throw new Stop(`The schema cannot be printed:\n${result.tail}`);
  return result.stdout;
}

/** Writes the committed schema from the code, then the web's types from the schema. */
export async function generate() {
  await buildApi();
  writeFileSync(schemaFile, await printSchema());
  await step('Generating the web types', tool('graphql-codegen', web), ['--config', 'codegen.ts'], { cwd: web });
  return 0;
}
