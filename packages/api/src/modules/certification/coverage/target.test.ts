import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareTargets } from './target.js';

const county = (code: string, workers: number, set: number | null = null) => ({ code, workers, set });

describe('targets of the counties', () => {
  it('share what the city has left by registered workers', () => {
    const targets = shareTargets([county('1', 300), county('2', 100), county('3', 0, 1_000)], 5_000);
    expect([...targets].sort()).toEqual([
      ['1', 3_000],
      ['2', 1_000],
      ['3', 1_000],
    ]);
  });

  it('give the odd persons to the largest remainders, then by code', () => {
    expect(Object.fromEntries(shareTargets([county('2', 1), county('1', 1), county('3', 1)], 100))).toEqual({
      1: 34,
      2: 33,
      3: 33,
    });
  });

  it('sum to the city’s target, whoever is registered where, unless more was set', () => {
    const counties = fc.array(fc.record({ workers: fc.nat(10_000), set: fc.option(fc.nat(3_000), { nil: null }) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(counties, fc.integer({ min: 1, max: 10_000 }), (given, city) => {
        const named = given.map((one, at) => ({ ...one, code: String(at) }));
        const targets = shareTargets(named, city);
        const sum = [...targets.values()].reduce((total, target) => total + target, 0);
        const set = named.reduce((total, one) => total + (one.set ?? 0), 0);
        expect(targets.size).toBe(named.length);
        expect(sum).toBe(named.every((one) => one.set !== null) ? set : Math.max(city, set));
      }),
    );
  });
});
