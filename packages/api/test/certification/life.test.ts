import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/kernel/global-id.js';
import { row, sql } from '../../src/kernel/sql.js';
import { trustCodePlace } from '../../src/modules/certification/credential/index.js';
import { type Client, type Harness, startHarness } from '../harness.js';
import { agencyOf, answerOffer } from '../roster/bonds.js';
import { decideWorker, keyOf, readWorker, registerWorker, residentId } from '../roster/people.js';
import { systemWork } from '../system-work.js';
import { command, issue, readCredential } from './issuing.js';
import { act, decideSession, enrolments, openSession, readSession, teach } from './training.js';

const HOME = '440203';
const NEXT = '440232';
const PHONE = ['139', '0000', '5678'].join('');

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({}, { jobs: true });
});
afterAll(() => harness.close());

const officerOf = (county: string) => harness.as('COUNTY_BUREAU', { county });
const travel = (day: string) => harness.clock.set(`${day}T04:00:00Z`);

/** The word that a householder reads, in the title of the page; what else stands there. */
async function scan(code: string) {
  const { body } = await harness.app.inject({ method: 'GET', url: `/v/${code}` });
  return body;
}

async function ask(client: Client, mutation: string) {
  const { data, errors } = await client.graphql(mutation);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0] as { userErrors: unknown[] };
}

/** What an officer enters about a worker: the four kinds of information but training, and both consents. */
async function complete(officer: Client, worker: string, healthOn: string): Promise<void> {
  for (const act of [
    `recordIdentityCheck(worker: "${worker}", method: IN_PERSON)`,
    `recordHealthCertificate(worker: "${worker}", issuedOn: "${healthOn}")`,
    `recordIntegrityEntry(worker: "${worker}", on: "2026-11-01", good: true, source: "县商务局", summary: "无不良记录")`,
    `recordConsent(worker: "${worker}", kind: DATA, givenOn: "2026-11-20")`,
  ])
    expect((await ask(officer, `mutation { ${act} { userErrors { code } } }`)).userErrors).toEqual([]);
}

async function verify(officer: Client, worker: string): Promise<void> {
  const { state, version } = await readWorker(officer, worker, 'state version');
  if (state === 'DRAFT') await decideWorker(officer, worker, 'SUBMIT', version);
  const submitted = await readWorker(officer, worker, 'version');
  const { userErrors } = await decideWorker(officer, worker, 'VERIFY', submitted.version);
  expect(userErrors).toEqual([]);
}

/** The code on the card in the holder's hands. */
async function codeOf(credential: string): Promise<string> {
  const edition = await row(
    harness.em(),
    sql<{ id: string; sealed: Buffer }>`select id, code_sealed as sealed from credential_edition
        where credential_id = ${keyOf(credential)} and replaced_at is null`,
  );
  return systemWork(harness).crypto.open(trustCodePlace(edition!.id), edition!.sealed);
}

