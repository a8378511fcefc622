import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { candidates } from '../../../../test/certification/candidates.js';
import { insertCard } from '../../../../test/certification/cards.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { insertAgencies } from '../../../../test/register.js';
import { globalId } from '../../../kernel/global-id.js';

let harness: Harness;
let city: Client;
let agencyId: string;
const COUNTY = '440232';

beforeAll(async () => {
  harness = await startHarness();
  city = await harness.as('CITY_BUREAU');
  [agencyId] = (await insertAgencies(harness.em(), [{ county: COUNTY }])) as [string];
  const em = harness.em();
  const here = { county: COUNTY, agency: agencyId };
  await insertCard(em, { ...here, issuedOn: '2026-11-20' });
  await insertCard(em, { ...here, issuedOn: '2026-01-20' });
  // Overdue, so suspended today; revoked; of one who has left the trade.
  await insertCard(em, { ...here, issuedOn: '2025-11-23' });
  await insertCard(em, { ...here, issuedOn: '2026-02-01', credentialState: 'REVOKED', revokedOn: '2026-11-01' });
  await insertCard(em, { county: COUNTY, state: 'LEFT', issuedOn: '2026-02-01' });
  // Replaced: still one holder.
  await insertCard(em, { ...here, issuedOn: '2026-03-01', replacedAt: '2026-05-01T00:00:00Z' });
  await candidates(harness, 2, { county: COUNTY });
  await candidates(harness, 1, { county: COUNTY, healthUntil: '2026-11-01', consent: false });
  await candidates(harness, 1, { county: COUNTY, state: 'DRAFT' });
  await candidates(harness, 3, { county: '440203' });
});
afterAll(() => harness.close());

