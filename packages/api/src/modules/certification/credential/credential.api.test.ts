import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { candidates } from '../../../../test/certification/candidates.js';
import { command, issue, issueOne, readCredential } from '../../../../test/certification/issuing.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { answerOffer, offerEmployment } from '../../../../test/roster/bonds.js';
import { keyOf, registerAgency } from '../../../../test/roster/people.js';
import { rows, sql } from '../../../kernel/sql.js';

const NOON = '2026-11-24T04:00:00Z';
let harness: Harness;
let association: Client;
let county: Client;
let neighbour: Client;

beforeAll(async () => {
  harness = await startHarness({}, { jobs: true });
  association = await harness.as('ASSOCIATION');
  county = await harness.as('COUNTY_BUREAU', { county: '440203' });
  neighbour = await harness.as('COUNTY_BUREAU', { county: '440204' });
});
beforeEach(() => harness.clock.set(NOON));
afterAll(() => harness.close());

/** Sets the clock and signs the association in: sessions do not live so long. */
async function travel(instant: string): Promise<Client> {
  harness.clock.set(instant);
  return harness.as('ASSOCIATION');
}

async function holder() {
  const [worker] = await candidates(harness, 1);
  return { worker: worker!, ...(await issueOne(association, worker!)) };
}

const CERTIFICATE = 'credential { id number state stateReason version editions { ordinal replacedAt replacedReason } }';

