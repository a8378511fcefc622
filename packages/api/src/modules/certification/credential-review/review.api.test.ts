import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Card, type GivenCard, insertCard } from '../../../../test/certification/cards.js';
import { command } from '../../../../test/certification/issuing.js';
import { onPostgres } from '../../../../test/database.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { insertAgencies } from '../../../../test/register.js';
import { globalId } from '../../../kernel/global-id.js';
import { rows, sql } from '../../../kernel/sql.js';

let harness: Harness;
let association: Client;
let colleague: Client;
let agency: Client;
let agencyId: string;

beforeAll(async () => {
  harness = await startHarness();
  [agencyId] = (await insertAgencies(harness.em(), [{}])) as [string];
});
afterAll(() => harness.close());
beforeEach(() => goTo('2026-11-24T04:00:00Z'));

/** Goes to an instant, where everybody signs in: sessions do not last as long as these journeys. */
async function goTo(instant: string): Promise<void> {
  harness.clock.set(instant);
  association = await harness.as('ASSOCIATION');
  colleague = await harness.as('ASSOCIATION');
  agency = await harness.as('AGENCY', { agency: agencyId });
}

/** A certificate of a worker of the agency whose last valid day is sixteen days ahead, unless told. */
const dueCard = (given: GivenCard = {}): Promise<Card> =>
  insertCard(harness.em(), { agency: agencyId, issuedOn: '2025-12-10', ...given });

const caseOf = (card: Card) => globalId('ReviewCase', card.credentialId);

const REVIEW = `id state dueOn daysLeft inTrade remark demand rectifyBy report obstacles concerns version
  allowedActions { action enabled reason { zh } }`;

