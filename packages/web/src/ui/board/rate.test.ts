import { expect, it } from 'vitest';
import { laggingFirst, legend, percent, rateOf, stepOf } from './rate';

it.each([
  [0, 0, '—'],
  [0, 7, '0.0%'],
  [1, 3, '33.3%'],
  [9_996, 10_000, '99.9%'],
  [7, 7, '100.0%'],
])('%s of %s is %s', (part, whole, words) => {
  expect(percent(rateOf(part, whole))).toBe(words);
});

it.each([
  [0, 0],
  [49.9, 0],
  [50, 1],
  [64.9, 1],
  [65, 2],
  [75, 3],
  [84.99, 3],
  [85, 4],
  [100, 4],
])('%s%% is on step %s', (rate, step) => {
  expect(stepOf(rate)).toBe(step);
});

it('writes the legend as the tiles are coloured', () => {
  expect(legend.map(({ words }) => words)).toEqual(['≥ 85%', '75–84%', '65–74%', '50–64%', '< 50%']);
});

it('puts lagging ones first and empty ones last', () => {
  expect([80, null, 40, null].sort(laggingFirst)).toEqual([40, 80, null, null]);
});
