import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { signIn } from '../../../../test/password-client.js';
import { row, rows, sql } from '../../../kernel/sql.js';

let harness: Harness;
let admin: Client;

const CREATE = `mutation ($input: AccountInput!) { createAccount(input: $input) {
  account { id version } oneTimePassword userErrors { field code } } }`;
const NEXT = 'Lychee-harvest-73';

/** An account with the password that it signs in with first. */
async function account(login: string, role = 'ASSOCIATION'): Promise<string> {
  const { data } = await admin.graphql(CREATE, { input: { login, displayName: '测试', role } });
  return data.createAccount.oneTimePassword;
}

const at = (seconds: number) => new Date(Date.parse('2026-11-24T04:00:00Z') + seconds * 1000).toISOString();

beforeAll(async () => {
  harness = await startHarness({ demo: false });
  admin = await harness.as('ADMIN');
  // An administrator of a test has no second factor; as an official without one it could do nothing.
  await rows(harness.em(), sql`update account set second_factor_confirmed = true where id = ${admin.accountId}`);
});
afterAll(() => harness.close());

describe('signing in', () => {
  it('takes a password, opens a session and tells the duties', async () => {
    const password = await account('plain', 'EVALUATOR');
    const { payload, client } = await signIn(harness, ' Plain ', password);
    expect(payload.userErrors).toEqual([]);
    expect(payload.viewer).toMatchObject({ role: 'EVALUATOR', duties: ['CHANGE_PASSWORD'] });
    const { data } = await client.graphql('{ mySessions { current device } }');
    expect(data.mySessions).toEqual([{ current: true, device: '— · —' }]);
  });

  it('says the same of an unknown login, a wrong password and a disabled account', async () => {
    const password = await account('disabled');
    await rows(harness.em(), sql`update account set disabled = true where login = 'disabled'`);
    const answers = [
      await signIn(harness, 'nobody', 'whatever-it-is'),
      await signIn(harness, 'plain', 'whatever-it-is'),
      await signIn(harness, 'disabled', password),
    ].map(({ payload }) => payload);
    expect(answers[0].userErrors[0]).toMatchObject({ field: 'password', code: 'WRONG_PASSWORD' });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('locks a login, known or not, after five failures, for 15 minutes', async () => {
    const password = await account('locks');
    for (const login of ['locks', 'unknown-one']) {
      for (let count = 0; count < 5; count += 1) {
        expect((await signIn(harness, login, 'wrong')).payload.userErrors[0].code).toBe('WRONG_PASSWORD');
      }
      expect((await signIn(harness, login, password)).payload.userErrors[0].code).toBe('LOCKED');
    }
    harness.clock.set(at(15 * 60 - 1));
    expect((await signIn(harness, 'locks', password)).payload.userErrors[0].code).toBe('LOCKED');
    harness.clock.set(at(15 * 60 + 1));
    expect((await signIn(harness, 'locks', password)).payload.viewer).not.toBeNull();
    harness.clock.set(at(0));
  });

  it('counts each attempt of one request with many aliases', async () => {
    await account('aliased');
    const fields = Array.from(
      { length: 8 },
      (_, index) =>
        `a${index}: signIn(input: { login: "aliased", password: "guess-${index}" }) { userErrors { code } }`,
    );
    const { data } = await harness.anonymous.graphql(`mutation { ${fields.join(' ')} }`);
    const codes = Object.values<{ userErrors: { code: string }[] }>(data).map((payload) => payload.userErrors[0]!.code);
    expect(codes).toEqual([...Array(5).fill('WRONG_PASSWORD'), ...Array(3).fill('LOCKED')]);
  });

  it('writes a lock into the trail, and neither login nor password', async () => {
    const found = await rows(
      harness.em(),
      sql<{ entry: string }>`select to_jsonb(e)::text as entry from audit_entry e where subject_kind = 'Account'`,
    );
    const trail = found.map(({ entry }) => entry).join('\n');
    expect(trail).toContain('"LOCK"');
    expect(trail).not.toMatch(/aliased|guess-|locks"/);
  });

  it('stops an address that tries many logins', async () => {
    const codes = [];
    for (let count = 0; count < 110; count += 10) {
      const fields = Array.from(
        { length: 10 },
        (_, index) =>
          `a${index}: signIn(input: { login: "guess${count + index}", password: "x" }) { userErrors { code } }`,
      );
      const { data } = await harness.anonymous.graphql(`mutation { ${fields.join(' ')} }`);
      codes.push(
        ...Object.values<{ userErrors: { code: string }[] }>(data).map((payload) => payload.userErrors[0]!.code),
      );
    }
    expect(codes.at(-1)).toBe('THROTTLED');
    harness.clock.set(at(1_000));
  });
});

describe('the duties of an official', () => {
  it('leave only the account page open until they are done', async () => {
    const password = await account('official');
    const { payload, client } = await signIn(harness, 'official', password);
    expect(payload.viewer.duties).toEqual(['CHANGE_PASSWORD', 'SET_UP_SECOND_FACTOR']);
    const closed = async () => (await client.graphql('{ agencies { totalCount } }')).errors?.[0]?.extensions;
    expect(await closed()).toMatchObject({ code: 'FORBIDDEN', detail: 'DUTIES' });
    const file = await harness.app.inject({
      method: 'POST',
      url: '/files/exports',
      headers: { cookie: client.cookie },
      payload: { list: 'WORKERS', format: 'csv' },
    });
    expect([file.statusCode, file.json().code]).toEqual([403, 'DUTIES']);

    const change = (next: string, current = password) =>
      client.graphql(
        'mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) { viewer { duties } userErrors { field code } } }',
        { current, next },
      );
    const refusals = [];
    for (const next of ['short', 'official-official-1', 'password1234', '123456789012', 'aaaaaaaaaaaaaa', password]) {
      refusals.push((await change(next)).data.changePassword.userErrors[0]?.field);
    }
    expect(refusals).toEqual(Array(6).fill('next'));
    expect((await change(NEXT, 'wrong')).data.changePassword.userErrors[0].field).toBe('current');
    const changed = await change(NEXT);
    expect(changed.data.changePassword.viewer.duties).toEqual(['SET_UP_SECOND_FACTOR']);
    expect(await closed()).toMatchObject({ detail: 'DUTIES' });

    const started = await client.graphql(
      'mutation { startSecondFactor { secret { uri secret } userErrors { code } } }',
    );
    const { secret, uri } = started.data.startSecondFactor.secret;
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    const code = generateSync({ secret, epoch: harness.clock.now().getTime() / 1000 });
    const CONFIRM =
      'mutation ($code: String!) { confirmSecondFactor(code: $code) { viewer { duties } userErrors { code } } }';
    const wrong = await client.graphql(CONFIRM, { code: code === '000000' ? '000001' : '000000' });
    expect(wrong.data.confirmSecondFactor.userErrors[0].code).toBe('WRONG_CODE');
    const confirmed = await client.graphql(CONFIRM, { code });
    expect(confirmed.data.confirmSecondFactor.viewer.duties).toEqual([]);
    expect(await closed()).toBeUndefined();

    const kept = await row(
      harness.em(),
      sql<{ sealed: Uint8Array }>`select second_factor_secret as sealed from account where login = 'official'`,
    );
    expect(Buffer.from(kept!.sealed).toString('latin1')).not.toContain(secret);

    const asked = await signIn(harness, 'official', NEXT);
    expect(asked.payload).toMatchObject({ viewer: null, secondFactorRequired: true, userErrors: [] });
    const reused = await signIn(harness, 'official', NEXT, code);
    expect(reused.payload.userErrors[0]).toMatchObject({ field: 'code', code: 'WRONG_CODE' });
    harness.clock.set(at(1_060));
    const fresh = generateSync({ secret, epoch: harness.clock.now().getTime() / 1000 });
    expect((await signIn(harness, 'official', NEXT, fresh)).payload.viewer.role).toBe('ASSOCIATION');
    expect((await signIn(harness, 'official', NEXT, fresh)).payload.userErrors[0].code).toBe('WRONG_CODE');
  });

  it('do not stand in the way of an agency’s user, who has no second factor', async () => {
    const evaluator = await harness.as('EVALUATOR');
    const { data } = await evaluator.graphql('{ viewer { duties } }');
    expect(data.viewer.duties).toEqual([]);
  });
});

describe('sessions', () => {
  it('are listed and ended by their own account alone', async () => {
    const password = await account('sessions', 'EVALUATOR');
    const first = await signIn(harness, 'sessions', password);
    await first.client.graphql(
      'mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) { userErrors { code } } }',
      { current: password, next: NEXT },
    );
    const second = await signIn(harness, 'sessions', NEXT);
    const listed = await first.client.graphql('{ mySessions { id current } }');
    const other = listed.data.mySessions.find((session: { current: boolean }) => !session.current);
    const END = 'mutation ($id: ID!) { endSession(id: $id) { done userErrors { code } } }';
    const stranger = await harness.as('EVALUATOR');
    expect((await stranger.graphql(END, { id: other.id })).data.endSession.userErrors[0].code).toBe('NOT_FOUND');
    expect((await first.client.graphql(END, { id: 'nonsense' })).data.endSession.userErrors[0].code).toBe('NOT_FOUND');
    expect((await first.client.graphql(END, { id: other.id })).data.endSession.done).toBe(true);
    expect((await second.client.graphql('{ viewer { role } }')).data.viewer).toBeNull();
    expect((await first.client.graphql('{ viewer { role } }')).data.viewer.role).toBe('EVALUATOR');
  });

  it('end after the idle time that the setting gives, and after twelve hours in any case', async () => {
    const reader = await harness.as('ANALYST');
    const minutes = (count: number) => harness.clock.set(at(1_060 + count * 60));
    const alive = async () => (await reader.graphql('{ viewer { role } }')).data.viewer !== null;
    for (let count = 59; count < 720; count += 59) {
      minutes(count);
      expect(await alive()).toBe(true);
    }
    minutes(720);
    expect(await alive()).toBe(false);

    const idle = await harness.as('ANALYST');
    await rows(
      harness.em(),
      sql`insert into setting_version (key, value, effective_from, set_at) values ('session.idleMinutes', '10', '2026-11-24', now())`,
    );
    minutes(729);
    expect((await idle.graphql('{ viewer { role } }')).data.viewer.role).toBe('ANALYST');
    minutes(740);
    expect((await idle.graphql('{ viewer { role } }')).data.viewer).toBeNull();
  });
});
