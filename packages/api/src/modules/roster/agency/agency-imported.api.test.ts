import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { keyOf } from '../../../../test/roster/people.js';
import { samplePath, sampleVerdicts } from '../../../../test/rosters/samples.js';
import { importRoster } from '../../../../test/upload.js';

const { county, agencies } = sampleVerdicts('wujiang');

let harness: Harness;
let officer: Client;

beforeAll(async () => {
  harness = await startHarness({}, { jobs: true });
  officer = await harness.as('COUNTY_BUREAU', { county });
  await importRoster(harness, officer, 'AGENCIES', samplePath('wujiang-agencies.xlsx'));
});
afterAll(() => harness.close());

const OPEN = `id number creditCode creditCodeDoubtful name kind state county { code } town { code } serviceLines onlineChannels
  headquarters { id name } branches { id name } platformRegistrations { platform number registeredOn active }
  insurance lacks workerCount version createdAt updatedAt allowedActions { action enabled needsReason reason { zh en } }`;
const PERSONAL = 'stateReason legalRepresentative phoneMasked address timeline { action actorName at }';

const untold = { platform: 'PROVINCIAL', number: null, registeredOn: null, active: true };

const EDIT = `mutation ($agency: ID!, $version: Int!, $input: AgencyFactsInput!) {
  editAgency(agency: $agency, expectedVersion: $version, input: $input) {
    agency { version platformRegistrations { platform number registeredOn active } } userErrors { field message { zh en } } } }`;

/** An agency of the sample that its roster told to be on a platform, and the edit of its registrations. */
async function registered() {
  const { data } = await officer.graphql(
    '{ agencies(first: 200) { nodes { id version creditCode name kind platformRegistrations { number } } } }',
  );
  const [agency] = data.agencies.nodes.filter(
    (one: { platformRegistrations: object[] }) => one.platformRegistrations.length > 0,
  );
  const { id, version, platformRegistrations: _, ...facts } = agency;
  return async (platformRegistrations: object[], expected = version) => {
    const input = { ...facts, platformRegistrations };
    const edited = await officer.graphql(EDIT, { agency: id, version: expected, input });
    expect(edited.errors).toBeUndefined();
    return edited.data.editAgency;
  };
}

it('makes records that every reader can read whole, though rosters tell no number of a platform', async () => {
  const { data } = await officer.graphql('{ agencies { nodes { id } } }');
  const own = keyOf(data.agencies.nodes[0].id);
  for (const [client, fields, count] of [
    [officer, `${OPEN} ${PERSONAL}`, agencies.length],
    [await harness.as('CITY_BUREAU'), `${OPEN} ${PERSONAL}`, agencies.length],
    [await harness.as('ASSOCIATION'), `${OPEN} ${PERSONAL}`, agencies.length],
    [await harness.as('AGENCY', { agency: own }), `${OPEN} ${PERSONAL}`, 1],
    [await harness.as('ANALYST'), OPEN, agencies.length],
  ] as const) {
    const whole = await client.graphql(`{ agencies(first: 200) { nodes { ${fields} } } }`);
    expect(whole.errors).toBeUndefined();
    expect(whole.data.agencies.nodes).toHaveLength(count);
    if (count === 1) continue;
    const registrations = whole.data.agencies.nodes.flatMap(
      (agency: { platformRegistrations: object[] }) => agency.platformRegistrations,
    );
    expect(registrations).toContainEqual(untold);
  }
});

it('keeps such a registration through an edit, and takes its number when it is known', async () => {
  const edit = await registered();
  const kept = await edit([untold]);
  expect(kept.userErrors).toEqual([]);
  expect(kept.agency.platformRegistrations).toEqual([untold]);
  const told = { ...untold, number: 'GDJZ00000001', registeredOn: '2025-03-01' };
  const completed = await edit([told], kept.agency.version);
  expect(completed.agency.platformRegistrations).toEqual([told]);
  const emptied = await edit([{ ...told, number: null }], completed.agency.version);
  expect(emptied.userErrors).toMatchObject([{ field: 'platformRegistrations' }]);
  const added = await edit([told, { ...untold, platform: 'MINISTRY' }], completed.agency.version);
  expect(added.userErrors).toMatchObject([{ field: 'platformRegistrations' }]);
});
