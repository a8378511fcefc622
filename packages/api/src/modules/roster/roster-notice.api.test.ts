import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../test/harness.js';
import { insertAgencies, insertWorkers } from '../../../test/register.js';
import {
  agencyOf,
  answerOffer,
  conflictOf,
  decideEmployment,
  noonAnd,
  offerEmployment,
} from '../../../test/roster/bonds.js';
import { decideWorker, registerWorker } from '../../../test/roster/people.js';
import { SAMPLE_COUNTIES, samplePath, sampleVerdicts } from '../../../test/rosters/samples.js';
import { toldTo } from '../../../test/told.js';
import { batchIn, commit, upload } from '../../../test/upload.js';
import { globalId } from '../../kernel/global-id.js';

let harness: Harness;
let city: Client;
let officer: Client;

beforeAll(async () => {
  harness = await startHarness({}, { jobs: true });
});
afterAll(() => harness.close());

// The links are throttled per address and ten minutes: each test has its own ten minutes and signs in anew.
let minutes = 0;
beforeEach(async () => {
  minutes += 10;
  harness.clock.set(noonAnd(minutes));
  city = await harness.as('CITY_BUREAU');
  officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
});

const agencyIn = async (state: string) => {
  const [id] = (await insertAgencies(harness.em(), [{ name: '暖心家政', state }])) as [string];
  return { id, client: await harness.as('AGENCY', { agency: id }) };
};

const topics = async (client: Client) => (await toldTo(harness, client)).map(({ topic }) => topic).sort();

describe('an agency is told', () => {
  const DECIDE = `mutation ($input: DecideAgencyInput!) { decideAgency(input: $input) { agency { version } userErrors { code } } }`;
  const decide = async (client: Client, agency: string, action: string, reason?: string) =>
    (
      await client.graphql(DECIDE, {
        input: { agency: globalId('Agency', agency), action, expectedVersion: 1, reason },
      })
    ).data.decideAgency;

  it('that its registration was returned, with the reason and the way to it', async () => {
    const agency = await agencyIn('SUBMITTED');
    await decide(officer, agency.id, 'RETURN', '地址与执照不一致');
    expect(await toldTo(harness, agency.client)).toEqual([
      {
        topic: 'agency.return',
        zh: '暖心家政的登记被退回，请修改后重新提交：地址与执照不一致',
        path: `/agencies/${globalId('Agency', agency.id)}`,
      },
    ]);
  });

  it('of nothing that was refused, and not of its own acts', async () => {
    const agency = await agencyIn('RETURNED');
    expect((await decide(officer, agency.id, 'VERIFY')).userErrors).toEqual([{ code: 'STATE' }]);
    expect((await decide(agency.client, agency.id, 'SUBMIT')).userErrors).toEqual([]);
    expect(await toldTo(harness, agency.client)).toEqual([]);
  });

  it('what the city decided, as is the county', async () => {
    const [id] = (await insertAgencies(harness.em(), [{ county: '440204' }])) as [string];
    const neighbour = await harness.as('COUNTY_BUREAU', { county: '440204' });
    await decide(city, id, 'SUSPEND', '停业整顿');
    expect(await topics(neighbour)).toEqual(['agency.suspend']);
    expect(await topics(await harness.as('AGENCY', { agency: id }))).toEqual(['agency.suspend']);
  });

  it('what became of its workers: a return each, verifications once a day', async () => {
    const agency = await agencyIn('VERIFIED');
    const ids = await insertWorkers(harness.em(), [
      { agency: agency.id, state: 'SUBMITTED', identityChecked: true },
      { agency: agency.id, state: 'SUBMITTED', identityChecked: true },
      { agency: agency.id, state: 'SUBMITTED', name: '李退回' },
    ]);
    const [first, second, third] = ids.map((id) => globalId('Worker', id));
    await decideWorker(officer, first!, 'VERIFY', 1);
    await decideWorker(officer, second!, 'VERIFY', 1);
    await decideWorker(officer, third!, 'RETURN', 1, '证件照片不清');
    const told = await toldTo(harness, agency.client);
    expect(told.map(({ topic }) => topic).sort()).toEqual(['worker.return', 'worker.verify']);
    expect(told.find(({ topic }) => topic === 'worker.return')).toMatchObject({
      zh: expect.stringMatching(/^服务员李退回（W\d+）的登记被退回，请修改后重新提交：证件照片不清$/),
      path: `/workers/${third}`,
    });
  });

  it('is told through its headquarters too', async () => {
    const chain = await agencyIn('VERIFIED');
    const [branch] = (await insertAgencies(harness.em(), [{ name: '暖心分店', state: 'SUBMITTED' }])) as [string];
    await harness.em().execute('update agency set headquarters_id = ? where id = ?', [chain.id, branch]);
    expect((await decide(officer, branch, 'VERIFY')).userErrors).toEqual([]);
    expect(await topics(chain.client)).toEqual(['agency.verify']);
  });
});

describe('an employment', () => {
  it('tells the agency the offer of the county, the answer, and the end', async () => {
    const agency = await agencyOf(harness, officer);
    const { worker } = await registerWorker(officer, { name: '县提' });
    const { employment } = await offerEmployment(officer, worker.id, { agency: agency.id });
    const { employment: current } = await decideEmployment(agency.client, employment, 'CONFIRM');
    await decideEmployment(officer, current, 'END', { reason: '机构失联' });
    expect(await topics(agency.client)).toEqual(['employment.ended', 'employment.offered']);
  });

  it('tells the agency that the worker does not want it', async () => {
    const agency = await agencyOf(harness, officer);
    const { confirmationPath } = await registerWorker(agency.client, { name: '不愿' });
    await answerOffer(harness, confirmationPath, false);
    expect(await topics(agency.client)).toEqual(['employment.declined']);
  });

  it('in conflict is told to both agencies and the county, and so is what was settled', async () => {
    const neighbour = await harness.as('COUNTY_BUREAU', { county: '440222' });
    const { contested, one, two } = await conflictOf(harness, neighbour, neighbour);
    expect(await topics(neighbour)).toEqual(['employment.contested']);
    await decideEmployment(neighbour, contested, 'SETTLE', { reason: '以新合同为准', keep: contested.id });
    expect(await topics(one.client)).toEqual(['employment.confirmed', 'employment.yielded']);
    expect(await topics(two.client)).toEqual(['employment.contested', 'employment.kept']);
  });
});

describe('an import', () => {
  it('tells the officer who brought the file in, and nobody else, when it is checked and when it is in', async () => {
    const county = SAMPLE_COUNTIES[0]!;
    const expected = sampleVerdicts(county);
    const importer = await harness.as('COUNTY_BUREAU', { county: expected.county });
    const { body } = await upload(harness, importer, 'AGENCIES', samplePath(`${county}-agencies.xlsx`));
    await commit(importer, await batchIn(importer, body.id, 'CHECKED'));
    const told = await toldTo(harness, importer);
    expect(told.map(({ topic }) => topic).sort()).toEqual(['import.checked', 'import.committed']);
    expect(told.find(({ topic }) => topic === 'import.committed')).toMatchObject({
      zh: expect.stringContaining(`已入库 ${expected.agencies.length} 行。`),
      path: `/imports/${body.id}`,
    });
    const colleague = await harness.as('COUNTY_BUREAU', { county: expected.county });
    expect((await topics(colleague)).filter((topic) => topic.startsWith('import'))).toEqual([]);
  });
});
