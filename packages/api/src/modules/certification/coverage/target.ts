/** One county with what was set for it, if anything, and how many workers are registered there. */
export interface TargetOf {
  code: string;
  set: number | null;
  workers: number;
}

/**
 * The target of each county. What the city has left over after the targets that were set is shared among the others by
 * registered workers, to the last person (largest remainder; ties by code), so that all of them sum to the city's target
 * unless what was set exceeds it.
 */
export function shareTargets(counties: TargetOf[], city: number): Map<string, number> {
  const targets = new Map(counties.filter(({ set }) => set !== null).map(({ code, set }) => [code, set!]));
  const others = counties.filter(({ set }) => set === null).sort((a, b) => (a.code < b.code ? -1 : 1));
  const left = Math.max(0, city - [...targets.values()].reduce((sum, set) => sum + set, 0));
  const workers = others.reduce((sum, county) => sum + county.workers, 0);
  const exact = others.map((county) => ({
    code: county.code,
    share: workers > 0 ? (left * county.workers) / workers : left / others.length,
  }));
  for (const { code, share } of exact) targets.set(code, Math.floor(share));
  let rest = left - exact.reduce((sum, { share }) => sum + Math.floor(share), 0);
  for (const { code } of [...exact].sort((a, b) => (b.share % 1) - (a.share % 1))) {
    if (rest <= 0) break;
    targets.set(code, targets.get(code)! + 1);
    rest -= 1;
  }
  return targets;
}
