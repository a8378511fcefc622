import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, sql } from '../src/kernel/sql.js';
import { hashPassword } from '../src/modules/access/account/index.js';
import { type Harness, startHarness } from './harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness({ production: true, demo: false });
  harness.app.get('/address', async (request) => request.ip);
  await rows(
    harness.em(),
    sql`insert into account (id, login, display_name, role, password_hash, created_at, updated_at)
        values (${randomUUID()}, 'evaluator', '测试', 'EVALUATOR', ${await hashPassword('Lychee-harvest-73')}, now(), now())`,
  );
});
afterAll(() => harness.close());

const signIn = (field: string) =>
  harness.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: `mutation { ${field} { viewer { role } } }` },
  });

describe('in production', () => {
  it('the session cookie travels over https alone, hidden from scripts, and never to another site’s POST', async () => {
    const response = await signIn('signIn(input: { login: "evaluator", password: "Lychee-harvest-73" })');
    expect(response.json().data.signIn.viewer.role).toBe('EVALUATOR');
    expect(response.cookies).toMatchObject([{ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' }]);
    expect(response.headers['strict-transport-security']).toBeDefined();
  });

  it('nobody signs in without a password', async () => {
    const response = await signIn('demoSignIn(login: "evaluator")');
    expect(response.json().data.demoSignIn.viewer).toBeNull();
    expect(response.cookies).toEqual([]);
    const settings = await harness.anonymous.graphql('{ publicSettings { demo demoAccounts { login } } }');
    expect(settings.data.publicSettings).toEqual({ demo: false, demoAccounts: [] });
  });

  it('the address of a caller, which throttles count by, is what the proxy saw and not what the caller says', async () => {
    const addressOf = async (remoteAddress: string, forwarded: string) =>
      (await harness.app.inject({ url: '/address', remoteAddress, headers: { 'x-forwarded-for': forwarded } })).body;
    expect(await addressOf('172.18.0.3', '8.8.8.8')).toBe('8.8.8.8');
    expect(await addressOf('172.18.0.3', '1.1.1.1, 8.8.8.8')).toBe('8.8.8.8');
    expect(await addressOf('9.9.9.9', '1.1.1.1')).toBe('9.9.9.9');
  });
});
