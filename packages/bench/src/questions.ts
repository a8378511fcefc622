import type { Client } from 'pg';
import { someCodes } from './certificates.ts';

/** What one contender is asked: a POST of JSON, or a GET when there is no body. */
export interface Call {
  path: string | ((turn: number) => string);
  body?: (turn: number) => object;
}

export interface Question {
  name: string;
  /** The ratio that the product is to reach: to PostGraphile, or to the bare statement where PostGraphile has no such answer. */
  goal: number;
  product: Call;
  postgraphile?: Call;
  bare: Call;
}

/** The opaque id of a record, as the product gives it. */
export const opaque = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64url');
const graphql = (query: string, variables: (turn: number) => object = () => ({})): Call => ({
  path: '/graphql',
  body: (turn) => ({ query, variables: variables(turn) }),
});

/** The four questions of an officer's day and the scan of a householder, over ids, names and codes that change with each turn. */
export async function questionsOf(client: Client, county: string): Promise<Question[]> {
  const found = await client.query<{ id: string }>(
    `select worker_id as id from worker_scope where scope_key = $1 limit 2000`,
    [`county:${county}`],
  );
  const ids = found.rows.map(({ id }) => id);
  const id = (turn: number) => ids[turn % ids.length]!;
  const codes = await someCodes(client);
  const code = (turn: number) => codes[turn % codes.length]!;
  const prefixes = ['李芳', '王', '陈静', '张', '刘秀', '杨'];
  const prefix = (turn: number) => prefixes[turn % prefixes.length]!;
  const fields = 'number name sex state lacks healthExpiresOn';
  const row = `id ${fields}`;
  const theirs = `rowId ${fields} idHead idTail agencyByAgencyId { rowId name }`;
  return [
    {
      name: 'Q1 page of 50 workers of a county',
      goal: 1.5,
      product: graphql(
        `{ workers(first: 50) { nodes { ${row} idNumberMasked complete agency { id name } integrity { id good } } pageInfo { endCursor hasNextPage } } }`,
      ),
      postgraphile: graphql(
        `query ($key: String!) { allWorkerScopes(first: 50, condition: { scopeKey: $key }, orderBy: [WORK_RANK_ASC, UPDATED_AT_DESC, WORKER_ID_ASC]) {
        nodes { workerByWorkerId { ${theirs} integrityEntriesByWorkerId { nodes { rowId good } } } } pageInfo { endCursor hasNextPage } } }`,
        () => ({ key: `county:${county}` }),
      ),
      bare: { path: '/q1', body: () => ({ county }) },
    },
    {
      name: 'Q2 one worker with relations',
      goal: 1,
      product: graphql(
        `query ($id: ID!) { worker(id: $id) { ${row} idNumberMasked complete agency { id name } employments { id state contractKind startedOn agency { name } }
          healthCertificates { id issuedOn expiresOn } integrity { id on good } trainings { id course hours } } }`,
        (turn) => ({ id: opaque('Worker', id(turn)) }),
      ),
      postgraphile: graphql(
        `query ($id: UUID!) { workerByRowId(rowId: $id) { ${theirs}
          employmentsByWorkerId { nodes { rowId state contractKind startedOn agencyByAgencyId { name } } } healthCertificatesByWorkerId { nodes { rowId issuedOn expiresOn } }
          integrityEntriesByWorkerId { nodes { rowId enteredOn good } } trainingEntriesByWorkerId { nodes { rowId course hours } } } }`,
        (turn) => ({ id: id(turn) }),
      ),
      bare: { path: '/q2', body: (turn) => ({ id: id(turn) }) },
    },
    {
      name: 'Q3 dashboard of a county',
      goal: 2,
      product: graphql(
        '{ census { asOf figures { registered verified complete identity integrity health training lacks { lack count } } } }',
      ),
      postgraphile: graphql(
        'query ($county: String!) { allCensusSums(condition: { countyCode: $county }) { nodes { measure expiresOn count } } }',
        () => ({ county }),
      ),
      bare: { path: '/q3', body: () => ({ county }) },
    },
    {
      name: 'Q4 name search in a county',
      goal: 1,
      product: graphql(
        `query ($word: String!) { workers(first: 20, filter: { search: $word }) { nodes { ${row} idNumberMasked agency { id name } } } }`,
        (turn) => ({ word: prefix(turn) }),
      ),
      postgraphile: graphql(
        `query ($key: String!, $prefix: String!) { benchSearch(scope: $key, prefix: $prefix, first: 20) { nodes { workerByWorkerId { ${theirs} } } } }`,
        (turn) => ({ key: `county:${county}`, prefix: prefix(turn) }),
      ),
      bare: { path: '/q4', body: (turn) => ({ county, prefix: prefix(turn) }) },
    },
    {
      name: 'Q5 page of a trust code',
      goal: 0.8,
      product: { path: (turn) => `/v/${code(turn)}` },
      bare: { path: (turn) => `/q5/${code(turn)}` },
    },
  ];
}
