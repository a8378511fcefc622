import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../test/harness.js';
import { registerWorker } from '../../test/roster/people.js';
import { rows, sql } from '../kernel/sql.js';

const LIST = '{ workers { nodes { county { code } } } }';
const VIEWER = '{ viewer { role } }';

/** Who asks is taken from the request before, so each test lets the account ask once before it changes. */
describe('whoever asked a moment ago', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness();
    for (const county of ['440203', '440204']) await registerWorker(await harness.as('COUNTY_BUREAU', { county }));
  });
  afterAll(() => harness.close());

  const officer = async (): Promise<Client> => {
    const client = await harness.as('COUNTY_BUREAU', { county: '440203' });
    expect(await counties(client)).toEqual(['440203']);
    return client;
  };
  const counties = async (client: Client) =>
    (await client.graphql(LIST)).data.workers.nodes.map((worker: { county: { code: string } }) => worker.county.code);
  const change = (client: Client, assignment: ReturnType<typeof sql>) =>
    rows(harness.em(), sql`update account set ${assignment} where id = ${client.accountId}`);

  it('sees what the account may see now, not what it might then', async () => {
    const client = await officer();
    await change(client, sql`county_code = '440204'`);
    expect(await counties(client)).toEqual(['440204']);
  });

  it('sees nothing with a session that has ended, and is asked to sign in', async () => {
    const client = await officer();
    await rows(harness.em(), sql`delete from session where account_id = ${client.accountId}`);
    for (const query of [LIST, '{ workers(filter: { search: "无此人" }) { totalCount } }', '{ census { asOf } }'])
      expect((await client.graphql(query)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await client.graphql(VIEWER)).data.viewer).toBeNull();
  });

  it('sees nothing once the account is disabled', async () => {
    const client = await officer();
    await change(client, sql`disabled = true`);
    expect((await client.graphql(LIST)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('sees no name as an analyst, though an officer a moment ago', async () => {
    const client = await officer();
    await change(client, sql`role = 'ANALYST', county_code = null`);
    const query = '{ workers { nodes { name } } }';
    expect((await client.graphql(query)).data?.workers).toBeUndefined();
    expect((await client.graphql(query)).data?.workers).toBeUndefined();
    expect((await client.graphql(VIEWER)).data.viewer).toEqual({ role: 'ANALYST' });
  });

  it('is answered by who the account is now where no statement reads', async () => {
    const client = await officer();
    await change(client, sql`role = 'CITY_BUREAU', county_code = null`);
    expect((await client.graphql(VIEWER)).data.viewer).toEqual({ role: 'CITY_BUREAU' });
  });

  it('sees nothing once the time of the session is over, to the second, nor after it was idle for too long', async () => {
    const start = harness.clock.now().getTime();
    const later = (seconds: number) => harness.clock.set(new Date(start + seconds * 1_000).toISOString());
    const refusal = async (client: Client) => (await client.graphql(LIST)).errors?.[0]?.extensions.code;
    const busy = await officer();
    const idle = await officer();
    for (let minute = 59; minute < 720; minute += 59) {
      later(minute * 60);
      expect(await counties(busy)).toEqual(['440203']);
    }
    expect(await refusal(idle)).toBe('UNAUTHENTICATED');
    later(12 * 3_600 - 10);
    expect(await counties(busy)).toEqual(['440203']);
    later(12 * 3_600 - 1);
    expect(await counties(busy)).toEqual(['440203']);
    later(12 * 3_600);
    expect(await refusal(busy)).toBe('UNAUTHENTICATED');
  });
});