describe('a replacement', () => {
  it('is a new edition under the same number; the old one says so, and no count grows', async () => {
    const { id, number, version, worker } = await holder();
    const count = async () => (await association.graphql('{ credentials { totalCount } }')).data.credentials.totalCount;
    const before = await count();
    harness.clock.set('2026-11-24T04:01:00Z');
    const done = await command(association, 'replaceCredential', CERTIFICATE, {
      credential: id,
      reason: 'LOST',
      expectedVersion: version,
    });
    expect(done.credential).toMatchObject({ number, state: 'VALID' });
    expect(done.credential.editions).toEqual([
      { ordinal: 2, replacedAt: null, replacedReason: null },
      { ordinal: 1, replacedAt: '2026-11-24T04:01:00.000Z', replacedReason: 'LOST' },
    ]);
    expect(await count()).toBe(before);
    const codes = await rows(
      harness.em(),
      sql<{
        index: number;
        sealed: Buffer;
      }>`select distinct status_index, code_hash from credential_edition where credential_id = ${keyOf(id)}`,
    );
    expect(codes).toHaveLength(2);
    const stale = await command(association, 'replaceCredential', CERTIFICATE, {
      credential: id,
      reason: 'DAMAGED',
      expectedVersion: version,
    });
    expect(stale.userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect(await readCredential(association, worker, 'editions { ordinal }')).toEqual({
      editions: [{ ordinal: 2 }, { ordinal: 1 }],
    });
  });

  it('has a reason of its own', async () => {
    const { id, version } = await holder();
    const done = await command(association, 'replaceCredential', CERTIFICATE, {
      credential: id,
      reason: 'ISSUED_AGAIN',
      expectedVersion: version,
    });
    expect(done.userErrors).toMatchObject([{ code: 'INVALID', field: 'reason' }]);
  });
});

describe('a cancellation', () => {
  const cancel = (id: string, version: number, cause = 'OWN_WISH', reason = '本人申请') =>
    command(association, 'cancelCredential', CERTIFICATE, { credential: id, cause, reason, expectedVersion: version });

  it('keeps the number for a return to the trade, with a new edition and a new year', async () => {
    const { id, number, version, worker } = await holder();
    expect((await cancel(id, version)).credential).toMatchObject({ state: 'CANCELLED', stateReason: '本人申请' });

    const later = await travel('2027-03-01T04:00:00Z');
    const [row] = (await issue(later, { workers: [worker] })).rows.nodes;
    expect(row.credential).toMatchObject({
      id,
      number,
      state: 'VALID',
      issuedOn: '2027-03-01',
      validUntil: '2028-03-01',
    });
    const now = await readCredential(later, worker, 'stateReason cancelledOn editions { ordinal replacedReason }');
    expect(now).toEqual({
      stateReason: null,
      cancelledOn: null,
      editions: [
        { ordinal: 2, replacedReason: null },
        { ordinal: 1, replacedReason: 'ISSUED_AGAIN' },
      ],
    });
  });

  it('of the deceased is for good, unless it was a mistake', async () => {
    const { id, version, worker } = await holder();
    const cancelled = await cancel(id, version, 'DECEASED', '家属报告');
    const refused = await issue(association, { workers: [worker] });
    expect(refused.rows.nodes[0].obstacles).toEqual(['DECEASED']);
    const corrected = await command(association, 'correctCancellation', CERTIFICATE, {
      credential: id,
      reason: '同名误登',
      expectedVersion: cancelled.credential.version,
    });
    expect(corrected.credential).toMatchObject({ state: 'VALID', editions: [{ ordinal: 1, replacedAt: null }] });
  });

  it('says why', async () => {
    const { id, version } = await holder();
    expect((await cancel(id, version, 'OWN_WISH', '  ')).userErrors).toMatchObject([
      { code: 'INVALID', field: 'reason' },
    ]);
  });

  it('awaits a holder who left the trade', async () => {
    const { id, worker } = await holder();
    const left = async () => {
      const { data } = await association.graphql('{ credentials(filter: { leftTrade: true }) { nodes { id } } }');
      return data.credentials.nodes.map((credential: { id: string }) => credential.id);
    };
    expect(await left()).not.toContain(id);
    await rows(harness.em(), sql`update worker set state = 'LEFT' where id = ${keyOf(worker)}`);
    expect(await left()).toContain(id);
  });
});

describe('the state on a day', () => {
  it('is valid to the end of the last day in Shanghai, and suspended after it, without any job', async () => {
    const { worker } = await holder();
    const stateAt = async (instant: string) => {
      return (await readCredential(await travel(instant), worker, 'state')).state;
    };
    expect(await stateAt('2027-11-24T15:59:59Z')).toBe('VALID');
    expect(await stateAt('2027-11-24T16:00:00Z')).toBe('SUSPENDED');
  });

  it('is found in lists by the same rule, and written by the first command that follows', async () => {
    const { id, version } = await holder();
    const later = await travel('2027-11-25T04:00:00Z');
    const { data } = await later.graphql(
      '{ credentials(filter: { states: [SUSPENDED] }, first: 200) { nodes { id } } }',
    );
    expect(data.credentials.nodes.map((credential: { id: string }) => credential.id)).toContain(id);
    const replaced = await command(later, 'replaceCredential', CERTIFICATE, {
      credential: id,
      reason: 'LOST',
      expectedVersion: version,
    });
    expect(replaced.userErrors).toMatchObject([{ code: 'STATE' }]);
    const { data: read } = await later.graphql(
      'query ($id: ID!) { credential(id: $id) { allowedActions { action } } }',
      { id },
    );
    expect(read.credential.allowedActions.map(({ action }: { action: string }) => action)).toEqual([
      'CANCEL',
      'PROPOSE_REVOCATION',
    ]);
  });

  it('knows leap days: a year of 29 February ends on 28 February', async () => {
    const later = await travel('2028-02-29T04:00:00Z');
    const [worker] = await candidates(harness, 1, { healthUntil: '2028-12-31' });
    expect(await issueOne(later, worker!)).toMatchObject({ issuedOn: '2028-02-29', validUntil: '2029-02-28' });
  });
});

describe('a holder who moves', () => {
  it('keeps number and certificate; the new county sees it, the old one no longer', async () => {
    const { id, number, worker } = await holder();
    const seen = async (client: Client) =>
      (await client.graphql('query ($id: ID!) { credential(id: $id) { number } }', { id })).data.credential;
    expect(await seen(county)).toEqual({ number });
    expect(await seen(neighbour)).toBeNull();
    await rows(harness.em(), sql`update worker set county_code = '440204' where id = ${keyOf(worker)}`);
    expect(await seen(county)).toBeNull();
    expect(await seen(neighbour)).toEqual({ number });
  });

  it('keeps it from one agency to the next', async () => {
    const { id, number, worker } = await holder();
    const [first, second] = [await registerAgency(county), await registerAgency(county)];
    const one = await harness.as('AGENCY', { agency: keyOf(first) });
    const other = await harness.as('AGENCY', { agency: keyOf(second) });
    const seen = async (client: Client) =>
      (await client.graphql('{ credentials { nodes { id number } } }')).data.credentials.nodes;
    const bound = async (agency: string) => {
      const { employment, confirmationPath } = await offerEmployment(county, worker, { agency });
      await answerOffer(harness, confirmationPath, true);
      return employment.id;
    };
    const bond = await bound(first);
    expect(await seen(one)).toEqual([{ id, number }]);
    expect(await seen(other)).toEqual([]);
    await rows(
      harness.em(),
      sql`update employment set state = 'ENDED', ended_on = started_on where id = ${keyOf(bond)}`,
    );
    await bound(second);
    expect(await seen(one)).toEqual([]);
    expect(await seen(other)).toEqual([{ id, number }]);
  });
});
