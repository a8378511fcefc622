import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextTable } from './text-table.js';

test('gives back every text, across blocks and with blank ones between', () => {
  const table = new TextTable();
  const texts = Array.from({ length: 1_500 }, (_, at) => '𠮷张x'.repeat(at % 3 === 0 ? 0 : at));
  for (const text of texts) table.add(text);
  expect(table.length).toBe(texts.length);
  texts.forEach((text, at) => {
    if (table.at(at) !== text) throw new Error(`text ${at} differs`);
  });
});

test('any texts, also right before the end of a block', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 20 }), fc.nat(40), (texts, short) => {
      const table = new TextTable();
      let space = 4 * 1024 * 1024 - short;
      for (; space > 32_000; space -= 32_000) table.add('a'.repeat(32_000));
      table.add('a'.repeat(space));
      const first = table.length;
      for (const text of texts) table.add(text);
      expect(texts.map((_, at) => table.at(first + at))).toEqual(texts);
    }),
    { numRuns: 30 },
  );
});

test('has no text before its first or behind its last', () => {
  const table = new TextTable();
  table.add('a');
  for (const index of [-1, 1, 0.5, Number.NaN]) expect(table.at(index)).toBeUndefined();
});
