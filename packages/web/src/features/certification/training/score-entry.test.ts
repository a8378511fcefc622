import { expect, it } from 'vitest';
import { readScore, stepOf } from './score-entry';

it('reads digits as a score, Q as absent, and nothing else', () => {
  expect(readScore(' 85 ')).toEqual({ kind: 'score', score: 85 });
  expect(readScore('0')).toEqual({ kind: 'score', score: 0 });
  expect(readScore('100')).toEqual({ kind: 'score', score: 100 });
  expect(readScore('101')).toEqual({ kind: 'wrong' });
  expect(readScore('8.5')).toEqual({ kind: 'wrong' });
  expect(readScore('-1')).toEqual({ kind: 'wrong' });
  expect(readScore('')).toEqual({ kind: 'empty' });
  for (const absent of ['q', 'Q', '缺', '缺考']) expect(readScore(absent)).toEqual({ kind: 'absent' });
});

it('goes down with Enter and the arrow, up with the arrow', () => {
  expect([stepOf('Enter'), stepOf('ArrowDown'), stepOf('ArrowUp'), stepOf('7')]).toEqual([1, 1, -1, 0]);
});
