import { readFileSync } from 'node:fs';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { expect, it } from 'vitest';
import { queriesOnly } from './queries-only';

const schema = buildSchema(readFileSync(new URL('../../../../../api/schema.graphql', import.meta.url), 'utf8'));

it('knows every query and record, and nothing that only a mutation takes or gives', () => {
  const { queryType, mutationType, types } = queriesOnly(introspectionFromSchema(schema)).__schema;
  const names = types.map(({ name }) => name);
  expect(queryType.name).toBe('Query');
  expect(mutationType).toBeFalsy();
  expect(names).toEqual(expect.arrayContaining(['Query', 'Worker', 'WorkerFilter', 'ImportBatch']));
  for (const gone of ['Mutation', 'WorkerPayload', 'WorkerFactsInput']) {
    expect(schema.getType(gone)).toBeDefined();
    expect(names).not.toContain(gone);
  }
});
