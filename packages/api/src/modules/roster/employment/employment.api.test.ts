import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import {
  agencyOf,
  answerOffer,
  askedOffer,
  decideEmployment,
  noonAnd,
  offerEmployment,
  readEmployment,
} from '../../../../test/roster/bonds.js';
import { keyOf, readWorker, registerAgency, registerWorker } from '../../../../test/roster/people.js';
import { systemWork } from '../../../../test/system-work.js';
import { lapseOffers } from './employment-lapse.job.js';

let harness: Harness;
let city: Client;
let officer: Client;

beforeAll(async () => {
  harness = await startHarness();
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

describe('an offer', () => {
  it('is answered by the worker once, through a link that tells as little as it can', async () => {
    const agency = await agencyOf(harness, officer);
    const { worker, confirmationPath } = await registerWorker(agency.client, { name: '欧阳菊' });
    expect(await askedOffer(harness, confirmationPath)).toMatchObject({
      workerName: '欧*',
      contractKind: 'LABOUR',
      startedOn: '2026-11-24',
      ending: false,
    });
    const fresh = await offerEmployment(agency.client, worker.id);
    expect(await askedOffer(harness, confirmationPath)).toBeNull();
    expect(fresh.employment.allowedActions).toEqual([
      { action: 'CONFIRM', enabled: false, needsReason: false },
      { action: 'DECLINE', enabled: true, needsReason: true },
      { action: 'RENEW_LINK', enabled: true, needsReason: false },
    ]);
    const own = await decideEmployment(agency.client, fresh.employment, 'CONFIRM');
    expect(own.userErrors[0]).toMatchObject({ code: 'GUARD' });
    expect(await answerOffer(harness, fresh.confirmationPath, true)).toEqual({ done: true, userErrors: [] });
    expect((await readEmployment(officer, fresh.employment.id)).state).toBe('CURRENT');
    const again = await answerOffer(harness, fresh.confirmationPath, false);
    expect(again).toMatchObject({ done: false, userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await askedOffer(harness, '/e/unknown')).toBeNull();
  });

  it('runs out with its link, and the county can confirm in place of the worker with a reason', async () => {
    const agency = await agencyOf(harness, officer);
    const { worker, confirmationPath } = await registerWorker(agency.client, { name: '过期' });
    const employment = (await offerEmployment(agency.client, worker.id)).employment;
    harness.clock.set(noonAnd(minutes + 7 * 24 * 60 + 1));
    expect(await askedOffer(harness, confirmationPath)).toBeNull();
    harness.clock.set(noonAnd(minutes));
    const silent = await decideEmployment(officer, employment, 'CONFIRM');
    expect(silent.userErrors[0]).toMatchObject({ field: 'reason' });
    const confirmed = await decideEmployment(officer, employment, 'CONFIRM', { reason: '本人到窗口确认' });
    expect(confirmed.employment.state).toBe('CURRENT');
    const { timeline } = await readEmployment(officer, employment.id, 'timeline { action reason }');
    expect(timeline[0]).toEqual({ action: 'CONFIRM', reason: '本人到窗口确认' });
  });

  it('of a county waits for the agency, and is refused to a barred worker', async () => {
    const agency = await agencyOf(harness, officer);
    const { worker } = await registerWorker(officer, { name: '县提' });
    const { employment } = await offerEmployment(officer, worker.id, { agency: agency.id });
    expect((await decideEmployment(officer, employment, 'CONFIRM', { reason: '代办' })).userErrors[0].code).toBe(
      'GUARD',
    );
    expect((await decideEmployment(agency.client, employment, 'CONFIRM')).employment.state).toBe('CURRENT');
    expect((await offerEmployment(officer, worker.id, { agency: agency.id })).userErrors[0].code).toBe('ALREADY_BOUND');
    const future = await offerEmployment(officer, worker.id, {
      agency: await registerAgency(officer),
      startedOn: '2026-12-01',
    });
    expect(future.userErrors[0].field).toBe('startedOn');
    await city.graphql('mutation ($input: DecideWorkerInput!) { decideWorker(input: $input) { worker { id } } }', {
      input: { worker: worker.id, action: 'BAR', reason: '禁止', expectedVersion: 1 },
    });
    const barred = await offerEmployment(officer, worker.id, { agency: await registerAgency(officer) });
    expect(barred.userErrors[0].code).toBe('BARRED');
  });
});

describe('an agency that takes on nobody any more', () => {
  const decide = async (agency: string, action: string) => {
    const { data } = await officer.graphql('query ($id: ID!) { agency(id: $id) { version } }', { id: agency });
    const decided = await officer.graphql(
      'mutation ($input: DecideAgencyInput!) { decideAgency(input: $input) { userErrors { code } } }',
      { input: { agency, action, reason: '搬迁', expectedVersion: data.agency.version } },
    );
    expect(decided.data.decideAgency.userErrors).toEqual([]);
  };
  const words = (zh: string) => [{ code: 'GUARD', message: { zh: expect.stringContaining(zh) } }];

  it('is not confirmed by worker, county or itself: suspended until it resumes, closed for good', async () => {
    const agency = await agencyOf(harness, officer);
    for (const action of ['SUBMIT', 'VERIFY']) await decide(agency.id, action);
    const { worker, confirmationPath } = await registerWorker(agency.client, { name: '待岗' });
    const { data } = await officer.graphql(
      'query ($w: ID!) { employments(filter: { worker: $w }) { nodes { id version } } }',
      { w: worker.id },
    );
    const [offer] = data.employments.nodes;
    const asked = await registerWorker(officer, { name: '应聘' });
    const other = (await offerEmployment(officer, asked.worker.id, { agency: agency.id })).employment;

    await decide(agency.id, 'SUSPEND');
    expect(await answerOffer(harness, confirmationPath, true)).toMatchObject({ userErrors: words('暂停') });
    const instead = await decideEmployment(officer, offer, 'CONFIRM', { reason: '本人到窗口确认' });
    expect(instead.userErrors).toMatchObject(words('暂停'));
    expect((await decideEmployment(agency.client, other, 'CONFIRM')).userErrors).toMatchObject(words('暂停'));
    const listed = await officer.graphql(
      'query ($w: ID!) { employments(filter: { worker: $w }) { nodes { allowedActions { action enabled } } } }',
      { w: worker.id },
    );
    const [{ allowedActions }] = listed.data.employments.nodes;
    expect(allowedActions).toContainEqual({ action: 'CONFIRM', enabled: false });

    await decide(agency.id, 'RESUME');
    expect((await decideEmployment(agency.client, other, 'CONFIRM')).employment.state).toBe('CURRENT');
    await decide(agency.id, 'CLOSE');
    expect(await answerOffer(harness, confirmationPath, true)).toMatchObject({ userErrors: words('已注销') });
    expect(await answerOffer(harness, confirmationPath, false)).toEqual({ done: true, userErrors: [] });
  });
});

describe('an offer that nobody answers', () => {
  it('lapses, and with it what it let the agency see', async () => {
    const agency = await agencyOf(harness, officer);
    const { worker } = await registerWorker(officer, { name: '未答' });
    const { employment } = await offerEmployment(officer, worker.id, { agency: agency.id });
    await lapseOffers(systemWork(harness));
    expect((await readEmployment(officer, employment.id)).state).toBe('OFFERED');
    harness.clock.set(noonAnd(minutes + 31 * 24 * 60));
    await lapseOffers(systemWork(harness));
    const later = await harness.as('COUNTY_BUREAU', { county: '440203' });
    expect(await readEmployment(later, employment.id)).toMatchObject({ state: 'DECLINED', endReason: '逾期未答复' });
    const still = await harness.as('AGENCY', { agency: keyOf(agency.id) });
    expect(await readWorker(still, worker.id, 'id')).toBeNull();
  });
});

describe('the links', () => {
  it('cannot be tried one after the other', async () => {
    for (let attempt = 0; attempt < 30; attempt += 1) expect(await askedOffer(harness, `/e/${attempt}`)).toBeNull();
    expect((await answerOffer(harness, '/e/31', true)).userErrors[0].code).toBe('THROTTLED');
  });
});

describe('an end', () => {
  it('needs both sides, or a county alone; history stays', async () => {
    const agency = await agencyOf(harness, officer);
    const { worker, confirmationPath } = await registerWorker(agency.client, { name: '离职' });
    await answerOffer(harness, confirmationPath, true);
    const find = async () =>
      (await readEmployment(officer, (await list()).id, 'id state version endedOn endReason')) as {
        id: string;
        version: number;
      };
    const list = async () =>
      (
        await officer.graphql('query ($w: ID!) { employments(filter: { worker: $w }) { nodes { id state } } }', {
          w: worker.id,
        })
      ).data.employments.nodes[0];
    const ending = await decideEmployment(agency.client, await find(), 'END', { reason: '合同到期' });
    expect(ending.employment.state).toBe('ENDING');
    expect((await decideEmployment(agency.client, ending.employment, 'CONFIRM_END')).userErrors[0].code).toBe('GUARD');
    expect((await askedOffer(harness, ending.confirmationPath)).ending).toBe(true);
    // The link was lost: a fresh one asks the same, and the old one is dead.
    const renewed = await decideEmployment(agency.client, ending.employment, 'RENEW_LINK');
    expect(await askedOffer(harness, ending.confirmationPath)).toBeNull();
    ending.confirmationPath = renewed.confirmationPath;
    expect((await askedOffer(harness, ending.confirmationPath)).ending).toBe(true);
    await answerOffer(harness, ending.confirmationPath, false);
    expect(await find()).toMatchObject({ state: 'CURRENT', endReason: null });
    const once = await decideEmployment(agency.client, await find(), 'END', { reason: '合同到期' });
    await answerOffer(harness, once.confirmationPath, true);
    expect(await find()).toMatchObject({ state: 'ENDED', endedOn: '2026-11-24', endReason: '合同到期' });
    expect((await agency.client.graphql('{ workers { totalCount } }')).data.workers.totalCount).toBe(0);

    const back = await offerEmployment(officer, worker.id, { agency: agency.id, contractKind: 'SERVICE' });
    await decideEmployment(agency.client, back.employment, 'CONFIRM');
    const current = await readEmployment(officer, back.employment.id, 'id version');
    const late = await decideEmployment(officer, current, 'END', { reason: '机构失联', endedOn: '2026-10-01' });
    expect(late.userErrors[0].field).toBe('endedOn');
    const alone = await decideEmployment(officer, current, 'END', { reason: '机构失联', endedOn: '2026-11-10' });
    expect(alone.employment).toMatchObject({ state: 'ENDED', endedOn: '2026-11-10' });
    const { data } = await officer.graphql(
      'query ($id: ID!) { worker(id: $id) { employments { state contractKind } } }',
      { id: worker.id },
    );
    expect(data.worker.employments).toEqual([
      { state: 'ENDED', contractKind: 'LABOUR' },
      { state: 'ENDED', contractKind: 'SERVICE' },
    ]);
  });
});
