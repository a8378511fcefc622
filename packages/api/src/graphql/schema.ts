import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';

import { buildSchemaSync } from 'type-graphql';
import { DateTimeScalar } from '../kernel/scalars.js';
import { guardSchema } from './operation-rules.js';
import { resolvers } from './resolvers.js';

let built: GraphQLSchema | undefined;

/** The executable schema, built once: every resolver of every module, each root field behind its access rule. */
export function buildApiSchema(): GraphQLSchema {
  built ??= guardSchema(
    buildSchemaSync({
      resolvers,
      validate: false,
      scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    }),
  );
  return built;
}
