import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { keyOf } from '../../../../test/roster/people.js';

let harness: Harness;
let officer: Client;
let neighbour: Client;

const REGISTER = `mutation ($input: AgencyFactsInput!) { registerAgency(input: $input) {
  agency { id number state version lacks creditCodeDoubtful allowedActions { action enabled reason { zh } needsReason } }
  userErrors { field code message { zh en } } } }`;
const DECIDE = `mutation ($input: DecideAgencyInput!) { decideAgency(input: $input) {
  agency { id state version stateReason } userErrors { field code message { zh } } } }`;

const facts = (creditCode: string, name = '万家家庭服务有限公司') => ({ creditCode, name, kind: 'EMPLOYEE_BASED' });

async function register(client: Client, creditCode: string, name?: string) {
  const { data } = await client.graphql(REGISTER, { input: facts(creditCode, name) });
  expect(data.registerAgency.userErrors).toEqual([]);
  return data.registerAgency.agency;
}

beforeAll(async () => {
  harness = await startHarness();
  officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
  neighbour = await harness.as('COUNTY_BUREAU', { county: '440204' });
});
afterAll(() => harness.close());

describe('an agency from draft to verified', () => {
  it('goes through the county, with every act on its timeline', async () => {
    const agency = await register(officer, '91440203MA68M3TCXK');
    expect(agency.state).toBe('DRAFT');
    expect(agency.lacks).toContain('LEGAL_REPRESENTATIVE');
    const submitted = await officer.graphql(DECIDE, {
      input: { agency: agency.id, action: 'SUBMIT', expectedVersion: agency.version },
    });
    const { version } = submitted.data.decideAgency.agency;
    const verified = await officer.graphql(DECIDE, {
      input: { agency: agency.id, action: 'VERIFY', expectedVersion: version },
    });
    expect(verified.data.decideAgency.agency.state).toBe('VERIFIED');
    const { data } = await officer.graphql(
      'query ($id: ID!) { agency(id: $id) { timeline { action from to actorName } } }',
      { id: agency.id },
    );
    expect(data.agency.timeline.map((entry: { action: string }) => entry.action)).toEqual([
      'VERIFY',
      'SUBMIT',
      'REGISTER',
    ]);
  });

  it('refuses a stale version, a wrong state and a return without a reason', async () => {
    const agency = await register(officer, '91440203MA6YGDFTB6', '百合家政服务有限公司');
    const stale = await officer.graphql(DECIDE, {
      input: { agency: agency.id, action: 'SUBMIT', expectedVersion: agency.version + 1 },
    });
    expect(stale.data.decideAgency.userErrors[0].code).toBe('STALE_VERSION');
    const early = await officer.graphql(DECIDE, {
      input: { agency: agency.id, action: 'VERIFY', expectedVersion: agency.version },
    });
    expect(early.data.decideAgency.userErrors[0].code).toBe('STATE');
    const submitted = await officer.graphql(DECIDE, {
      input: { agency: agency.id, action: 'SUBMIT', expectedVersion: agency.version },
    });
    const { version } = submitted.data.decideAgency.agency;
    const silent = await officer.graphql(DECIDE, {
      input: { agency: agency.id, action: 'RETURN', expectedVersion: version },
    });
    expect(silent.data.decideAgency.userErrors[0]).toMatchObject({ field: 'reason', code: 'INVALID' });
  });

  it('asks an officer to accept a pilot credit code before verifying', async () => {
    const agency = await register(officer, '91350211M0000XUF46', '老号家政中心');
    expect(agency.creditCodeDoubtful).toBe(true);
    const submitted = await officer.graphql(DECIDE, {
      input: { agency: agency.id, action: 'SUBMIT', expectedVersion: agency.version },
    });
    let { version } = submitted.data.decideAgency.agency;
    const refused = await officer.graphql(DECIDE, {
      input: { agency: agency.id, action: 'VERIFY', expectedVersion: version },
    });
    expect(refused.data.decideAgency.userErrors[0].code).toBe('GUARD');
    const accepted = await officer.graphql(DECIDE, {
      input: { agency: agency.id, action: 'ACCEPT_CREDIT_CODE', reason: '已核对执照', expectedVersion: version },
    });
    version = accepted.data.decideAgency.agency.version;
    const verified = await officer.graphql(DECIDE, {
      input: { agency: agency.id, action: 'VERIFY', expectedVersion: version },
    });
    expect(verified.data.decideAgency.agency.state).toBe('VERIFIED');
  });

  it('refuses a second registration of a credit code and says where the first is', async () => {
    const { data } = await officer.graphql(REGISTER, { input: facts('91440203MA68M3TCXK') });
    expect(data.registerAgency.userErrors[0].code).toBe('CREDIT_CODE_KNOWN');
    expect(data.registerAgency.userErrors[0].message.zh).toMatch(/A\d{6}/);
    const other = await neighbour.graphql(REGISTER, { input: facts('91440203MA68M3TCXK') });
    expect(other.data.registerAgency.userErrors[0].message.zh).not.toMatch(/A\d{6}/);
  });
});

