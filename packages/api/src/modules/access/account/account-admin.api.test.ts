import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { signIn } from '../../../../test/password-client.js';
import { insertAgencies } from '../../../../test/register.js';
import { globalId } from '../../../kernel/global-id.js';
import { rows, sql } from '../../../kernel/sql.js';

let harness: Harness;
let admin: Client;

const PAYLOAD = 'account { id login role disabled version county { code } } oneTimePassword userErrors { field code }';
const CREATE = `mutation ($input: AccountInput!) { createAccount(input: $input) { ${PAYLOAD} } }`;
const CHANGE = `mutation ($account: ID!, $input: AccountInput!, $version: Int!) {
  changeAccount(account: $account, input: $input, expectedVersion: $version) { ${PAYLOAD} } }`;
const DISABLE = `mutation ($account: ID!, $disabled: Boolean!, $version: Int!) {
  disableAccount(account: $account, disabled: $disabled, expectedVersion: $version) { ${PAYLOAD} } }`;
const RESET = `mutation ($account: ID!) { resetPassword(account: $account) { ${PAYLOAD} } }`;

async function create(input: Record<string, unknown>) {
  return (await admin.graphql(CREATE, { input: { displayName: '测试员', ...input } })).data.createAccount;
}

beforeAll(async () => {
  harness = await startHarness();
  admin = await harness.as('ADMIN');
});
afterAll(() => harness.close());