async function review(client: Client, card: Card) {
  const { data, errors } = await client.graphql(
    `query ($id: ID!) { credential(id: $id) { state validUntil reviews rectifyBy stateReason review { ${REVIEW} } } }`,
    { id: globalId('Credential', card.credentialId) },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.credential;
}

async function declare(client: Client, cards: Card[], more: Record<string, unknown> = {}) {
  const { data, errors } = await client.graphql(
    `mutation ($input: DeclareReviewsInput!) { declareReviews(input: $input) { done refused { id title message { zh } } userErrors { code } } }`,
    { input: { reviews: cards.map(caseOf), inTrade: true, informationCurrent: true, noIncident: true, ...more } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.declareReviews;
}

async function act(client: Client, name: string, card: Card, more: Record<string, unknown> = {}) {
  const found = await review(client, card);
  const { data, errors } = await client.graphql(
    `mutation ($input: DecideReviewInput!) { ${name}(input: $input) { review { state } credential { state validUntil } userErrors { code field message { zh en } } } }`,
    { input: { review: caseOf(card), expectedVersion: found?.review?.version ?? 0, ...more } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name];
}

describe('the due list', () => {
  it('holds a certificate from sixty days before its last valid day', async () => {
    const card = await dueCard({ issuedOn: '2026-01-24' });
    await goTo('2026-11-24T15:59:59Z');
    expect((await review(association, card)).review).toBeNull();
    await goTo('2026-11-24T16:00:00Z');
    expect((await review(association, card)).review).toMatchObject({
      state: 'DUE',
      dueOn: '2027-01-24',
      daysLeft: 60,
    });
  });

  it('is narrowed by county, agency, state and what needs a look, and each sees its own', async () => {
    const [other] = (await insertAgencies(harness.em(), [{ county: '440281' }])) as [string];
    const mine = await dueCard();
    const theirs = await insertCard(harness.em(), { agency: other, county: '440281', issuedOn: '2025-12-10' });
    const seen = async (client: Client, filter: Record<string, unknown> = {}) => {
      const { data, errors } = await client.graphql(
        'query ($filter: ReviewFilter) { reviews(filter: $filter, first: 200) { totalCount nodes { id } } }',
        { filter },
      );
      expect(errors).toBeUndefined();
      expect(data.reviews.totalCount).toBe(data.reviews.nodes.length);
      const ids = data.reviews.nodes.map(({ id }: { id: string }) => id);
      return { mine: ids.includes(caseOf(mine)), theirs: ids.includes(caseOf(theirs)) };
    };
    expect(await seen(association)).toEqual({ mine: true, theirs: true });
    expect(await seen(association, { county: '440281' })).toEqual({ mine: false, theirs: true });
    expect(await seen(association, { agency: globalId('Agency', agencyId) })).toEqual({ mine: true, theirs: false });
    expect(await seen(association, { states: ['DECLARED'] })).toEqual({ mine: false, theirs: false });
    expect(await seen(association, { search: mine.number })).toEqual({ mine: true, theirs: false });
    expect(await seen(agency)).toEqual({ mine: true, theirs: false });
    expect(await seen(await harness.as('COUNTY_BUREAU', { county: '440281' }))).toEqual({ mine: false, theirs: true });
    expect(await seen(await harness.as('CITY_BUREAU'))).toEqual({ mine: true, theirs: true });
  });

  it('says what stands against passing and what somebody should look at', async () => {
    const card = await dueCard({ healthUntil: '2026-11-23', agency: undefined as never });
    expect((await review(association, card)).review).toMatchObject({
      obstacles: ['HEALTH_EXPIRED'],
      concerns: ['NO_EMPLOYMENT'],
    });
  });

  it('leaves out what is cancelled or revoked', async () => {
    const cancelled = await dueCard({ credentialState: 'CANCELLED', cancelledOn: '2026-11-01' });
    const revoked = await dueCard({ credentialState: 'REVOKED', revokedOn: '2026-11-01' });
    expect((await review(association, cancelled)).review).toBeNull();
    expect((await review(association, revoked)).review).toBeNull();
    expect((await declare(association, [revoked])).refused).toMatchObject([{ title: revoked.number }]);
  });
});

describe('declaring', () => {
  it('is done by the agency for many at once; what is refused is told one by one', async () => {
    const [early, due] = [await dueCard({ issuedOn: '2026-06-01' }), await dueCard()];
    const outcome = await declare(agency, [due, early]);
    expect(outcome).toMatchObject({ done: 1, refused: [{ title: early.number }] });
    expect((await review(agency, due)).review).toMatchObject({ state: 'DECLARED', inTrade: true, concerns: [] });
  });

  it('is not open to an agency that does not employ the worker, nor to one that only offered', async () => {
    const [elsewhere] = (await insertAgencies(harness.em(), [{}])) as [string];
    const stranger = await harness.as('AGENCY', { agency: elsewhere });
    const card = await dueCard();
    expect(await declare(stranger, [card])).toMatchObject({ done: 0, refused: [{}] });
    await rows(
      harness.em(),
      sql`insert into employment (id, worker_id, agency_id, county_code, contract_kind, state, started_by, started_on, created_at, updated_at)
          values (gen_random_uuid(), ${card.workerId}, ${elsewhere}, '440203', 'SERVICE', 'OFFERED', 'AGENCY', '2026-11-01', now(), now())`,
    );
    const outcome = await declare(stranger, [card]);
    expect(outcome).toMatchObject({ done: 0, refused: [{ title: card.number }] });
    expect(outcome.refused[0].message.zh).toContain('不在本机构从业');
  });

  it('says no to something, which keeps the review out of the batch', async () => {
    const card = await dueCard();
    await declare(agency, [card], { informationCurrent: false, remark: '换了手机号' });
    expect((await review(association, card)).review.concerns).toEqual(['DECLARED_CHANGE', 'REMARK']);
  });
});

describe('passing', () => {
  it('makes the certificate valid until the next anniversary, once', async () => {
    const card = await dueCard();
    await declare(agency, [card]);
    expect(await act(association, 'passReview', card)).toMatchObject({
      review: null,
      credential: { state: 'VALID', validUntil: '2027-12-10' },
      userErrors: [],
    });
    expect((await act(association, 'passReview', card)).userErrors).toMatchObject([{ code: 'NOT_DUE' }]);
    expect(await review(association, card)).toMatchObject({ reviews: 1, validUntil: '2027-12-10', review: null });
  });

  it('lifts the suspension of one that is overdue, also by years', async () => {
    const card = await dueCard({ issuedOn: '2023-02-28' });
    expect(await review(association, card)).toMatchObject({ state: 'SUSPENDED', review: { daysLeft: -1000 } });
    await declare(agency, [card]);
    await act(association, 'passReview', card);
    expect(await review(association, card)).toMatchObject({ state: 'VALID', validUntil: '2027-02-28' });
  });

  it('keeps the anniversary of a leap day', async () => {
    const card = await dueCard({ issuedOn: '2024-02-29', healthUntil: '2029-01-01' });
    const passOn = async (day: string) => {
      await goTo(`${day}T04:00:00Z`);
      await declare(agency, [card]);
      return (await act(association, 'passReview', card)).credential.validUntil;
    };
    expect(await passOn('2025-02-01')).toBe('2026-02-28');
    expect(await passOn('2026-02-28')).toBe('2027-02-28');
    expect(await passOn('2027-02-28')).toBe('2028-02-29');
  });

  it('is refused while something stands against it, and to who declared', async () => {
    const ill = await dueCard({ healthUntil: '2026-11-01' });
    await declare(agency, [ill]);
    expect((await act(association, 'passReview', ill)).userErrors).toMatchObject([{ code: 'GUARD' }]);
    const own = await dueCard();
    await declare(association, [own]);
    const [refusal] = (await act(association, 'passReview', own)).userErrors;
    expect(refusal.message.zh).toContain('不能审核自己申报的事项');
    expect((await act(colleague, 'passReview', own)).userErrors).toEqual([]);
  });

  it('passes in a batch by exception: what needs a look stays', async () => {
    const [clear, remarked, unwell] = [await dueCard(), await dueCard(), await dueCard({ healthUntil: '2026-11-01' })];
    await declare(agency, [clear, unwell]);
    await declare(agency, [remarked], { remark: '请核对地址' });
    const { data } = await association.graphql(
      'mutation ($input: PassReviewsInput!) { passReviews(input: $input) { done refused { title } } }',
      { input: { filter: { agency: globalId('Agency', agencyId), states: ['DECLARED'] } } },
    );
    expect(data.passReviews.refused).toEqual([]);
    expect((await review(association, clear)).validUntil).toBe('2027-12-10');
    expect((await review(association, remarked)).review.state).toBe('DECLARED');
    expect((await review(association, unwell)).review.state).toBe('DECLARED');
    const chosen = await association.graphql(
      'mutation ($input: PassReviewsInput!) { passReviews(input: $input) { done refused { title message { zh } } } }',
      { input: { reviews: [caseOf(remarked)] } },
    );
    expect(chosen.data.passReviews).toMatchObject({ done: 0, refused: [{ title: remarked.number }] });
    expect(chosen.data.passReviews.refused[0].message.zh).toContain('不能批量通过');
  });
});

describe('rectification', () => {
  it('is demanded with a reason and a day, reported, and decided again', async () => {
    const card = await dueCard();
    await declare(agency, [card]);
    expect((await act(association, 'requireRectification', card)).userErrors).toMatchObject([{ field: 'reason' }]);
    expect(
      (await act(association, 'requireRectification', card, { reason: '补交健康证', rectifyBy: '2026-11-24' }))
        .userErrors,
    ).toMatchObject([{ field: 'rectifyBy' }]);
    await act(association, 'requireRectification', card, { reason: '补交健康证' });
    expect(await review(agency, card)).toMatchObject({
      state: 'RECTIFICATION',
      rectifyBy: '2026-12-24',
      review: { state: 'RECTIFICATION', demand: '补交健康证' },
    });
    await act(agency, 'reportRectified', card, { reason: '已补交' });
    expect((await review(association, card)).review).toMatchObject({ state: 'RECTIFIED', concerns: ['RECTIFIED'] });
    await act(association, 'passReview', card);
    expect(await review(association, card)).toMatchObject({
      state: 'VALID',
      rectifyBy: null,
      validUntil: '2027-12-10',
    });
  });

  it('suspends when its day has passed, and is lifted by a pass', async () => {
    const card = await dueCard();
    await declare(agency, [card]);
    await act(association, 'requireRectification', card, { reason: '补交健康证', rectifyBy: '2026-12-31' });
    await goTo('2026-12-31T15:59:59Z');
    expect((await review(agency, card)).state).toBe('RECTIFICATION');
    await goTo('2026-12-31T16:00:00Z');
    expect((await review(agency, card)).state).toBe('SUSPENDED');
    await act(agency, 'reportRectified', card, { reason: '已补交' });
    expect(await review(agency, card)).toMatchObject({ state: 'SUSPENDED', stateReason: '整改逾期' });
    await act(association, 'passReview', card);
    expect(await review(association, card)).toMatchObject({ state: 'VALID', stateReason: null });
  });
});

describe('a cancellation that is taken back', () => {
  const cancelAndCorrect = async (card: Card) => {
    const read = async () => {
      const id = globalId('Credential', card.credentialId);
      const { data } = await association.graphql('query ($id: ID!) { credential(id: $id) { version } }', { id });
      return { credential: id, reason: '误登', expectedVersion: data.credential.version };
    };
    const fields = 'credential { state stateReason }';
    await command(association, 'cancelCredential', fields, { ...(await read()), cause: 'OWN_WISH' });
    return (await command(association, 'correctCancellation', fields, await read())).credential;
  };

  it('leaves a rectification as it was, with its reason and its day', async () => {
    const card = await dueCard();
    await declare(agency, [card]);
    await act(association, 'requireRectification', card, { reason: '补交健康证', rectifyBy: '2026-12-31' });
    expect(await cancelAndCorrect(card)).toEqual({ state: 'RECTIFICATION', stateReason: '补交健康证' });
    expect(await review(association, card)).toMatchObject({
      rectifyBy: '2026-12-31',
      review: { state: 'RECTIFICATION' },
    });
    await goTo('2027-01-01T04:00:00Z');
    expect((await review(association, card)).state).toBe('SUSPENDED');
    expect((await cancelAndCorrect(card)).state).toBe('SUSPENDED');
    await act(agency, 'reportRectified', card, { reason: '已补交' });
    await act(association, 'passReview', card);
    expect((await cancelAndCorrect(card)).state).toBe('VALID');
  });

  it('leaves an overdue review overdue', async () => {
    const card = await dueCard({ issuedOn: '2025-11-01' });
    expect((await review(association, card)).state).toBe('SUSPENDED');
    expect((await cancelAndCorrect(card)).state).toBe('SUSPENDED');
  });
});

describe.runIf(onPostgres)('at the same moment', () => {
  it('two officers pass one review: it counts once, the other is told', async () => {
    const card = await dueCard();
    await declare(agency, [card]);
    const outcomes = await Promise.all([association, colleague].map((client) => act(client, 'passReview', card)));
    expect(outcomes.map(({ userErrors }) => userErrors.length).sort()).toEqual([0, 1]);
    expect(await review(association, card)).toMatchObject({ reviews: 1, validUntil: '2027-12-10' });
  });
});
