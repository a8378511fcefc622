import { RowSpace } from './row-space.js';

/** Groups of fewer people are not told. */
export const SMALLEST_GROUP = 5;

/** One way to part people into groups. */
export interface Parting {
  /** Each person is in exactly one group, so that groups add up to their total; false where a person may be in several. */
  additive: boolean;
}

export interface Group {
  /** The group's value of each parting. */
  keys: string[];
  count: number;
}

/** A group's name within its table, and back. */
export const groupKey = (keys: readonly string[]): string => JSON.stringify(keys);
export const keysOf = (key: string): string[] => JSON.parse(key) as string[];

/**
 * Which groups of a table must be withheld so that no group under five can be told, nor computed from the groups that
 * are told and the totals over any of the partings. The totals are protected the same way before their parts, so that a
 * table with fewer partings, asked for by itself, withholds the same groups as its totals do here. Groups that nobody is
 * in are told as absent; some of them are withheld where nothing else can hide a neighbour. `revealing` groups are
 * withheld whatever their size.
 */
export function withheldGroups(
  partings: readonly Parting[],
  groups: readonly Group[],
  revealing: ReadonlySet<string> = new Set(),
): Set<string> {
  const values = partings.map((_, at) => [...new Set(groups.map((group) => group.keys[at]!))].toSorted());
  const all = partings.length;
  const tables = new Map<number, Table>();
  const masks = Array.from({ length: 1 << all }, (_, mask) => mask)
    .filter((mask) => partings.every((parting, at) => parting.additive || mask & (1 << at)))
    .toSorted((one, other) => bits(one) - bits(other));
  for (const mask of masks) {
    const totals = [...tables].filter(([below]) => (below & mask) === below).map(([, table]) => table);
    const table = tableOf(mask, values, groups);
    if (bits(mask) === all) for (const key of revealing) table.hidden.add(key);
    tables.set(mask, protect(table, totals, partings));
  }
  return tables.get((1 << all) - 1)!.hidden;
}

const bits = (mask: number): number => mask.toString(2).replaceAll('0', '').length;

interface Table {
  /** Places of the partings that the table keeps. */
  kept: number[];
  counts: Map<string, number>;
  hidden: Set<string>;
}

interface Cell {
  keys: (string | undefined)[];
  key: string;
  count: number;
}

const project = (keys: readonly (string | undefined)[], kept: readonly number[]): string =>
  groupKey(kept.map((at) => keys[at]!));

/** The counts by the kept partings alone, the groups that nobody is in among them. */
function tableOf(mask: number, values: string[][], groups: readonly Group[]): Table & { cells: Cell[] } {
  const kept = values.map((_, at) => at).filter((at) => mask & (1 << at));
  const counts = new Map<string, number>();
  for (const group of groups) {
    const key = project(group.keys, kept);
    counts.set(key, (counts.get(key) ?? 0) + group.count);
  }
  let spread: (string | undefined)[][] = [values.map(() => undefined)];
  for (const at of kept) spread = spread.flatMap((keys) => values[at]!.map((value) => keys.with(at, value)));
  const cells = spread.map((keys) => {
    const key = project(keys, kept);
    return { keys, key, count: counts.get(key) ?? 0 };
  });
  return { kept, counts, cells, hidden: new Set() };
}

/**
 * Hides the small groups of a table, then others (few people rather than many, nobody last), until nothing hidden in it or
 * in its totals can be computed.
 */
function protect(table: Table & { cells: Cell[] }, totals: Table[], partings: readonly Parting[]): Table {
  const { cells, hidden } = table;
  for (const cell of cells) if (isSmall(cell.count)) hidden.add(cell.key);
  const sums = totals.flatMap((total) => sumsOf(total, cells));
  const additive = table.kept.filter((at) => partings[at]!.additive);
  const empty = new Set(sums.filter((sum) => sum.told && sum.count === 0).flatMap((sum) => sum.parts));
  const candidates = [...cells.entries()].filter(([index]) => !empty.has(index)).map(([, cell]) => cell);
  candidates.sort((one, other) => (one.count || Number.MAX_VALUE) - (other.count || Number.MAX_VALUE));
  for (let exposed = exposedOf(cells, hidden, sums); exposed.length > 0; exposed = exposedOf(cells, hidden, sums)) {
    const covers: Cell[] = [];
    for (const support of exposed) {
      const isBeside = (cell: Cell) => support.some((index) => neighbours(cells[index]!, cell, additive));
      // What was hidden just now may be enough for this one too; the next round tells.
      if (covers.some(isBeside)) continue;
      const cover = candidates.find((cell) => !hidden.has(cell.key) && isBeside(cell));
      if (!cover) continue;
      covers.push(cover);
      hidden.add(cover.key);
    }
    if (covers.length === 0) {
      for (const cell of cells) hidden.add(cell.key);
      break;
    }
  }
  return table;
}

/** The same cell, or one that differs in a single additive parting and so shares a total. */
function neighbours(one: Cell, other: Cell, additive: readonly number[]): boolean {
  const apart = one.keys.flatMap((value, at) => (value === other.keys[at] ? [] : [at]));
  return apart.length === 0 || (apart.length === 1 && additive.includes(apart[0]!));
}

/** Too few people to be told; nobody is not. */
export const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_GROUP;

/** One total and the cells that add up to it. */
interface Sum {
  parts: number[];
  count: number;
  told: boolean;
}

function sumsOf(total: Table, cells: readonly Cell[]): Sum[] {
  const parts = Map.groupBy(
    cells.map((_, index) => index),
    (index) => project(cells[index]!.keys, total.kept),
  );
  return [...parts].map(([key, indexes]) => ({
    parts: indexes,
    count: total.counts.get(key) ?? 0,
    told: !total.hidden.has(key),
  }));
}

/** What is hidden and yet can be computed, each as the cells that make it up. */
function exposedOf(cells: readonly Cell[], hidden: Set<string>, sums: readonly Sum[]): number[][] {
  const unknown = (index: number) => hidden.has(cells[index]!.key);
  const known = new RowSpace();
  const exposed: number[][] = [];
  for (const sum of sums) {
    if (!sum.told) continue;
    const parts = sum.parts.filter(unknown);
    if (parts.length === 0) continue;
    known.add(parts);
    // Too few people behind all that is hidden of one total: the bounds alone would tell.
    if (parts.reduce((people, index) => people + cells[index]!.count, 0) < SMALLEST_GROUP) exposed.push(parts);
  }
  for (const [index, cell] of cells.entries()) {
    if (hidden.has(cell.key) && known.determines([index])) exposed.push([index]);
  }
  for (const sum of sums) if (!sum.told && known.determines(sum.parts.filter(unknown))) exposed.push(sum.parts);
  return exposed;
}