describe('an administrator', () => {
  it('creates an account bound as its role needs, with a password shown once', async () => {
    const made = await create({ login: 'Li.Min', role: 'COUNTY_BUREAU', county: '440203' });
    expect(made.account).toMatchObject({ login: 'li.min', role: 'COUNTY_BUREAU', county: { code: '440203' } });
    const { payload, client } = await signIn(harness, 'li.min', made.oneTimePassword);
    expect(payload.viewer.role).toBe('COUNTY_BUREAU');
    await client.graphql(
      'mutation ($current: String!) { changePassword(current: $current, next: "Lychee-harvest-73") { userErrors { code } } }',
      { current: made.oneTimePassword },
    );
    const { data } = await client.graphql('{ agencies { totalCount } }');
    expect(data.agencies.totalCount).toBe(0);
  });

  it('is told which fact does not fit', async () => {
    const cases: [Record<string, unknown>, string][] = [
      [{ login: 'x', role: 'ANALYST' }, 'login'],
      [{ login: 'li min', role: 'ANALYST' }, 'login'],
      [{ login: 'no-name', role: 'ANALYST', displayName: ' ' }, 'displayName'],
      [{ login: 'no-county', role: 'COUNTY_BUREAU' }, 'county'],
      [{ login: 'town', role: 'COUNTY_BUREAU', county: '440203002' }, 'county'],
      [{ login: 'analyst-county', role: 'ANALYST', county: '440203' }, 'county'],
      [{ login: 'no-agency', role: 'AGENCY' }, 'agency'],
      [{ login: 'no-department', role: 'DEPARTMENT', department: '气象' }, 'department'],
    ];
    for (const [input, field] of cases) {
      expect((await create(input)).userErrors[0], JSON.stringify(input)).toMatchObject({ field, code: 'INVALID' });
    }
    expect((await create({ login: 'li.min', role: 'ANALYST' })).userErrors[0].code).toBe('LOGIN_TAKEN');
    expect((await create({ login: 'ghost', role: 'AGENCY', agency: 'x' })).userErrors[0].code).toBe('NOT_FOUND');
  });

  it('changes a role, which holds from the next request of the account', async () => {
    const made = await create({ login: 'moves', role: 'ASSOCIATION' });
    const { client } = await signIn(harness, 'moves', made.oneTimePassword);
    const viewer = async () => (await client.graphql('{ viewer { role county { code } } }')).data.viewer;
    expect(await viewer()).toEqual({ role: 'ASSOCIATION', county: null });
    const input = { login: 'moves', displayName: '测试员', role: 'COUNTY_BUREAU', county: '440204' };
    const { id: account, version } = made.account;
    const changed = await admin.graphql(CHANGE, { account, input, version });
    expect(changed.data.changeAccount.userErrors).toEqual([]);
    expect(await viewer()).toEqual({ role: 'COUNTY_BUREAU', county: { code: '440204' } });
    const stale = await admin.graphql(CHANGE, { account, input, version });
    expect(stale.data.changeAccount.userErrors[0].code).toBe('STALE_VERSION');
  });

  it('never joins administration, audit and business in one account', async () => {
    const made = await create({ login: 'apart', role: 'AUDITOR' });
    for (const role of ['ADMIN', 'CITY_BUREAU']) {
      const { data } = await admin.graphql(CHANGE, {
        account: made.account.id,
        input: { login: 'apart', displayName: '测试员', role },
        version: made.account.version,
      });
      expect(data.changeAccount.userErrors[0].code).toBe('ROLE_GROUP');
    }
  });

  it('disables an account, which ends its sessions, but never the own one', async () => {
    const made = await create({ login: 'leaver', role: 'ANALYST' });
    const { client } = await signIn(harness, 'leaver', made.oneTimePassword);
    const { data } = await admin.graphql(DISABLE, {
      account: made.account.id,
      disabled: true,
      version: made.account.version,
    });
    expect(data.disableAccount.account.disabled).toBe(true);
    expect((await client.graphql('{ viewer { role } }')).data.viewer).toBeNull();
    const self = await admin.graphql('{ viewer { account { id version } } }');
    const { id: account, version } = self.data.viewer.account;
    const refused = await admin.graphql(DISABLE, { account, disabled: true, version });
    expect(refused.data.disableAccount.userErrors[0].code).toBe('SELF');
    expect((await admin.graphql(RESET, { account })).data.resetPassword.userErrors[0].code).toBe('SELF');
  });

  it('resets a password: the old one, the sessions, the lock and the second factor go', async () => {
    const made = await create({ login: 'forgot', role: 'ANALYST' });
    const { client } = await signIn(harness, 'forgot', made.oneTimePassword);
    await rows(
      harness.em(),
      sql`update account set second_factor_confirmed = true, second_factor_secret = '\\x00' where login = 'forgot'`,
    );
    for (let count = 0; count < 6; count += 1) await signIn(harness, 'forgot', 'wrong');
    const { data } = await admin.graphql(RESET, { account: made.account.id });
    expect((await client.graphql('{ viewer { role } }')).data.viewer).toBeNull();
    expect((await signIn(harness, 'forgot', made.oneTimePassword)).payload.userErrors[0].code).toBe('WRONG_PASSWORD');
    const again = await signIn(harness, 'forgot', data.resetPassword.oneTimePassword);
    expect(again.payload.viewer.role).toBe('ANALYST');
  });

  it('finds accounts by part of login or name, page by page, and by id', async () => {
    const search = (text: string) =>
      admin.graphql(
        'query ($text: String) { accounts(filter: { search: $text }, first: 2) { totalCount nodes { id login } } }',
        { text },
      );
    const { data } = await search('li.m');
    expect(data.accounts.nodes).toMatchObject([{ login: 'li.min' }]);
    expect((await search('%')).data.accounts.totalCount).toBe(0);
    const node = 'query ($id: ID!) { node(id: $id) { ... on Account { login } } }';
    const { id } = data.accounts.nodes[0];
    expect((await admin.graphql(node, { id })).data.node.login).toBe('li.min');
    const other = await harness.as('CITY_BUREAU');
    expect((await other.graphql(node, { id })).data.node).toBeNull();
  });

  it('finds accounts by role, by state and by county', async () => {
    const [agency] = await insertAgencies(harness.em(), [{ county: '440204' }]);
    for (const input of [
      { login: 'sift.county', role: 'COUNTY_BUREAU', county: '440204' },
      { login: 'sift.elsewhere', role: 'COUNTY_BUREAU', county: '440205' },
      { login: 'sift.agency', role: 'AGENCY', agency: globalId('Agency', agency!) },
      { login: 'sift.analyst', role: 'ANALYST' },
    ])
      expect((await create(input)).userErrors).toEqual([]);
    const found = async (filter: Record<string, unknown>) => {
      const query = 'query ($filter: AccountFilter) { accounts(filter: $filter) { nodes { id login version } } }';
      const { data } = await admin.graphql(query, { filter: { search: 'sift.', ...filter } });
      return data.accounts.nodes as { id: string; login: string; version: number }[];
    };
    const logins = async (filter: Record<string, unknown>) => (await found(filter)).map(({ login }) => login.slice(5));
    expect(await logins({ roles: ['ANALYST', 'AGENCY'] })).toEqual(['agency', 'analyst']);
    expect(await logins({ county: '440204' })).toEqual(['agency', 'county']);
    expect(await logins({ county: '440204', roles: ['AGENCY'] })).toEqual(['agency']);
    const [analyst] = await found({ roles: ['ANALYST'] });
    await admin.graphql(DISABLE, { account: analyst!.id, disabled: true, version: analyst!.version });
    expect(await logins({ disabled: true })).toEqual(['analyst']);
    expect(await logins({ disabled: false })).toEqual(['agency', 'county', 'elsewhere']);
    expect(await logins({ roles: [] })).toHaveLength(4);
  });

  it('leaves no name and no login in the trail', async () => {
    const found = await rows(
      harness.em(),
      sql<{ entry: string }>`select to_jsonb(e)::text as entry from audit_entry e where subject_kind = 'Account'`,
    );
    const trail = found.map(({ entry }) => entry).join('\n');
    for (const action of ['CREATE', 'CHANGE', 'DISABLE', 'RESET_PASSWORD', 'SIGN_IN']) expect(trail).toContain(action);
    expect(trail).not.toMatch(/li\.min|moves|测试员/);
  });
});
