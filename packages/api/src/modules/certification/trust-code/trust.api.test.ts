import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertCard } from '../../../../test/certification/cards.js';
import { type Harness, startHarness } from '../../../../test/harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

describe('what a scan would answer', () => {
  it('stands beside each certificate of a list, for its current card', async () => {
    const cards = {
      green: await insertCard(harness.em()),
      missing: await insertCard(harness.em(), { training: false, healthUntil: '2026-11-23' }),
      replaced: await insertCard(harness.em(), { replacedAt: '2026-10-01T02:00:00Z' }),
      revoked: await insertCard(harness.em(), { credentialState: 'REVOKED', revokedOn: '2026-10-16' }),
      elsewhere: await insertCard(harness.em(), { county: '440222', consent: false }),
    };
    const answers = async (client: Awaited<ReturnType<Harness['as']>>) => {
      const { data } = await client.graphql('{ credentials(first: 50) { nodes { number trust { verdict causes } } } }');
      const nodes: { number: string; trust: object }[] = data.credentials.nodes;
      return new Map(nodes.map(({ number, trust }) => [number, trust]));
    };
    const seen = await answers(await harness.as('COUNTY_BUREAU', { county: '440203' }));
    expect(seen.size).toBe(4);
    expect(seen.get(cards.green.number)).toEqual({ verdict: 'GREEN', causes: [] });
    expect(seen.get(cards.missing.number)).toEqual({
      verdict: 'YELLOW',
      causes: ['TRAINING_MISSING', 'HEALTH_EXPIRED'],
    });
    expect(seen.get(cards.replaced.number)).toEqual({ verdict: 'GREEN', causes: [] });
    expect(seen.get(cards.revoked.number)).toEqual({ verdict: 'RED', causes: ['REVOKED'] });
    const all = await answers(await harness.as('ASSOCIATION'));
    expect(all.get(cards.elsewhere.number)).toEqual({ verdict: 'YELLOW', causes: ['NOT_CONSENTED'] });
  });
});
