import { expect, it } from 'vitest';
import { roundUp, spread } from './week-scale';

it.each([
  [0, 10],
  [10, 10],
  [11, 20],
  [406, 600],
  [801, 1000],
  [18_606, 20_000],
])('an axis for %s ends at %s', (value, end) => {
  expect(roundUp(value)).toBe(end);
});

it('keeps labels apart and inside', () => {
  expect(spread([10, 12, 100], 16, 200)).toEqual([10, 26, 100]);
  expect(spread([198, 199, 200], 16, 200)).toEqual([168, 184, 200]);
  expect(spread([50, 10], 16, 200)).toEqual([50, 10]);
});
