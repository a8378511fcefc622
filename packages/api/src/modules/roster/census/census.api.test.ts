import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { type GivenWorker, insertAgencies, insertWorkers } from '../../../../test/register.js';
import { globalId } from '../../../kernel/global-id.js';
import { rows, sql } from '../../../kernel/sql.js';

const COUNTY = '440203';
const OTHER = '440204';
const TOWN = '440203001';
const REGISTERED = ['SUBMITTED', 'VERIFIED', 'RETURNED', 'SUSPENDED', 'BARRED'];

let harness: Harness;
let city: Client;
let officer: Client;
let agency: string;

const FIGURES =
  'figures { registered verified complete agencies agenciesVerified identity integrity health training lacks { lack count } }';
const CENSUS = `query ($county: String) { census(county: $county) { region { code } ${FIGURES} waiting overdue
  rows { region { code } ${FIGURES} waiting overdue oldestWaitingDays }
  agencies { agency { id name } workers incomplete lacks { lack count } }
  weeks(last: 4) { week registered verified complete } } }`;
const LIST = 'query ($filter: WorkerFilter) { workers(filter: $filter) { totalCount } }';
const AGENCIES = 'query ($filter: AgencyFilter) { agencies(filter: $filter) { totalCount } }';

const full: GivenWorker = {
  identityChecked: true,
  integrity: true,
  training: true,
  consent: true,
  healthUntil: '2027-03-01',
};

// biome-ignore lint/suspicious/noExplicitAny: answers are compared field by field
type Loose = any;

async function census(client: Client, county?: string): Promise<Loose> {
  const { data, errors } = await client.graphql(CENSUS, { county });
  expect(errors).toBeUndefined();
  return data.census;
}

const workersLike = async (client: Client, filter: object): Promise<number> =>
  (await client.graphql(LIST, { filter })).data.workers.totalCount;

/** Every figure of a region beside the list that it opens. */
async function expectEqualsLists(client: Client, figures: Loose, place: object, region: object): Promise<void> {
  const count = (filter: object) => workersLike(client, { ...place, states: REGISTERED, ...filter });
  expect(figures.registered).toBe(await count({}));
  expect(figures.verified).toBe(await count({ states: ['VERIFIED'] }));
  expect(figures.complete).toBe(await count({ complete: true }));
  expect(figures.health).toBe(await count({ health: 'IN_DATE' }));
  for (const [kind, lack] of [
    ['identity', 'IDENTITY_CHECK'],
    ['integrity', 'INTEGRITY'],
    ['training', 'TRAINING'],
  ] as const) {
    expect(figures[kind]).toBe(figures.registered - (await count({ lacks: [lack] })));
  }
  for (const { lack, count: counted } of figures.lacks) expect(counted, lack).toBe(await count({ lacks: [lack] }));
  const states = ['SUBMITTED', 'VERIFIED', 'RETURNED', 'SUSPENDED'];
  const agencies = await client.graphql(AGENCIES, { filter: { ...region, states } });
  expect(figures.agencies).toBe(agencies.data.agencies.totalCount);
  const verified = await client.graphql(AGENCIES, { filter: { ...region, states: ['VERIFIED'] } });
  expect(figures.agenciesVerified).toBe(verified.data.agencies.totalCount);
}

beforeAll(async () => {
  harness = await startHarness();
  city = await harness.as('CITY_BUREAU');
  officer = await harness.as('COUNTY_BUREAU', { county: COUNTY });
  const em = harness.em();
  const [mine, closed] = await insertAgencies(em, [{}, { state: 'CLOSED' }, { state: 'SUBMITTED' }, { county: OTHER }]);
  agency = mine!;
  expect(closed).toBeDefined();
  await insertWorkers(em, [
    { ...full, town: TOWN, agency, updatedAt: '2026-11-04T02:00:00Z' },
    { ...full, town: TOWN, healthUntil: '2026-11-23', agency, updatedAt: '2026-11-04T02:00:00Z' },
    { ...full, healthUntil: '2026-11-24', updatedAt: '2026-11-12T02:00:00Z' },
    { ...full, training: false, state: 'RETURNED', agency },
    { state: 'SUBMITTED', town: TOWN, submittedAt: '2026-11-09T02:00:00Z' },
    { state: 'SUBMITTED', submittedAt: '2026-11-23T02:00:00Z' },
    { state: 'DRAFT' },
    { ...full, state: 'LEFT' },
    { ...full, county: OTHER, updatedAt: '2026-11-18T02:00:00Z' },
    { county: OTHER, state: 'SUBMITTED', submittedAt: '2026-11-17T02:00:00Z' },
  ]);
});
afterAll(() => harness.close());

