import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { candidates } from '../../../test/certification/candidates.js';
import { insertCard } from '../../../test/certification/cards.js';
import { command, issue } from '../../../test/certification/issuing.js';
import { type Client, type Harness, startHarness } from '../../../test/harness.js';
import { insertAgencies } from '../../../test/register.js';
import { systemWork } from '../../../test/system-work.js';
import { toldTo } from '../../../test/told.js';
import { globalId } from '../../kernel/global-id.js';
import { suspendOverdue } from './credential-review/review-clock.job.js';

let harness: Harness;
let association: Client;
let colleague: Client;
let city: Client;
let agencyId: string;
let agency: Client;

beforeAll(async () => {
  harness = await startHarness({}, { jobs: true });
});
afterAll(() => harness.close());
beforeEach(async () => {
  await goTo('2026-11-24T04:00:00Z');
  [agencyId] = (await insertAgencies(harness.em(), [{}])) as [string];
  agency = await harness.as('AGENCY', { agency: agencyId });
});

async function goTo(instant: string): Promise<void> {
  harness.clock.set(instant);
  association = await harness.as('ASSOCIATION');
  colleague = await harness.as('ASSOCIATION');
  city = await harness.as('CITY_BUREAU');
}

const topics = async (client: Client) => (await toldTo(harness, client)).map(({ topic }) => topic).sort();
const dueCard = () => insertCard(harness.em(), { agency: agencyId, issuedOn: '2025-12-10', name: '陈年审' });

describe('the agency of a holder', () => {
  it('is told what the annual review demands, and where', async () => {
    const card = await dueCard();
    const review = globalId('ReviewCase', card.credentialId);
    await agency.graphql(`mutation ($input: DeclareReviewsInput!) { declareReviews(input: $input) { done } }`, {
      input: { reviews: [review], inTrade: true, informationCurrent: true, noIncident: true },
    });
    const { data } = await association.graphql(
      `mutation ($input: DecideReviewInput!) { requireRectification(input: $input) { review { state } } }`,
      { input: { review, expectedVersion: 1, reason: '健康证照片不清' } },
    );
    expect(data.requireRectification.review).toEqual({ state: 'RECTIFICATION' });
    expect(await toldTo(harness, agency)).toEqual([
      {
        topic: 'credential.rectification',
        zh: `服务员陈年审（${card.number}）的年审须整改：健康证照片不清`,
        path: `/reviews/${review}`,
      },
    ]);
  });

  it('is told that the clock has suspended the certificate, once', async () => {
    await dueCard();
    await goTo('2026-12-12T04:00:00Z');
    await suspendOverdue(systemWork(harness));
    await suspendOverdue(systemWork(harness));
    agency = await harness.as('AGENCY', { agency: agencyId });
    expect(await topics(agency)).toEqual(['credential.suspended']);
  });

  it('is told once a day that certificates were issued, and the officer that a long batch is done', async () => {
    const workers = await candidates(harness, 21);
    for (const id of workers) await employ(id);
    const batch = await issue(association, { workers });
    expect(batch.issued).toBe(21);
    expect(await topics(agency)).toEqual(['credential.issued']);
    expect(await toldTo(harness, association)).toEqual([
      expect.objectContaining({
        topic: 'credential.batch-done',
        zh: `发证批次 ${batch.number} 已办完：发证 21 本，未发 0 人。`,
      }),
    ]);
    expect(await topics(colleague)).toEqual([]);
  });

  it('is the county for a holder whom nobody employs', async () => {
    const card = await insertCard(harness.em(), { county: '440229' });
    const county = await harness.as('COUNTY_BUREAU', { county: '440229' });
    await command(association, 'cancelCredential', 'credential { state }', {
      credential: globalId('Credential', card.credentialId),
      cause: 'OWN_WISH',
      reason: '本人申请',
      expectedVersion: 1,
    });
    expect(await topics(county)).toEqual(['credential.cancelled']);
  });
});

const employ = (worker: string) =>
  harness.em().execute(
    `insert into employment (id, worker_id, agency_id, county_code, contract_kind, state, started_by, started_on, created_at, updated_at)
     values (gen_random_uuid(), ?, ?, '440203', 'SERVICE', 'CURRENT', 'AGENCY', '2026-01-05', now(), now())`,
    [Buffer.from(worker, 'base64url').toString().split(':')[1], agencyId],
  );

it('a revocation is told to the city when it is proposed and to the association when it is decided', async () => {
  const card = await dueCard();
  const proposed = await command(association, 'proposeRevocation', 'revocation { id version }', {
    credential: globalId('Credential', card.credentialId),
    cause: 'FRAUD',
    grounds: '冒用他人证件',
    evidence: '比对记录',
    expectedVersion: 1,
  });
  expect(await topics(city)).toContain('credential.revocation');
  expect(await topics(agency)).toEqual(['credential.revocation']);
  await command(city, 'decideRevocation', 'revocation { state }', {
    revocation: proposed.revocation.id,
    action: 'DISMISS',
    reason: '证据不足',
    expectedVersion: proposed.revocation.version,
  });
  expect(await toldTo(harness, association)).toContainEqual(
    expect.objectContaining({ zh: `市商务局决定：家政服务证（${card.number}）不予撤销。` }),
  );
});
