import { getIntrospectionQuery } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onPostgres } from '../../test/database.js';
import { type Client, type Harness, startHarness } from '../../test/harness.js';
import { createApp } from '../app.js';
import { openPostgres } from '../db/orm.js';
import { type Em, rows, sql } from '../kernel/sql.js';

let harness: Harness;
let analyst: Client;

beforeAll(async () => {
  harness = await startHarness({ openDocuments: false });
  analyst = await harness.as('ANALYST');
});
afterAll(() => harness.close());

const repeat = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');
const nested = (levels: number): string => (levels === 0 ? 'code' : `parent { ${nested(levels - 1)} }`);

describe('a free query', () => {
  it.each([
    ['levels', `{ regions(first: 1) { ${nested(11)} } }`, /嵌套 13 层，上限 10.*Nest less/],
    ['aliases', `{ publicSettings { ${repeat(31, (at) => `a${at}: demo`)} } }`, /31 个别名，上限 30.*Ask for fewer/],
    ['fields', `{ publicSettings { ${repeat(401, () => 'demo')} } }`, /402 个字段，上限 400.*Split it/],
    ['root fields', `{ ${repeat(11, (at) => `a${at}: __typename`)} }`, /多于 10 项.*Split the query/],
    [
      'records',
      '{ regions(first: 200) { children { children { parent { children { code } } } } } }',
      /200000 条，上限 20000.*Lower `first`/,
    ],
    ['records of lists in lists', '{ regions { children { children { children { code } } } } }', /上限 20000/],
    [
      'records behind a fragment',
      '{ regions(first: 200) { ...Below } } fragment Below on Region { children { children { children { code } } } }',
      /200000 条/,
    ],
  ])('with too many %s is refused, and told how to ask for less', async (_, query, message) => {
    const { status, errors, data } = await analyst.graphql(query);
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions.code).toBe('TOO_MUCH');
    expect(status).toBe(400);
    expect(data).toBeFalsy();
  });

  it('counts what a variable asks for', async () => {
    const query = 'query ($n: Int) { regions(first: $n) { children { children { children { code } } } } }';
    expect((await analyst.graphql(query, { n: 200 })).errors?.[0]?.message).toMatch(/200000/);
    expect((await analyst.graphql(query, { n: 1 })).errors).toBeUndefined();
    const beyond = await analyst.graphql('{ workers(first: 201) { nodes { id } } }');
    expect(beyond.errors?.[0]?.message).toMatch(/1 至 200 条.*Ask for fewer/);
  });

  it('that is too long is refused', async () => {
    const { status, errors } = await analyst.graphql(`{ publicSettings { demo } } # ${'x'.repeat(20_000)}`);
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toMatch(/20000 个字符.*Split it/);
  });

  it('never writes', async () => {
    const { status, errors } = await analyst.graphql('mutation { signOut { done } }');
    expect(status).toBe(403);
    expect(errors?.[0]?.message).toMatch(/只能查询.*may only read/);
  });

  it('is for analysts alone', async () => {
    const officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
    expect((await officer.graphql('{ publicSettings { demo } }')).status).toBe(403);
    expect((await harness.anonymous.graphql('{ publicSettings { demo } }')).status).toBe(401);
  });

  it('may ask for the schema', async () => {
    const { data, errors } = await analyst.graphql(getIntrospectionQuery());
    expect(errors).toBeUndefined();
    expect(data.__schema.types.length).toBeGreaterThan(50);
  });
});

describe.runIf(onPostgres)('a statement of an analyst on PostgreSQL', () => {
  it('only reads, and is ended with words when it takes too long', async () => {
    const database = await openPostgres(harness.database.url!, 0.2);
    const app = await createApp(harness.config, database, { clock: harness.clock });
    const other = new pg.Client({ connectionString: harness.database.url! });
    await other.connect();
    try {
      await other.query('begin; lock table worker in access exclusive mode');
      const answer = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { cookie: analyst.cookie, 'content-type': 'application/json' },
        payload: { query: '{ workers { totalCount } }' },
      });
      const [error] = answer.json().errors;
      expect(error.message).toMatch(/用时过长.*Narrow it/);
      expect(error.extensions).toMatchObject({ code: 'TOO_MUCH', detail: 'QUERY_TIMEOUT' });
      const writing = rows(database.analysis.fork() as Em, sql`delete from throttle`);
      await expect(writing).rejects.toMatchObject({ code: '25006' });
    } finally {
      await other.end();
      await app.close();
      await database.close();
    }
  });
});