describe('the census', () => {
  it('has the count of the list behind each figure: city, county, town', async () => {
    const whole = await census(city);
    expect(whole.region.code).toBe('440200');
    expect(whole.rows).toHaveLength(10);
    await expectEqualsLists(city, whole.figures, {}, {});
    for (const row of whole.rows.slice(0, 2)) {
      await expectEqualsLists(city, row.figures, { county: row.region.code }, { county: row.region.code });
    }
    const county = await census(officer);
    expect(county.region.code).toBe(COUNTY);
    await expectEqualsLists(officer, county.figures, { county: COUNTY }, { county: COUNTY });
    const town = county.rows.find((row: Loose) => row.region.code === TOWN);
    expect(town.figures).toMatchObject({ registered: 3, verified: 2, complete: 1, health: 1 });
    expect(whole.rows.find((row: Loose) => row.region.code === COUNTY).figures).toEqual(county.figures);
  });

  it('is right on any day, without anything having run', async () => {
    expect((await census(officer)).figures.complete).toBe(2);
    harness.clock.set('2026-11-24T16:30:00Z');
    const later = await harness.as('COUNTY_BUREAU', { county: COUNTY });
    const tomorrow = await census(later);
    await expectEqualsLists(later, tomorrow.figures, { county: COUNTY }, { county: COUNTY });
    expect(tomorrow.figures.complete).toBe(1);
    harness.clock.set('2026-11-24T04:00:00Z');
  });

  it('says who waits, for how many working days, and who is overdue', async () => {
    const whole = await census(city);
    expect(whole).toMatchObject({ waiting: 3, overdue: 1 });
    const rowOf = (code: string) => whole.rows.find((row: Loose) => row.region.code === code);
    expect(rowOf(COUNTY)).toMatchObject({ waiting: 2, overdue: 1, oldestWaitingDays: 11 });
    // Submitted on Tuesday, due five working days later, which is today.
    expect(rowOf(OTHER)).toMatchObject({ waiting: 1, overdue: 0, oldestWaitingDays: 5 });
    expect(await workersLike(city, { states: ['SUBMITTED'] })).toBe(3);
    expect(await workersLike(city, { overdue: true })).toBe(1);
    expect(await workersLike(city, { overdue: true, county: OTHER })).toBe(0);
    expect(await workersLike(city, { overdue: false, states: ['SUBMITTED'] })).toBe(2);
    const agencies = await city.graphql(AGENCIES, { filter: { overdue: true } });
    expect(agencies.data.agencies.totalCount).toBe(0);
  });

  it('lists those whom no town counts', async () => {
    const county = await census(officer);
    const inTowns = county.rows.reduce((sum: number, row: Loose) => sum + row.figures.registered, 0);
    expect(inTowns).toBe(3);
    const left = county.figures.registered - inTowns;
    expect(await workersLike(officer, { county: COUNTY, town: 'NONE', states: REGISTERED })).toBe(left);
    const agencies = await officer.graphql(AGENCIES, { filter: { town: 'NONE' } });
    expect(agencies.data.agencies.totalCount).toBe(3);
  });

  it('gives a county its place among all, and nothing of the others', async () => {
    const standing = 'standing { verified complete counties }';
    const ask = async (client: Client, county?: string) =>
      (await client.graphql(`query ($county: String) { census(county: $county) { ${standing} } }`, { county })).data
        .census.standing;
    // 440203: 3 of 6 verified, 2 complete; 440204: 1 of 2 verified, 1 complete; nobody elsewhere.
    expect(await ask(officer)).toEqual({ verified: 1, complete: 2, counties: 10 });
    expect(await ask(city, OTHER)).toEqual({ verified: 1, complete: 1, counties: 10 });
    expect(await ask(city, '440205')).toEqual({ verified: 3, complete: 3, counties: 10 });
    expect(await ask(city)).toBeNull();
  });

  it('names the agencies whose workers lack most, with the count of their lists', async () => {
    const { agencies } = await census(officer);
    expect(agencies).toHaveLength(1);
    expect(agencies[0]).toMatchObject({ agency: { id: globalId('Agency', agency) }, workers: 3, incomplete: 2 });
    const list = { county: COUNTY, agency: agencies[0].agency.id, states: REGISTERED };
    expect(await workersLike(officer, list)).toBe(3);
    expect(await workersLike(officer, { ...list, complete: false })).toBe(2);
    for (const { lack, count } of agencies[0].lacks) {
      expect(count, lack).toBe(await workersLike(officer, { ...list, lacks: [lack] }));
    }
  });

  it('adds the changes up week by week', async () => {
    const { weeks } = await census(officer);
    expect(weeks).toEqual([
      { week: '2026-11-02', registered: 2, verified: 2, complete: 2 },
      { week: '2026-11-09', registered: 3, verified: 3, complete: 3 },
      { week: '2026-11-16', registered: 3, verified: 3, complete: 3 },
      { week: '2026-11-23', registered: 6, verified: 3, complete: 2 },
    ]);
  });

  it('follows a change at once, and the recount agrees', async () => {
    const before = await census(officer);
    const [worker] = await rows(
      harness.em(),
      sql<{
        id: string;
      }>`update worker set state = 'VERIFIED' where submitted_at = '2026-11-09T02:00:00Z' returning id`,
    );
    expect(worker).toBeDefined();
    const after = await census(officer);
    expect(after.figures.verified).toBe(before.figures.verified + 1);
    expect(after.waiting).toBe(before.waiting - 1);
    await expectEqualsLists(officer, after.figures, { county: COUNTY }, { county: COUNTY });
    const { data } = await city.graphql('{ censusRecount { equal differences } }');
    expect(data.censusRecount).toEqual({ equal: true, differences: [] });
  });

  it('is shown to a county of itself alone, and to no other role', async () => {
    const other = await officer.graphql(CENSUS, { county: OTHER });
    expect(other.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const absent = await city.graphql(CENSUS, { county: '999999' });
    expect(absent.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const association = await harness.as('ASSOCIATION');
    expect((await census(association, OTHER)).figures.registered).toBe(2);
    for (const role of ['ANALYST', 'ADMIN', 'AUDITOR'] as const) {
      const refused = await (await harness.as(role)).graphql('{ census { asOf } }');
      expect(refused.errors?.[0]?.extensions.code, role).toBe('FORBIDDEN');
    }
    const recount = await officer.graphql('{ censusRecount { equal } }');
    expect(recount.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
