import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, sql } from '../src/kernel/sql.js';
import { type Client, type Harness, startHarness } from './harness.js';

let harness: Harness;
let officer: Client;
let analyst: Client;

const TEXT = '\u0000\ud800，‮’;DROP TABLE worker;--';

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS';
  url?: string;
  payload?: string;
  type?: string;
}

async function send(client: Client, { method = 'POST', url = '/graphql', payload, type = 'application/json' }: Call) {
  const response = await harness.app.inject({
    method,
    url,
    headers: { cookie: client.cookie, ...(payload === undefined ? {} : { 'content-type': type }) },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: response.statusCode, body: response.body };
}

/** No fault of ours: no 5xx, and no answer that hides one behind a reference number. */
function expectTheirFault({ status, body }: { status: number; body: string }, about: unknown) {
  expect(status, `${JSON.stringify(about)} -> ${body}`).toBeLessThan(500);
  expect(body, JSON.stringify(about)).not.toContain('"INTERNAL"');
}

beforeAll(async () => {
  harness = await startHarness();
  officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
  analyst = await harness.as('ANALYST');
});
afterAll(() => harness.close());

describe('a malformed request', () => {
  it.each<[string, Call]>([
    ['no body', {}],
    ['empty', { payload: '' }],
    ['no JSON', { payload: '{' }],
    ['null', { payload: 'null' }],
    ['a number', { payload: '1' }],
    ['a text', { payload: '"{viewer{role}}"' }],
    ['a list', { payload: '[]' }],
    ['a batch', { payload: '[{"query":"{viewer{role}}"},{"query":"{viewer{role}}"}]' }],
    ['no query', { payload: '{}' }],
    ['a query of null', { payload: '{"query":null}' }],
    ['a query that is a number', { payload: '{"query":1}' }],
    ['a query that is an object', { payload: '{"query":{}}' }],
    ['an unknown document', { payload: '{"documentId":"x"}' }],
    ['a document that is an object', { payload: '{"documentId":{}}' }],
    ['a document named __proto__', { payload: '{"documentId":"__proto__"}' }],
    ['variables that are a list', { payload: '{"query":"{viewer{role}}","variables":[]}' }],
    ['variables that are a text', { payload: '{"query":"{viewer{role}}","variables":"x"}' }],
    ['an unknown operation', { payload: '{"query":"query A{viewer{role}}","operationName":"B"}' }],
    ['__proto__', { payload: '{"query":"{viewer{role}}","__proto__":{"x":1}}' }],
    ['another media type', { payload: '{viewer{role}}', type: 'application/graphql' }],
    ['plain text', { payload: '{"query":"{viewer{role}}"}', type: 'text/plain' }],
    ['a form', { payload: 'query={viewer{role}}', type: 'application/x-www-form-urlencoded' }],
    ['a charset that nobody knows', { payload: '{"query":"{viewer{role}}"}', type: 'application/json; charset=x' }],
    ['too much', { payload: JSON.stringify({ query: `{viewer{role}} #${'x'.repeat(2_000_000)}` }) }],
    ['a mutation by GET', { method: 'GET', url: '/graphql?query=mutation{signOut{done}}' }],
    ['a GET without a query', { method: 'GET', url: '/graphql' }],
    ['a GET with two queries', { method: 'GET', url: '/graphql?query={a}&query={b}' }],
    ['bad percent signs', { method: 'GET', url: '/graphql?query=%E0%A4%A' }],
    ['PUT', { method: 'PUT', payload: '{}' }],
    ['DELETE', { method: 'DELETE' }],
    ['OPTIONS', { method: 'OPTIONS' }],
    ['a subscription', { payload: '{"query":"subscription{viewer{role}}"}' }],
    ['a ring of fragments', { payload: '{"query":"{viewer{...A}} fragment A on Viewer{...A}"}' }],
    ['a deep list', { payload: JSON.stringify({ query: `{node(id:${'['.repeat(5_000)}1${']'.repeat(5_000)}){id}}` }) }],
    [
      'a deep variable',
      { payload: `{"query":"{viewer{role}}","variables":{"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}}` },
    ],
    ['deep braces', { payload: JSON.stringify({ query: '{viewer'.repeat(5_000) }) }],
  ])('is answered as their fault: %s', async (name, call) => {
    const answer = await send(officer, call);
    expectTheirFault(answer, name);
  });

  it('is their fault whatever is made of a query', async () => {
    const query =
      'query A($id: ID!, $f: AgencyFilter, $n: Int) { agency(id: $id) { id } agencies(filter: $f, first: $n) { nodes { id } } }';
    const mutated = fc
      .tuple(
        fc.nat(query.length),
        fc.nat(12),
        fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('{', '}', '$', '...', '"""', '@', '\ud800')),
      )
      .map(([at, cut, put]) => query.slice(0, at) + put + query.slice(at + cut));
    await fc.assert(
      fc.asyncProperty(mutated, fc.option(fc.jsonValue()), async (text, variables) => {
        const payload = JSON.stringify({ query: text, variables });
        expectTheirFault(await send(officer, { payload }), payload);
      }),
      { numRuns: 150 },
    );
  });

  it('is their fault whatever the values are', async () => {
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(
        TEXT,
        'QWdlbmN5OnNvbWV0aGluZw',
        -1,
        0,
        2 ** 31,
        1e300,
        '9'.repeat(400),
        '0000-01-01',
        '9999-12-31',
      ),
    );
    const query = `query ($id: ID!, $search: String, $county: String, $first: Int, $after: String, $parent: String) {
      node(id: $id) { id } agency(id: $id) { id }
      agencies(filter: { search: $search, county: $county, headquarters: $id }, first: $first, after: $after) { totalCount nodes { id timeline(first: $first) { at } } }
      regions(search: $search, parent: $parent, first: $first) { code } }`;
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('id', 'search', 'county', 'first', 'after', 'parent'), values),
        async (drawn) => {
          const payload = JSON.stringify({ query, variables: { id: 'x', ...drawn } });
          expectTheirFault(await send(officer, { payload }), payload);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('may hold characters that no text of the database can hold', async () => {
    const escaped = '{"query":"{ agencies(filter: {search: \\"\\\\u0000\\"}) { totalCount } }"}';
    expectTheirFault(await send(officer, { payload: escaped }), 'an escape inside the query');
    for (const mutation of [
      'signIn(input: { login: $text, password: $text, code: $text })',
      'demoSignIn(login: $text)',
      'registerAgency(input: { creditCode: $text, name: $text, kind: MIXED })',
      'changePassword(current: $text, next: $text)',
    ]) {
      const query = `mutation ($text: String!) { ${mutation} { __typename } }`;
      expectTheirFault(
        await send(officer, { payload: JSON.stringify({ query, variables: { text: TEXT } }) }),
        mutation,
      );
    }
  });
});

describe('limits', () => {
  const tooMuch = async (query: string) => {
    const { status, errors } = await analyst.graphql(query);
    return [status, errors?.[0]?.extensions.code];
  };

  it('say what was too much', async () => {
    const deep = `{ regions { ${'children { '.repeat(10)} id ${'} '.repeat(10)} } }`;
    const wide = `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: publicSettings { demo }`).join(' ')} }`;
    const large = `{ regions { ${'code name '.repeat(50)} children { ${'code name '.repeat(50)} children { ${'code name '.repeat(50)} children { ${'code name '.repeat(51)} } } } } }`;
    const allowed = '{ agencies(first: 200) { nodes { branches { id } } } }';
    const roots = `{ ${'publicSettings { demo } '.repeat(11)} }`;
    const huge = `{ agencies(first: 200) { nodes { id } } } # ${'长'.repeat(20_000)}`;
    expect(await tooMuch(deep)).toEqual([400, 'TOO_MUCH']);
    expect(await tooMuch(wide)).toEqual([400, 'TOO_MUCH']);
    expect(await tooMuch(large)).toEqual([400, 'TOO_MUCH']);
    expect(await tooMuch(roots)).toEqual([400, 'TOO_MUCH']);
    expect(await tooMuch(huge)).toEqual([400, 'INVALID']);
    expect(await tooMuch(allowed)).toEqual([200, undefined]);
  });
});

describe('a fault of ours', () => {
  it('shows nothing but its reference number', async () => {
    await rows(harness.em(), sql`alter table agency rename to agency_gone`);
    const { status, errors } = await officer.graphql('{ agencies { nodes { id } } }');
    await rows(harness.em(), sql`alter table agency_gone rename to agency`);
    expect(status).toBe(200);
    expect(errors).toHaveLength(1);
    const { message, extensions } = errors![0]!;
    expect(Object.keys(errors![0]!).sort()).toEqual(['extensions', 'message', 'path']);
    expect(Object.keys(extensions).sort()).toEqual(['code', 'reference', 'text']);
    expect(extensions.code).toBe('INTERNAL');
    expect(extensions.reference).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify({ message, extensions })).not.toMatch(/agency_gone|relation|select|stack|\.ts|\.js/);
  });
});
