import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../src/graphql/schema.js';
import { readGlobalId } from '../src/kernel/global-id.js';
import { accessMatrix, type Caller, callers } from './access-matrix.js';
import { type Bindings, type Client, type Harness, startHarness } from './harness.js';
import { operationsOf, selectionOf } from './schema-walk.js';

const operations = operationsOf(buildApiSchema());

let harness: Harness;
let agency: string;

beforeAll(async () => {
  harness = await startHarness();
  const officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
  const { data } = await officer.graphql(
    `mutation { registerAgency(input: { creditCode: "91440203MA68M3TCXK", name: "万家家政", kind: MIXED }) { agency { id } } }`,
  );
  agency = readGlobalId(data.registerAgency.agency.id)!.key;
});
afterAll(() => harness.close());

/** A caller with a session of its own: some operations end it. */
async function fresh(caller: Caller): Promise<Client> {
  if (caller === 'PUBLIC') return harness.anonymous;
  const bindings: Partial<Record<Caller, Bindings>> = {
    COUNTY_BUREAU: { county: '440203' },
    AGENCY: { agency },
    DEPARTMENT: { department: '财政' },
  };
  return harness.as(caller, bindings[caller]);
}

describe('the matrix of operations and roles', () => {
  it('has a line for every operation', () => {
    expect(operations.map(([name]) => name).filter((name) => !accessMatrix.has(name))).toEqual([]);
  });

  it.each(operations)('%s', async (name, field) => {
    const kind = name.startsWith('Mutation') ? 'mutation' : 'query';
    const admitted: Caller[] = [];
    for (const caller of callers) {
      const { status, errors = [] } = await (await fresh(caller)).graphql(`${kind} { ${selectionOf(field)} }`);
      const codes = errors.map((error) => error.extensions.code);
      expect(status, `${caller}: ${JSON.stringify(errors)}`).toBeLessThan(500);
      expect(codes, caller).not.toContain('INTERNAL');
      expect(codes, caller).not.toContain('GRAPHQL_VALIDATION_FAILED');
      if (codes.includes(caller === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN')) continue;
      admitted.push(caller);
    }
    expect(admitted).toEqual(callers.filter((caller) => accessMatrix.get(name)!.has(caller)));
  });

  it('is told to each role as far as it is its own, and who else may', async () => {
    const ofCaller = (caller: Caller) =>
      operations.map(([name]) => name).filter((name) => accessMatrix.get(name)!.has(caller));
    const plain = (names: string[]) => names.map((name) => name.replace(/^\w+\./, '')).sort();
    for (const caller of callers) {
      if (caller === 'PUBLIC') continue;
      const { data } = await (await fresh(caller)).graphql('{ viewer { operations } }');
      expect(data.viewer.operations.toSorted(), caller).toEqual(plain(ofCaller(caller)));
    }
    const analyst = await fresh('ANALYST');
    const { data } = await analyst.graphql(
      '{ settings: operationRoles(operation: "settings") unknown: operationRoles(operation: "x") }',
    );
    expect(data).toEqual({ settings: ['CITY_BUREAU', 'ADMIN'], unknown: [] });
  });
});