describe('a county', () => {
  it('finds nothing of another county by list, record, node or decision', async () => {
    const { data } = await officer.graphql('{ agencies { totalCount nodes { id version } } }');
    expect(data.agencies.totalCount).toBe(3);
    const [{ id, version }] = data.agencies.nodes;
    const seen = await neighbour.graphql(
      'query ($id: ID!) { agencies { totalCount nodes { id } } agency(id: $id) { id } node(id: $id) { id } }',
      { id },
    );
    expect(seen.data).toEqual({ agencies: { totalCount: 0, nodes: [] }, agency: null, node: null });
    const decided = await neighbour.graphql(DECIDE, {
      input: { agency: id, action: 'SUBMIT', expectedVersion: version },
    });
    expect(decided.data.decideAgency.userErrors[0].code).toBe('NOT_FOUND');
  });

  it('pages by cursor in both directions', async () => {
    const PAGE =
      'query ($first: Int, $after: String, $last: Int, $before: String) { agencies(order: NAME, first: $first, after: $after, last: $last, before: $before) { nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }';
    const first = await officer.graphql(PAGE, { first: 2 });
    expect(first.data.agencies.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await officer.graphql(PAGE, { first: 2, after: first.data.agencies.pageInfo.endCursor });
    expect(second.data.agencies.nodes).toHaveLength(1);
    const back = await officer.graphql(PAGE, { last: 2, before: second.data.agencies.pageInfo.startCursor });
    expect(back.data.agencies.nodes).toEqual(first.data.agencies.nodes);
    const forged = await officer.graphql(PAGE, { first: 2, after: 'AAAA' });
    expect(forged.errors?.[0]?.extensions.code).toBe('INVALID');
  });
});

describe('an edit', () => {
  it('is verified again when its name changes, and stays in its county', async () => {
    const keeper = await harness.as('COUNTY_BUREAU', { county: '440222' });
    const EDIT = `mutation ($agency: ID!, $version: Int!, $input: AgencyFactsInput!) {
      editAgency(agency: $agency, expectedVersion: $version, input: $input) { agency { state name version } userErrors { field code } } }`;
    const decided = async (agency: { id: string; version: number }, action: string) =>
      (await keeper.graphql(DECIDE, { input: { agency: agency.id, action, expectedVersion: agency.version } })).data
        .decideAgency.agency;
    const agency = await register(keeper, '91440203MA8UTTGG2M', '迁址家政服务有限公司');
    const { version } = await decided(await decided(agency, 'SUBMIT'), 'VERIFY');
    const edit = async (name: string, county: string) =>
      (
        await keeper.graphql(EDIT, {
          agency: agency.id,
          version,
          input: { ...facts('91440203MA8UTTGG2M', name), county },
        })
      ).data.editAgency;
    expect((await edit('迁址家政服务有限公司', '440204')).userErrors).toMatchObject([{ field: 'county' }]);
    expect((await edit('新址家政服务有限公司', '440222')).agency).toMatchObject({
      state: 'SUBMITTED',
      name: '新址家政服务有限公司',
    });
  });
});

describe('a chain', () => {
  it('has two levels: its headquarters registers branches, a branch registers none', async () => {
    const headquarters = await register(officer, '91440203MAURQ283FN', '福临家政服务有限公司');
    const input = { ...facts('91440203MAWA000LH8', '福临家政二店'), county: '440204' };
    const owner = await harness.as('AGENCY', { agency: keyOf(headquarters.id) });
    const branch = await owner.graphql(REGISTER, { input });
    expect(branch.data.registerAgency.userErrors).toEqual([]);
    const account = await harness.as('AGENCY', { agency: keyOf(branch.data.registerAgency.agency.id) });
    const third = await account.graphql(REGISTER, { input: { ...input, creditCode: '91440203MAQEY9X0DN' } });
    expect(third.data.registerAgency).toMatchObject({
      agency: null,
      userErrors: [{ field: 'headquarters', message: { zh: expect.stringContaining('由总部登记') } }],
    });
  });
});

describe('an analyst', () => {
  it('reads agencies under pseudonyms and is refused every personal field', async () => {
    const analyst = await harness.as('ANALYST');
    const { data } = await analyst.graphql('{ agencies { nodes { id name kind } } }');
    expect(data.agencies.nodes[0].id).toMatch(/^~/);
    const node = await analyst.graphql('query ($id: ID!) { node(id: $id) { id } }', { id: data.agencies.nodes[0].id });
    expect(node.data.node).toBeNull();
    for (const query of [
      '{ agencies { nodes { x: legalRepresentative } } }',
      '{ agencies { nodes { ...F } } } fragment F on Agency { phoneMasked }',
      '{ agencies(filter: { search: "万" }) { totalCount } }',
    ]) {
      const refused = await analyst.graphql(query);
      expect(refused.errors?.[0]?.extensions.code, query).toBe('FORBIDDEN');
    }
  });
});

describe('an administrator', () => {
  it('finds agencies by name alone, to bind an account to one', async () => {
    const NAMES = 'query ($search: String!) { agencyNames(search: $search) { id name } }';
    const admin = await harness.as('ADMIN');
    const { data } = await admin.graphql(NAMES, { search: '百合' });
    expect(data.agencyNames).toEqual([{ id: expect.any(String), name: '百合家政服务有限公司' }]);
    expect((await officer.graphql(NAMES, { search: '' })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await admin.graphql('{ agencies { totalCount } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
