/** A part of a whole in percent; null where there is no whole. */
export const rateOf = (part: number, whole: number): number | null => (whole > 0 ? (part * 100) / whole : null);

/** One decimal, cut: 99.96 % must not read as all. */
export const percent = (rate: number | null): string =>
  rate === null ? '—' : `${(Math.floor(rate * 10 + 1e-6) / 10).toFixed(1)}%`;

/** Below it a county lags. */
export const LAGGING = 65;

/** Lower ends of the steps of the tile map, from the palest up. */
const steps = [0, 50, LAGGING, 75, 85] as const;

/** Step of the tile map from 0 (palest) to 4. */
export const stepOf = (rate: number): number => steps.findLastIndex((from) => rate >= from);

/** The steps from the highest down, as a legend writes them. */
export const legend = steps
  .map((from, step) => {
    const to = steps[step + 1];
    return { step, words: to === undefined ? `≥ ${from}%` : from === 0 ? `< ${to}%` : `${from}–${to - 1}%` };
  })
  .reverse();

/** Lagging ones first; those without anybody last. */
export const laggingFirst = (one: number | null, other: number | null): number =>
  (one ?? Number.POSITIVE_INFINITY) - (other ?? Number.POSITIVE_INFINITY) || 0;
