import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { type GivenWorker, insertAgencies, insertWorkers } from '../../../../test/register.js';

let harness: Harness;
let analyst: Client;

const WORKERS = `query ($by: [StatisticDimension!]!, $filter: WorkerFilter) { workerStatistics(by: $by, filter: $filter) {
  dimensions rows { keys count suppressed } total suppressedGroups } }`;
const AGENCIES =
  'query ($by: [StatisticDimension!]!) { agencyStatistics(by: $by) { rows { keys count suppressed } total suppressedGroups } }';

const many = (count: number, worker: GivenWorker) => Array.from({ length: count }, () => worker);

async function statistic(by: string[], filter?: object) {
  const { data, errors } = await analyst.graphql(WORKERS, { by, filter });
  expect(errors).toBeUndefined();
  return data.workerStatistics;
}

beforeAll(async () => {
  harness = await startHarness();
  const em = harness.em();
  const [agency] = await insertAgencies(em, [
    {},
    { kind: 'MIXED', state: 'SUBMITTED' },
    { county: '440204' },
    { state: 'DRAFT' },
  ]);
  await insertWorkers(em, [
    ...many(12, { birthDate: '1975-03-03', agency: agency! }),
    ...many(9, { sex: 'MALE', birthDate: '1982-03-03', healthUntil: '2027-01-01' }),
    ...many(8, { county: '440204', serviceLines: ['COOKING', 'ELDERLY'] }),
    ...many(3, { county: '440204', sex: 'MALE', serviceLines: [] }),
    ...many(6, { county: '440205', healthUntil: '2026-11-01' }),
    ...many(7, { county: '440205', sex: 'MALE' }),
    ...many(5, { state: 'DRAFT' }),
    ...many(5, { state: 'LEFT' }),
  ]);
  analyst = await harness.as('ANALYST');
});
afterAll(() => harness.close());

describe('statistics of workers', () => {
  it('have the totals of the census', async () => {
    const city = await harness.as('CITY_BUREAU');
    const census = await city.graphql(
      '{ census { figures { registered } rows { region { code } figures { registered } } } }',
    );
    const { total, rows, suppressedGroups } = await statistic(['COUNTY']);
    expect(total).toBe(census.data.census.figures.registered);
    expect(suppressedGroups).toBe(0);
    for (const row of rows) {
      const county = census.data.census.rows.find(
        (one: { region: { code: string } }) => one.region.code === row.keys[0],
      );
      expect(row.count).toBe(county.figures.registered);
    }
  });

  it('withhold a small group and what would give it away', async () => {
    const { rows, suppressedGroups, total } = await statistic(['COUNTY', 'SEX']);
    const withheld = rows.filter((row: { suppressed: boolean }) => row.suppressed);
    expect(total).toBe(45);
    expect(suppressedGroups).toBe(withheld.length);
    expect(withheld).toContainEqual({ keys: ['440204', 'MALE'], count: null, suppressed: true });
    expect(withheld).toContainEqual({ keys: ['440204', 'FEMALE'], count: null, suppressed: true });
    expect(withheld).toHaveLength(4);
    for (const row of rows) expect(row.suppressed).toBe(row.count === null);
  });

  it('withhold the same of one county as of the whole city', async () => {
    const city = await statistic(['COUNTY', 'SEX']);
    for (const county of ['440203', '440204', '440205']) {
      const one = await statistic(['SEX'], { county });
      const slice = city.rows.filter((row: { keys: string[] }) => row.keys[0] === county);
      expect(one.rows).toEqual(slice.map((row: { keys: string[] }) => ({ ...row, keys: row.keys.slice(1) })));
    }
    expect((await statistic(['SEX'], { county: '440204' })).total).toBe(11);
    expect(await statistic(['SEX'], { county: '440222' })).toMatchObject({ total: 0, rows: [] });
  });

  it('tell nothing of a filter that leaves few, in or out', async () => {
    const few = await statistic([], { serviceLines: ['COOKING'], county: '440203' });
    expect(few.total).toBe(0);
    const inside = await statistic(['SEX'], { health: 'IN_DATE', states: ['VERIFIED'] });
    expect(inside.total).toBe(9);
    const outside = await statistic(['SEX'], { serviceLines: ['COOKING', 'ELDERLY', 'HOUSEKEEPING'] });
    expect(outside.total).toBeNull();
    expect(outside.rows.every((row: { suppressed: boolean }) => row.suppressed)).toBe(true);
  });

  it('part by decade, health, lack, line, agency and contract', async () => {
    const counted = async (dimension: string) =>
      Object.fromEntries(
        (await statistic([dimension])).rows.map((row: { keys: string[]; count: number | null }) => [
          row.keys[0],
          row.count,
        ]),
      );
    expect(await counted('BIRTH_DECADE')).toEqual({ 1970: 12, 1980: 33 });
    expect(await counted('HEALTH')).toEqual({ NONE: 30, EXPIRED: 6, IN_DATE: 9 });
    expect(await counted('SERVICE_LINE')).toEqual({ HOUSEKEEPING: 34, COOKING: 8, ELDERLY: 8, NONE: null });
    expect(await counted('LACK')).toMatchObject({ HEALTH: 30, HEALTH_EXPIRED: 6, EMPLOYMENT: 33, PHONE: 45 });
    expect(await counted('AGENCY_KIND')).toEqual({ EMPLOYEE_BASED: 12, NONE: 33 });
    expect(await counted('CONTRACT_KIND')).toEqual({ LABOUR: 12, NONE: 33 });
  });

  it('refuse too many dimensions, personal filters and other roles, in words', async () => {
    const tooMany = await analyst.graphql(WORKERS, { by: ['COUNTY', 'SEX', 'STATE', 'HEALTH'] });
    expect(tooMany.errors?.[0]?.message).toMatch(/最多按 3 个不同口径分组.*at most 3/);
    const personal = await analyst.graphql(WORKERS, { by: ['SEX'], filter: { search: '张' } });
    expect(personal.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const refused = await officer.graphql(WORKERS, { by: ['SEX'] });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('statistics of agencies', () => {
  it('count what the census counts and refuse what agencies do not have', async () => {
    const { data } = await analyst.graphql(AGENCIES, { by: ['COUNTY', 'AGENCY_KIND'] });
    expect(data.agencyStatistics).toEqual({
      total: 3,
      suppressedGroups: 0,
      rows: [
        { keys: ['440203', 'EMPLOYEE_BASED'], count: 1, suppressed: false },
        { keys: ['440203', 'MIXED'], count: 1, suppressed: false },
        { keys: ['440204', 'EMPLOYEE_BASED'], count: 1, suppressed: false },
      ],
    });
    const refused = await analyst.graphql(AGENCIES, { by: ['SEX'] });
    expect(refused.errors?.[0]?.message).toMatch(/COUNTY, STATE, SERVICE_LINE, LACK, AGENCY_KIND/);
  });
});
