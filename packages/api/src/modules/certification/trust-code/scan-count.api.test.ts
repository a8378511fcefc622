import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Card, insertCard, randomCode } from '../../../../test/certification/cards.js';
import { onPostgres } from '../../../../test/database.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { insertAgencies } from '../../../../test/register.js';
import { rows, sql } from '../../../kernel/sql.js';
import { writeScanCounts } from './index.js';

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1';
const STATISTICS = `query ($from: Date!, $to: Date!) { scanStatistics(from: $from, to: $to) {
  scans verdicts { verdict scans } days { day scans } } }`;

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  harness.clock.set('2026-11-24T04:00:00Z');
  await writeScanCounts(harness.em());
  await rows(harness.em(), sql`delete from scan_count`);
});

const scan = (
  code: string,
  headers: Record<string, string> = {},
  remoteAddress = '198.51.100.7',
  method: 'GET' | 'HEAD' = 'GET',
) => harness.app.inject({ method, url: `/v/${code}`, headers: { 'user-agent': PHONE, ...headers }, remoteAddress });

const county = () => harness.as('COUNTY_BUREAU', { county: '440203' });

const counted = async (given?: Client, from = '2026-11-01', to = '2026-11-30') => {
  const client = given ?? (await county());
  const { data, errors } = await client.graphql(STATISTICS, { from, to });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.scanStatistics;
};

describe('a scan is counted', () => {
  it('by day in Shanghai and by answer, and by nothing else', async () => {
    const green = await insertCard(harness.em());
    const yellow = await insertCard(harness.em(), { training: false });
    await scan(green.code);
    await scan(green.code);
    await scan(yellow.code);
    harness.clock.set('2026-11-24T16:00:00Z');
    await scan(green.code);
    await scan(randomCode());
    expect(await counted()).toEqual({
      scans: 4,
      verdicts: [
        { verdict: 'GREEN', scans: 3 },
        { verdict: 'YELLOW', scans: 1 },
      ],
      days: [
        { day: '2026-11-24', scans: 3 },
        { day: '2026-11-25', scans: 1 },
      ],
    });
    const columns = await rows(
      harness.em(),
      sql<{
        name: string;
      }>`select column_name as name from information_schema.columns where table_name = 'scan_count' order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['credential_id', 'day', 'scans', 'scope_keys', 'verdict']);
  });

  it('when somebody looks, not when a machine does', async () => {
    const { code } = await insertCard(harness.em());
    const machines: Record<string, string>[] = [
      { 'sec-purpose': 'prefetch;prerender' },
      { purpose: 'prefetch' },
      { 'x-moz': 'prefetch' },
      { 'user-agent': 'Mozilla/5.0 (compatible; Baiduspider/2.0)' },
      { 'user-agent': 'curl/8.5.0' },
      { 'user-agent': '' },
    ];
    for (const headers of machines) expect((await scan(code, headers)).statusCode).toBe(200);
    expect((await scan(code, {}, '198.51.100.7', 'HEAD')).statusCode).toBe(200);
    expect(await counted()).toEqual({ scans: 0, verdicts: [], days: [] });
  });

  it('for the county and the agency that the holder belonged to on that day', async () => {
    const [agency, other] = await insertAgencies(harness.em(), [{}, {}]);
    const mover = await insertCard(harness.em());
    const neighbour = await insertCard(harness.em(), { county: '440222' });
    await scan((await insertCard(harness.em(), { agency: agency! })).code);
    await scan(mover.code);
    await scan(neighbour.code);
    await counted();
    await rows(harness.em(), sql`update worker set county_code = '440222' where id = ${mover.workerId}`);
    harness.clock.set('2026-11-25T04:00:00Z');
    await scan(mover.code);
    const scans = async (client: Client) => (await counted(client)).scans;
    expect(await scans(await county())).toBe(2);
    expect(await scans(await harness.as('COUNTY_BUREAU', { county: '440222' }))).toBe(2);
    expect(await scans(await harness.as('AGENCY', { agency: agency! }))).toBe(1);
    expect(await scans(await harness.as('AGENCY', { agency: other! }))).toBe(0);
    expect(await scans(await harness.as('ASSOCIATION'))).toBe(4);
    expect(await scans(await harness.as('CITY_BUREAU'))).toBe(4);
  });

  it('and asked for over a year at most', async () => {
    for (const [from, to] of [
      ['2026-11-02', '2026-11-01'],
      ['2025-11-01', '2026-11-02'],
    ] as const) {
      const { errors } = await (await county()).graphql(STATISTICS, { from, to });
      expect(errors?.[0]?.extensions.code).toBe('INVALID');
    }
  });

  it.runIf(onPostgres)('exactly, however many come at once', async () => {
    const cards: Card[] = [await insertCard(harness.em()), await insertCard(harness.em())];
    await Promise.all(
      Array.from({ length: 200 }, async (_, at) => {
        await scan(cards[at % 2]!.code);
        if (at % 20 === 0) await counted();
      }),
    );
    expect((await counted()).scans).toBe(200);
  });
});

describe('who harvests codes', () => {
  const MANY = onPostgres ? 10_000 : 200;

  it('finds nothing and is held off, and nobody else is', { timeout: 240_000 }, async () => {
    const { code } = await insertCard(harness.em());
    const answers: number[] = [];
    while (answers.length < MANY) {
      const some = await Promise.all(Array.from({ length: 50 }, () => scan(randomCode(), {}, '203.0.113.9')));
      answers.push(...some.map(({ statusCode }) => statusCode));
    }
    const times = (status: number) => answers.filter((answer) => answer === status).length;
    expect([times(404), times(429)]).toEqual([30, MANY - 30]);
    expect((await scan(code, {}, '203.0.113.9')).statusCode).toBe(200);
    expect((await scan(randomCode(), {}, '203.0.113.10')).statusCode).toBe(404);
    harness.clock.set('2026-11-24T05:00:00Z');
    expect((await scan(randomCode(), {}, '203.0.113.9')).statusCode).toBe(404);
  });

  it('is known by a keyed hash alone; one IPv6 network is one caller', async () => {
    await rows(harness.em(), sql`delete from throttle`);
    await scan(randomCode(), {}, '2001:db8::1');
    await scan(randomCode(), {}, '2001:db8:0:0:ffff::9');
    await scan(randomCode(), {}, '2001:db8:0:1::9');
    await scan(randomCode(), {}, '::ffff:203.0.113.9');
    await scan(randomCode(), {}, '203.0.113.9');
    const kept = await rows(
      harness.em(),
      sql<{
        key: string;
        attempts: number;
      }>`select encode(key, 'hex') as key, attempts from throttle order by attempts`,
    );
    expect(kept.map(({ attempts }) => attempts)).toEqual([1, 2, 2]);
    const plain = createHash('sha256').update('trust-code:miss\u0000203.0.113.9').digest('hex');
    expect(kept.map(({ key }) => key)).not.toContain(plain);
  });
});
