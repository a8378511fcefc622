import { buildSchemaSync, Query, Resolver } from 'type-graphql';
import { expect, it } from 'vitest';
import { guardSchema } from '../src/graphql/operation-rules.js';
import { buildApiSchema } from '../src/graphql/schema.js';

it('an operation without an access rule stops the process from starting', () => {
  // What is decorated stays in the process: the suites that follow have the API's own schema from here.
  buildApiSchema();
  @Resolver()
  class Forgetful {
    @Query(() => String)
    secrets(): string {
      return 'all';
    }
  }
  const schema = buildSchemaSync({ resolvers: [Forgetful], validate: false });
  expect(() => guardSchema(schema)).toThrow(/without an access rule: Query\.secrets/);
});
