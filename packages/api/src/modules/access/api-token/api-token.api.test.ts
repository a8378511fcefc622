import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { row, rows, sql } from '../../../kernel/sql.js';

let harness: Harness;
let analyst: Client;

const CREATE = `mutation ($name: String!, $expiresOn: Date!) { createApiToken(name: $name, expiresOn: $expiresOn) {
  token { id name scopes expiresOn lastUsedAt } secret userErrors { field code } } }`;
const REVOKE = 'mutation ($id: ID!) { revokeApiToken(id: $id) { done userErrors { code } } }';

const create = async (client: Client, expiresOn = '2026-12-31') =>
  (await client.graphql(CREATE, { name: '月报', expiresOn })).data.createApiToken;

/** A programme's request: the token and nothing else. */
const ask = async (authorization: string, query: string, variables?: object) => {
  const response = await harness.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization },
    payload: { query, variables },
  });
  return { status: response.statusCode, ...response.json() };
};

beforeAll(async () => {
  harness = await startHarness();
  analyst = await harness.as('ANALYST');
});
afterAll(() => harness.close());

describe('an API token', () => {
  it('reads as its analyst, is shown once and kept as a hash', async () => {
    const { token, secret } = await create(analyst);
    expect(secret).toMatch(/^jz_[\w-]{43}$/);
    expect(token).toMatchObject({ name: '月报', scopes: ['read'], lastUsedAt: null });
    const { data } = await ask(`Bearer ${secret}`, '{ viewer { role } agencies { totalCount } }');
    expect(data).toEqual({ viewer: { role: 'ANALYST' }, agencies: { totalCount: 0 } });
    const kept = await row(harness.em(), sql<{ all: string }>`select to_jsonb(t)::text as all from api_token t`);
    expect(kept!.all).not.toContain(secret);
    const listed = await analyst.graphql('{ apiTokens { id lastUsedAt } }');
    expect(listed.data.apiTokens).toEqual([{ id: token.id, lastUsedAt: '2026-11-24T04:00:00.000Z' }]);
  });

  it('never changes anything', async () => {
    const { token, secret } = await create(analyst);
    const refused = await ask(`Bearer ${secret}`, REVOKE, { id: token.id });
    expect(refused.errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it('is refused when revoked, ended, disabled with its account, or of a changed role', async () => {
    const stranger = await harness.as('ANALYST');
    const { token, secret } = await create(stranger);
    const status = async () => (await ask(`Bearer ${secret}`, '{ viewer { role } }')).status;
    expect(await status()).toBe(200);
    await rows(harness.em(), sql`update account set disabled = true where id = ${stranger.accountId}`);
    expect(await status()).toBe(401);
    await rows(
      harness.em(),
      sql`update account set disabled = false, role = 'ASSOCIATION' where id = ${stranger.accountId}`,
    );
    expect(await status()).toBe(401);
    await rows(harness.em(), sql`update account set role = 'ANALYST' where id = ${stranger.accountId}`);
    expect((await analyst.graphql(REVOKE, { id: token.id })).data.revokeApiToken.userErrors[0].code).toBe('NOT_FOUND');
    expect(await status()).toBe(200);
    expect((await stranger.graphql(REVOKE, { id: token.id })).data.revokeApiToken.done).toBe(true);
    expect(await status()).toBe(401);
    const short = await create(analyst, '2026-11-24');
    harness.clock.set('2026-11-24T16:00:00Z');
    expect((await ask(`Bearer ${short.secret}`, '{ viewer { role } }')).status).toBe(401);
    harness.clock.set('2026-11-24T04:00:00Z');
  });

  it('that is nonsense is refused, not overlooked', async () => {
    for (const header of ['Bearer jz_x', 'Bearer x', 'Basic eDp5', 'Bearer']) {
      const { status, errors } = await ask(header, '{ publicSettings { demo } }');
      expect([status, errors[0].extensions.detail], header).toEqual([401, 'INVALID_TOKEN']);
    }
  });

  it('ends within a year, and is not made without number', async () => {
    for (const day of ['2026-11-23', '2027-11-25']) {
      expect((await create(analyst, day)).userErrors[0]).toMatchObject({ field: 'expiresOn', code: 'INVALID' });
    }
    const collector = await harness.as('ANALYST');
    for (let count = 0; count < 20; count += 1) expect((await create(collector, '2027-11-24')).userErrors).toEqual([]);
    expect((await create(collector)).userErrors[0].code).toBe('TOO_MANY_TOKENS');
  });
});
