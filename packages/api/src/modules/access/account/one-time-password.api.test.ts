import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onPostgres } from '../../../../test/database.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { signIn } from '../../../../test/password-client.js';
import { rows, sql } from '../../../kernel/sql.js';

const NEXT = 'Lychee-harvest-73';
const DAY = 86_400_000;

let harness: Harness;
let admin: Client;
let number = 0;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(() => goTo('2026-11-24T04:00:00Z'));

async function goTo(instant: string): Promise<void> {
  harness.clock.set(instant);
  admin = await harness.as('ADMIN');
}

async function handOver(role = 'EVALUATOR') {
  number += 1;
  const login = `newcomer${number}`;
  const { data } = await admin.graphql(
    `mutation ($input: AccountInput!) { createAccount(input: $input) {
      account { id version oneTimePasswordUntil oneTimePasswordUsedAt } oneTimePassword oneTimePasswordUntil } }`,
    { input: { login, displayName: '测试', role } },
  );
  const { account, oneTimePassword: password, oneTimePasswordUntil: until } = data.createAccount;
  return { login, account, password, until };
}

const seen = async (login: string) =>
  (
    await admin.graphql(
      'query ($login: String) { accounts(filter: { search: $login }) { nodes { oneTimePasswordUntil oneTimePasswordUsedAt } } }',
      { login },
    )
  ).data.accounts.nodes[0];

const change = (client: Client, current: string) =>
  client.graphql(
    `mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) { viewer { duties } userErrors { code } } }`,
    { current, next: NEXT },
  );

describe('a one-time password', () => {
  it('opens one session, in which nothing else is open until it is replaced', async () => {
    const { login, password } = await handOver();
    const { client, payload } = await signIn(harness, login, password);
    expect(payload.viewer.duties).toEqual(['CHANGE_PASSWORD']);
    expect((await client.graphql('{ unreadNotifications }')).errors?.[0]?.extensions).toMatchObject({
      detail: 'DUTIES',
    });
    const again = await signIn(harness, login, password);
    expect(again.payload).toMatchObject({ viewer: null, userErrors: [{ field: 'password', code: 'ONE_TIME_USED' }] });
    expect(again.payload.userErrors[0].message.zh).toContain('请联系系统管理员重新发放');
    expect(again.client.cookie).toBe('');
    expect((await change(client, password)).data.changePassword.viewer.duties).toEqual([]);
    expect((await client.graphql('{ unreadNotifications }')).data.unreadNotifications).toBe(0);
    expect((await signIn(harness, login, NEXT)).payload.viewer.duties).toEqual([]);
    expect((await signIn(harness, login, NEXT)).payload.viewer.duties).toEqual([]);
  });

  it('expires to the second after seven days, and says what to do', async () => {
    const { login, password, until } = await handOver();
    const late = await handOver();
    expect(until).toBe('2026-12-01T04:00:00.000Z');
    await goTo('2026-12-01T03:59:59Z');
    expect((await signIn(harness, login, password)).payload.viewer).not.toBeNull();
    await goTo('2026-12-01T04:00:00Z');
    const refused = await signIn(harness, late.login, late.password);
    expect(refused.payload.userErrors[0]).toMatchObject({
      code: 'ONE_TIME_EXPIRED',
      message: { zh: '一次性密码已过期，请联系系统管理员重新发放。' },
    });
    const wrong = await signIn(harness, late.login, 'not the password');
    expect(wrong.payload.userErrors[0].code).toBe('WRONG_PASSWORD');
  });

  it('lasts as long as the setting said when it was handed over', async () => {
    const before = await handOver();
    await admin.graphql(
      'mutation { changeSetting(key: "account.oneTimePasswordDays", value: "2", effectiveFrom: "2026-11-24") { setting { value } } }',
    );
    const after = await handOver();
    expect(Date.parse(before.until) - Date.parse(after.until)).toBe(5 * DAY);
    await goTo('2026-11-26T04:00:00Z');
    expect((await signIn(harness, after.login, after.password)).payload.userErrors[0].code).toBe('ONE_TIME_EXPIRED');
    expect((await signIn(harness, before.login, before.password)).payload.viewer).not.toBeNull();
    await rows(harness.em(), sql`delete from setting_version where key = 'account.oneTimePasswordDays'`);
  });

  it('is shown to the administrator as waiting, used, and gone', async () => {
    const { login, password, account } = await handOver();
    expect(account).toMatchObject({ oneTimePasswordUntil: '2026-12-01T04:00:00.000Z', oneTimePasswordUsedAt: null });
    const { client } = await signIn(harness, login, password);
    expect((await seen(login)).oneTimePasswordUsedAt).toBe('2026-11-24T04:00:00.000Z');
    await change(client, password);
    expect(await seen(login)).toEqual({ oneTimePasswordUntil: null, oneTimePasswordUsedAt: null });
  });

  it('that was used or has expired is replaced by a reset', async () => {
    const { login, password, account } = await handOver();
    await signIn(harness, login, password);
    const { data } = await admin.graphql(
      'mutation ($id: ID!) { resetPassword(account: $id) { oneTimePassword oneTimePasswordUntil } }',
      { id: account.id },
    );
    expect((await signIn(harness, login, password)).payload.userErrors[0].code).toBe('WRONG_PASSWORD');
    expect((await signIn(harness, login, data.resetPassword.oneTimePassword)).payload.viewer).not.toBeNull();
  });

  it.runIf(onPostgres)('opens one session however many try it at the same instant', async () => {
    const { login, password } = await handOver();
    const answers = await Promise.all(Array.from({ length: 4 }, () => signIn(harness, login, password)));
    expect(answers.filter(({ payload }) => payload.viewer)).toHaveLength(1);
    const refused = answers.flatMap(({ payload }) => payload.userErrors.map(({ code }: { code: string }) => code));
    expect(refused).toEqual(Array(3).fill('ONE_TIME_USED'));
    const open = await rows(
      harness.em(),
      sql`select s.id from session s join account a on a.id = s.account_id where a.login = ${login}`,
    );
    expect(open).toHaveLength(1);
  });
});
