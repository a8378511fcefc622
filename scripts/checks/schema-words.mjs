import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { schemaFile } from '../codegen.mjs';
import { api } from '../workspace.mjs';

const HAN = /\p{Script=Han}/u;
const BUILT_IN = new Set(['String', 'Int', 'Float', 'Boolean', 'ID', 'Query', 'Mutation']);

/** Coordinates of all that a reader of the schema meets: `Worker`, `Worker.state`, `Query.workers(first:)`, `Role.ADMIN`. */
function elements(schema) {
  const own = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__') && !BUILT_IN.has(name));
  return own.flatMap((type) => [
    { at: type.name, ...type },
    ...Object.values(type.getFields?.() ?? {}).flatMap((field) => [
      { at: `${type.name}.${field.name}`, ...field },
      ...(field.args ?? []).map((argument) => ({ at: `${type.name}.${field.name}(${argument.name}:)`, ...argument })),
    ]),
    ...(type.getValues?.() ?? []).map((value) => ({ at: `${type.name}.${value.name}`, ...value })),
  ]);
}

/** Elements that an analyst could not understand: without a description, or without the Chinese term in it. */
export function undescribed(sdl) {
  // Asked for here and not above: this module is loaded before the first install.
  const { buildSchema } = createRequire(join(api, 'package.json'))('graphql');
  return elements(buildSchema(sdl))
    .filter(({ description }) => !HAN.test(description ?? ''))
    .map(({ at, description }) => `${at} has no ${description ? 'Chinese term in its description' : 'description'}`);
}

/** Everything in the committed schema is described, with its Chinese term. */
export async function schemaWordProblems() {
  return undescribed(readFileSync(schemaFile, 'utf8'));
}
