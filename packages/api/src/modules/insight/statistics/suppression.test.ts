import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Group, groupKey, type Parting, SMALLEST_GROUP, withheldGroups } from './suppression.js';

const additive: Parting = { additive: true };

/** A random table of the given extents; many groups are small or empty. */
const tableOf = (...extents: number[]): fc.Arbitrary<Group[]> => {
  let keys: string[][] = [[]];
  for (const [at, extent] of extents.entries()) {
    keys = keys.flatMap((head) => Array.from({ length: extent }, (_, value) => [...head, `${'abc'[at]}${value}`]));
  }
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 60 }));
  return fc
    .array(count, { minLength: keys.length, maxLength: keys.length })
    .map((counts) => keys.map((key, at) => ({ keys: key, count: counts[at]! })).filter((group) => group.count > 0));
};

const subsets = (size: number) =>
  Array.from({ length: 1 << size }, (_, mask) =>
    Array.from({ length: size }, (_, at) => at).filter((at) => mask & (1 << at)),
  );

const totalsBy = (groups: Group[], kept: number[]): Group[] => {
  const parts = Map.groupBy(groups, (group) => groupKey(kept.map((at) => group.keys[at]!)));
  return [...parts.values()].map((found) => ({
    keys: kept.map((at) => found[0]!.keys[at]!),
    count: found.reduce((sum, group) => sum + group.count, 0),
  }));
};

/**
 * Somebody who asks for the table and for each of its totals, and solves the equations. Gives the cells that can be
 * computed although they hold one to four people.
 */
function computable(groups: Group[], size: number): string[] {
  const values = Array.from({ length: size }, (_, at) => [...new Set(groups.map((group) => group.keys[at]!))]);
  let cells: string[][] = [[]];
  for (const list of values) cells = cells.flatMap((head) => list.map((value) => [...head, value]));
  const equations: { row: number[]; people: number }[] = [];
  const small: { name: string; row: number[] }[] = [];
  for (const kept of subsets(size)) {
    const table = totalsBy(groups, kept);
    const hidden = withheldGroups(
      kept.map(() => additive),
      table,
    );
    const counts = new Map(table.map((group) => [groupKey(group.keys), group.count]));
    const names = new Set(cells.map((keys) => groupKey(kept.map((at) => keys[at]!))));
    for (const name of names) {
      const row = cells.map((keys) => (groupKey(kept.map((at) => keys[at]!)) === name ? 1 : 0));
      const count = counts.get(name) ?? 0;
      if (!hidden.has(name)) equations.push({ row, people: count });
      else if (count > 0 && count < SMALLEST_GROUP) small.push({ name, row });
      if (count > 0 && count < SMALLEST_GROUP) expect(hidden.has(name)).toBe(true);
    }
  }
  const rank = rankOf(equations.map((equation) => equation.row));
  return small
    .filter(({ row }) => rankOf([...equations.map((equation) => equation.row), row]) === rank)
    .map(({ name }) => name);
}

/** Rank by elimination with fractions of floating point; the tables are small. */
function rankOf(given: number[][]): number {
  const rows = given.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, at) => at >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    for (const [at, row] of rows.entries()) {
      const factor = at === rank ? 0 : row[column]! / rows[rank]![column]!;
      if (factor !== 0) for (let x = column; x < row.length; x += 1) row[x]! -= factor * rows[rank]![x]!;
    }
    rank += 1;
  }
  return rank;
}

describe('groups under five', () => {
  it('are withheld with another group, so that the total does not give them away', () => {
    const groups = [
      { keys: ['a'], count: 3 },
      { keys: ['b'], count: 40 },
      { keys: ['c'], count: 9 },
    ];
    expect(withheldGroups([additive], groups)).toEqual(new Set(['["a"]', '["c"]']));
    expect(withheldGroups([additive], groups.slice(1))).toEqual(new Set());
  });

  it('are withheld where people are in several groups, without a total to compute from', () => {
    const groups = [
      { keys: ['COOKING'], count: 2 },
      { keys: ['HOURLY'], count: 40 },
    ];
    expect(withheldGroups([{ additive: false }], groups)).toEqual(new Set(['["COOKING"]']));
  });

  it.each([
    ['one parting', tableOf(5)],
    ['two partings', tableOf(3, 4)],
    ['three partings', tableOf(2, 3, 3)],
  ] as const)('cannot be computed from a table of %s and all its totals', (_, table) => {
    fc.assert(
      fc.property(table, (groups) => {
        fc.pre(groups.length > 0);
        expect(computable(groups, groups[0]!.keys.length)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('are found quickly in a large table', () => {
    fc.assert(
      fc.property(tableOf(10, 7, 8), (groups) => {
        const started = performance.now();
        withheldGroups([additive, additive, additive], groups);
        expect(performance.now() - started).toBeLessThan(5_000);
      }),
      { numRuns: 3 },
    );
  });
});