async function coverage(client: Client, county?: string) {
  const { data, errors } = await client.graphql(
    `query ($county: String) { certificateCoverage(county: $county) { holders workers uncertified target forecast reachedOn dueOn
      weeks(first: 2) { startsOn issued total } agencies(first: 5) { agency { id } workers uncertified }
      counties { county { code } holders workers uncertified target targetShared place forecast } } }`,
    { county },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.certificateCoverage;
}

const total = async (client: Client, field: string, filter: Record<string, unknown>) => {
  const type = field === 'credentials' ? 'CredentialFilter' : 'UncertifiedFilter';
  const { data, errors } = await client.graphql(
    `query ($filter: ${type}) { ${field}(filter: $filter, first: 200) { totalCount } }`,
    { filter },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data[field].totalCount;
};

describe('coverage', () => {
  it('counts distinct holders of a certificate that is valid today, and each number is its list', async () => {
    const { counties } = await coverage(city);
    const here = counties.find(({ county }: { county: { code: string } }) => county.code === COUNTY);
    expect(here).toMatchObject({ holders: 4, workers: 8, uncertified: 5 });
    expect(await total(city, 'credentials', { county: COUNTY, states: ['VALID'] })).toBe(here.holders);
    expect(await total(city, 'uncertifiedWorkers', { county: COUNTY })).toBe(here.uncertified);
  });

  it('of the city is the sum of its counties', async () => {
    const whole = await coverage(city);
    for (const field of ['holders', 'workers', 'uncertified', 'target'] as const)
      expect(whole.counties.reduce((sum: number, county: Record<string, number>) => sum + county[field]!, 0)).toBe(
        whole[field],
      );
    expect(whole).toMatchObject({ target: 5_000, dueOn: '2026-12-31' });
    expect(whole.counties).toHaveLength(10);
  });

  it('is forecast at the pace of the last eight weeks', async () => {
    // One of the four within 56 days; 37 days are left: 4 + 37/56.
    expect(await coverage(city, COUNTY)).toMatchObject({ forecast: 5 });
    expect((await coverage(city, '440203')).reachedOn).toBeNull();
  });

  it('shows the weeks and the agencies to chase', async () => {
    const { weeks, agencies } = await coverage(city, COUNTY);
    expect(weeks).toEqual([
      { startsOn: '2026-11-16', issued: 1, total: 6 },
      { startsOn: '2026-11-23', issued: 0, total: 6 },
    ]);
    expect(agencies).toEqual([{ agency: { id: globalId('Agency', agencyId) }, workers: 5, uncertified: 2 }]);
    expect(await total(city, 'uncertifiedWorkers', { county: COUNTY, agency: globalId('Agency', agencyId) })).toBe(2);
  });

  it('of a county is for its officer alone, with its place', async () => {
    const officer = await harness.as('COUNTY_BUREAU', { county: COUNTY });
    const own = await coverage(officer);
    expect(own.counties).toHaveLength(1);
    expect(own.counties[0]).toMatchObject({ county: { code: COUNTY }, place: 1 });
    const { errors } = await officer.graphql('query { certificateCoverage(county: "440203") { holders } }');
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('those without a certificate', () => {
  it('are listed with what each lacks, who lacks least first, and summed by reason', async () => {
    const { data } = await city.graphql(
      `query ($filter: UncertifiedFilter) { uncertifiedWorkers(filter: $filter) { nodes { obstacles worker { number } } } uncertifiedSummary(filter: $filter) { total ready obstacles { obstacle count } } }`,
      { filter: { county: COUNTY } },
    );
    const lacking = data.uncertifiedWorkers.nodes.map(({ obstacles }: { obstacles: string[] }) => obstacles.length);
    expect(lacking).toEqual([...lacking].sort());
    expect(data.uncertifiedSummary).toMatchObject({ total: 5, ready: 2 });
    for (const { obstacle, count } of data.uncertifiedSummary.obstacles)
      expect(await total(city, 'uncertifiedWorkers', { county: COUNTY, obstacle }), obstacle).toBe(count);
    expect(await total(city, 'uncertifiedWorkers', { county: COUNTY, ready: true })).toBe(2);
  });

  it('of a county officer are those registered in the county, as its number says; others who work there stand apart', async () => {
    const there = '440229';
    const [worksThere] = (await insertAgencies(harness.em(), [{ county: there }])) as [string];
    await insertCard(harness.em(), { county: there, agency: worksThere, issuedOn: '2025-01-01' });
    await insertCard(harness.em(), { county: '440203', agency: worksThere, issuedOn: '2025-01-01' });
    const officer = await harness.as('COUNTY_BUREAU', { county: there });
    const { uncertified, agencies } = await coverage(officer);
    expect(uncertified).toBe(1);
    expect(await total(officer, 'uncertifiedWorkers', {})).toBe(1);
    const agency = globalId('Agency', worksThere);
    expect(agencies).toEqual([{ agency: { id: agency }, workers: 1, uncertified: 1 }]);
    expect(await total(officer, 'uncertifiedWorkers', { agency })).toBe(1);
    expect(await total(officer, 'uncertifiedWorkers', { elsewhere: true })).toBe(1);
    const { data } = await officer.graphql(
      '{ own: uncertifiedSummary { total } apart: uncertifiedSummary(filter: { elsewhere: true }) { total } }',
    );
    expect(data).toEqual({ own: { total: 1 }, apart: { total: 1 } });
  });

  it('tell a certificate that is suspended from none, and from one to be put right', async () => {
    const county = '440224';
    await insertCard(harness.em(), { county, issuedOn: '2025-01-01' });
    await insertCard(harness.em(), {
      county,
      issuedOn: '2026-01-01',
      credentialState: 'RECTIFICATION',
      rectifyBy: '2026-12-01',
    });
    const { data } = await city.graphql(
      'query ($filter: UncertifiedFilter) { uncertifiedSummary(filter: $filter) { obstacles { obstacle count } } }',
      { filter: { county } },
    );
    const found = Object.fromEntries(
      data.uncertifiedSummary.obstacles.map(({ obstacle, count }: { obstacle: string; count: number }) => [
        obstacle,
        count,
      ]),
    );
    expect(found).toMatchObject({ HOLDS_SUSPENDED: 1, HOLDS_IN_RECTIFICATION: 1 });
    expect(found).not.toHaveProperty('HOLDS_ONE');
    expect(await total(city, 'uncertifiedWorkers', { county, obstacle: 'HOLDS_SUSPENDED' })).toBe(1);
  });

  it('are seen in scope alone', async () => {
    const agency = await harness.as('AGENCY', { agency: agencyId });
    expect(await total(agency, 'uncertifiedWorkers', {})).toBe(2);
    expect(await total(await harness.as('COUNTY_BUREAU', { county: '440233' }), 'uncertifiedWorkers', {})).toBe(0);
  });
});

describe('targets', () => {
  const set = async (client: Client, targets: { county: string; target: number | null }[]) => {
    const { data, errors } = await client.graphql(
      'mutation ($input: SetCertificateTargetsInput!) { setCertificateTargets(input: $input) { done userErrors { field } } }',
      { input: { targets } },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.setCertificateTargets;
  };

  it('are set by the city, and a county without one takes its share of the rest', async () => {
    expect(await set(city, [{ county: COUNTY, target: 700 }])).toMatchObject({ done: true });
    const { counties, target } = await coverage(city);
    const here = counties.find(({ county }: { county: { code: string } }) => county.code === COUNTY);
    expect(here).toMatchObject({ target: 700, targetShared: false });
    expect(target).toBe(5_000);
    expect(counties.reduce((sum: number, county: { target: number }) => sum + county.target, 0)).toBe(5_000);
    await set(city, [{ county: COUNTY, target: null }]);
    expect((await coverage(city, COUNTY)).counties[0].targetShared).toBe(true);
  });

  it('are refused for what is no county, and below nought', async () => {
    expect((await set(city, [{ county: '440200', target: 1 }])).userErrors).toEqual([{ field: 'county' }]);
    expect((await set(city, [{ county: COUNTY, target: -1 }])).userErrors).toEqual([{ field: 'target' }]);
  });
});