describe('the whole life of one certificate', () => {
  const idNumber = residentId();
  let worker: string;
  let agency: { id: string; client: Client };
  let credential: { id: string; number: string };
  let code: string;

  it('begins with a worker of an agency whom the county verifies', async () => {
    travel('2026-11-24');
    const officer = await officerOf(HOME);
    agency = await agencyOf(harness, officer);
    const registered = await registerWorker(agency.client, { name: '赵春梅', idNumber, phone: PHONE });
    worker = registered.worker.id;
    await answerOffer(harness, registered.confirmationPath, true);
    await complete(officer, worker, '2026-11-01');
    await verify(officer, worker);
    expect(await readWorker(officer, worker, 'state certificateObstacles')).toEqual({
      state: 'VERIFIED',
      certificateObstacles: ['NO_PASS'],
    });
  });

  it('she enrols alone on the public page, attends, and passes', async () => {
    const session = await openSession(await harness.as('ASSOCIATION'));
    const { statusCode } = await harness.app.inject({
      method: 'POST',
      url: `/enrol/${session.number}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: new URLSearchParams({ name: '赵春梅', idNumber, phone: PHONE, agree: 'yes' }).toString(),
    });
    expect(statusCode).toBe(200);
    const { session: examined, association } = await teach(harness, session.id);
    const [enrolment] = await enrolments(association, examined);
    const entered = await act(
      association,
      'enterExaminationResults',
      'EnterResultsInput',
      { session: session.id, results: [{ enrolment: enrolment.id, attempt: 1, score: 86 }] },
      'entered',
    );
    expect(entered).toMatchObject({ entered: 1, userErrors: [] });
    await decideSession(association, await readSession(association, session.id), 'CLOSE');
    expect(await readWorker(association, worker, 'certificateObstacles trainings { course }')).toMatchObject({
      certificateObstacles: [],
      trainings: [{}],
    });
    const batch = await issue(association, { session: session.id });
    expect(batch).toMatchObject({ issued: 1, refused: 0 });
    credential = batch.rows.nodes[0].credential;
    expect(credential).toMatchObject({ issuedOn: '2026-11-28', validUntil: '2027-11-28' });
  });

  it('a householder scans the card: in order, and nothing that is hers alone', async () => {
    code = await codeOf(credential.id);
    const page = await scan(code);
    expect(page).toContain(credential.number);
    expect(page).toContain('赵*');
    expect(page).toMatch(/<h1[^>]*>[^<]*有效|有效<\/h1>/);
    for (const kept of ['赵春梅', idNumber, idNumber.slice(-4), PHONE]) expect(page).not.toContain(kept);
  });

  it('a year on her health certificate has run out, which the scan says; renewed, she is reviewed', async () => {
    travel('2027-11-10');
    expect(await scan(code)).toContain('健康证过期');
    const officer = await officerOf(HOME);
    await ask(
      officer,
      `mutation { recordHealthCertificate(worker: "${worker}", issuedOn: "2027-11-09") { userErrors { code } } }`,
    );
    expect(await scan(code)).not.toContain('健康证过期');
    const review = globalId('ReviewCase', keyOf(credential.id));
    const employer = await harness.as('AGENCY', { agency: keyOf(agency.id) });
    const declared = await employer.graphql(
      'mutation ($input: DeclareReviewsInput!) { declareReviews(input: $input) { done refused { message { zh } } } }',
      { input: { reviews: [review], inTrade: true, informationCurrent: true, noIncident: true } },
    );
    expect(declared.data.declareReviews).toEqual({ done: 1, refused: [] });
    const association = await harness.as('ASSOCIATION');
    const passed = await association.graphql(
      'mutation ($input: PassReviewsInput!) { passReviews(input: $input) { done refused { message { zh } } } }',
      { input: { filter: { states: ['DECLARED'] } } },
    );
    expect(passed.data.passReviews).toEqual({ done: 1, refused: [] });
    expect(await readCredential(association, worker, 'state validUntil reviews')).toEqual({
      state: 'VALID',
      validUntil: '2028-11-28',
      reviews: 1,
    });
  });

  it('she moves to another county and keeps number, certificate and code', async () => {
    const there = await officerOf(NEXT);
    expect(await readWorker(there, worker, 'id')).toBeNull();
    const second = await agencyOf(harness, there);
    const claimed = await registerWorker(second.client, {
      name: '赵春梅',
      idNumber,
      contractKind: 'SERVICE',
    });
    expect(claimed.worker.id).toBe(worker);
    await answerOffer(harness, claimed.confirmationPath, true);
    const { version } = await readWorker(there, worker, 'version');
    const { data, errors } = await there.graphql(
      'mutation ($worker: ID!, $version: Int!, $input: WorkerFactsInput!) { editWorker(worker: $worker, expectedVersion: $version, input: $input) { worker { county { code } } userErrors { message { zh } } } }',
      { worker, version, input: { name: '赵春梅', idKind: 'RESIDENT', county: NEXT } },
    );
    expect(errors).toBeUndefined();
    expect(data.editWorker).toMatchObject({ worker: { county: { code: NEXT } }, userErrors: [] });
    expect(await readCredential(there, worker, 'number state')).toEqual({ number: credential.number, state: 'VALID' });
    expect(await scan(code)).toContain(credential.number);
  });

  it('is revoked by two persons after she was heard, and the next scan says so', async () => {
    const association = await harness.as('ASSOCIATION');
    const { version } = await readCredential(association, worker, 'version');
    const proposed = await command(association, 'proposeRevocation', 'revocation { id version defenceUntil }', {
      credential: credential.id,
      cause: 'FRAUD',
      grounds: '健康证系伪造',
      evidence: '疾控中心回函',
      expectedVersion: version,
    });
    expect(await scan(code)).toContain(credential.number);
    harness.clock.set(`${proposed.revocation.defenceUntil}T16:00:00Z`);
    const decided = await command(await harness.as('CITY_BUREAU'), 'decideRevocation', 'revocation { state }', {
      revocation: proposed.revocation.id,
      action: 'REVOKE',
      reason: '事实清楚',
      expectedVersion: proposed.revocation.version,
    });
    expect(decided).toMatchObject({ revocation: { state: 'REVOKED' }, userErrors: [] });
    const page = await scan(code);
    expect(page).toContain('已撤销');
    expect(page).not.toContain('安心家政');
    expect(await readWorker(await harness.as('ASSOCIATION'), worker, 'certificateObstacles')).toEqual({
      certificateObstacles: expect.arrayContaining(['REVOKED_RECENTLY']),
    });
  });
});
