/** Numbers that look random and are the same at every run. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the entries, each as likely as its weight says. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T;
  /** Some of the list in its order, each with the given probability. */
  some<T>(list: readonly T[], probability: number): T[];
  uuid(): string;
  digits(count: number): string;
}

/** The generator mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const hex = (count: number) => Array.from({ length: count }, () => between(0, 15).toString(16)).join('');
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (list) => list[between(0, list.length - 1)]!,
    weighted(entries) {
      let left = next() * entries.reduce((total, [, weight]) => total + weight, 0);
      for (const [entry, weight] of entries) {
        left -= weight;
        if (left < 0) return entry;
      }
      return entries.at(-1)![0];
    },
    some: (list, probability) => list.filter(() => next() < probability),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    digits: (count) => Array.from({ length: count }, () => between(0, 9)).join(''),
  };
}
