import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onPostgres } from '../../../../test/database.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import {
  agencyOf,
  answerOffer,
  conflictOf,
  decideEmployment,
  noonAnd,
  offerEmployment,
  readEmployment,
} from '../../../../test/roster/bonds.js';
import { keyOf, registerWorker, residentId } from '../../../../test/roster/people.js';
import { rows, sql } from '../../../kernel/sql.js';

let harness: Harness;
let city: Client;
let officer: Client;
let neighbour: Client;

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
  neighbour = await harness.as('COUNTY_BUREAU', { county: '440204' });
});

describe('several contracts', () => {
  it('flags service agreements that run side by side', async () => {
    const { worker } = await registerWorker(officer, { name: '多家' });
    const ids: string[] = [];
    for (let at = 0; at < 2; at += 1) {
      const agency = await agencyOf(harness, officer);
      const { employment } = await offerEmployment(officer, worker.id, { agency: agency.id, contractKind: 'SERVICE' });
      ids.push(employment.id);
      const confirmed = await decideEmployment(agency.client, employment, 'CONFIRM');
      expect(confirmed.employment).toMatchObject({ state: 'CURRENT', flagged: at === 1 });
    }
    expect(await readEmployment(officer, ids[0]!, 'flagged')).toEqual({ flagged: true });
  });

  it('leaves a second labour contract to the county, which keeps one', async () => {
    const { worker, held, contested } = await conflictOf(harness, officer, officer);
    const seen = await officer.graphql('query ($id: ID!) { worker(id: $id) { conflict } }', { id: worker.id });
    expect(seen.data.worker.conflict).toBe(true);
    expect((await decideEmployment(officer, contested, 'SETTLE', { reason: '以新合同为准' })).userErrors[0].field).toBe(
      'keep',
    );
    const kept = await decideEmployment(officer, contested, 'SETTLE', { reason: '以新合同为准', keep: contested.id });
    expect(kept.employment.state).toBe('CURRENT');
    expect(await readEmployment(officer, held.id)).toMatchObject({
      state: 'ENDED',
      endedOn: '2026-11-24',
      endReason: '以新合同为准',
    });
  });

  it('keeps the contract in force when the officer says so', async () => {
    const { worker, held, contested } = await conflictOf(harness, officer, officer);
    const settled = await decideEmployment(officer, contested, 'SETTLE', { reason: '原合同有效', keep: held.id });
    expect(settled.employment).toMatchObject({ state: 'ENDED', endedOn: '2026-11-24' });
    expect((await readEmployment(officer, held.id)).state).toBe('CURRENT');
    const seen = await officer.graphql('query ($id: ID!) { worker(id: $id) { conflict } }', { id: worker.id });
    expect(seen.data.worker.conflict).toBe(false);
  });

  it('keeps no contested contract of an agency that is suspended meanwhile', async () => {
    const { held, contested, two } = await conflictOf(harness, officer, officer);
    await rows(harness.em(), sql`update agency set state = 'SUSPENDED' where id = ${keyOf(two.id)}`);
    const refused = await decideEmployment(officer, contested, 'SETTLE', { reason: '本人选择', keep: contested.id });
    expect(refused.userErrors).toMatchObject([{ code: 'GUARD', message: { zh: expect.stringContaining('暂停') } }]);
    const settled = await decideEmployment(officer, contested, 'SETTLE', { reason: '原合同有效', keep: held.id });
    expect(settled.userErrors).toEqual([]);
  });

  it('is settled across counties by the worker’s own county or the city', async () => {
    const { held, contested } = await conflictOf(harness, officer, neighbour);
    const beyond = await decideEmployment(neighbour, contested, 'SETTLE', { reason: '归我县', keep: contested.id });
    expect(beyond.userErrors[0].code).toBe('BEYOND_COUNTY');
    expect(await readEmployment(neighbour, held.id)).toBeNull();
    const settled = await decideEmployment(officer, contested, 'SETTLE', { reason: '本人选择', keep: contested.id });
    expect(settled.employment.state).toBe('CURRENT');
  });
});

describe.runIf(onPostgres)('at the same moment', () => {
  it('two labour contracts are confirmed: one is current, the other in conflict', async () => {
    for (let round = 0; round < 5; round += 1) {
      const idNumber = residentId();
      const paths = [];
      for (let at = 0; at < 2; at += 1) {
        const agency = await agencyOf(harness, at ? officer : neighbour);
        paths.push((await registerWorker(agency.client, { name: '同时', idNumber })).confirmationPath);
      }
      const answers = await Promise.all(paths.map((path) => answerOffer(harness, path, true)));
      expect(answers.map((given) => given.done)).toEqual([true, true]);
      const { data } = await city.graphql(
        'query ($search: String!) { workers(filter: { search: $search }) { nodes { employments { state } } } }',
        { search: idNumber.slice(-4) },
      );
      const states = data.workers.nodes[0].employments.map((employment: { state: string }) => employment.state);
      expect(states.sort()).toEqual(['CONFLICT', 'CURRENT']);
    }
  });

  it('two officers settle: one wins, the other is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { held, contested } = await conflictOf(harness, officer, officer);
      const outcomes = await Promise.all([
        decideEmployment(officer, contested, 'SETTLE', { reason: '留新', keep: contested.id }),
        decideEmployment(city, contested, 'SETTLE', { reason: '留旧', keep: held.id }),
      ]);
      expect(outcomes.filter((outcome) => outcome.userErrors.length === 0)).toHaveLength(1);
      const states = [(await readEmployment(city, held.id)).state, (await readEmployment(city, contested.id)).state];
      expect(states.sort()).toEqual(['CURRENT', 'ENDED']);
    }
  });

  it('two counties register the same person: there is one worker, seen by both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const facts = { name: '同录', idNumber: residentId() };
      const both = await Promise.all([registerWorker(officer, facts), registerWorker(neighbour, facts)]);
      expect(both.map((payload) => payload.userErrors)).toEqual([[], []]);
      expect(both[0].worker.id).toBe(both[1].worker.id);
      for (const client of [officer, neighbour]) {
        const { data } = await client.graphql('query ($id: ID!) { worker(id: $id) { id } }', {
          id: both[0].worker.id,
        });
        expect(data.worker.id).toBe(both[0].worker.id);
      }
    }
  });
});
