import { expect, it } from 'vitest';
import './index';
import type { Sentences } from './text';

const modules = import.meta.glob<Record<string, unknown>>(['../**/*.text.ts', './index.ts'], { eager: true });

interface Text {
  name: string;
  zh: Sentences;
  en: Sentences;
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value && 'name' in value;

const texts = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter(isText);

function flat(tree: Sentences, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
}
const values = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)/g)].map((match) => match[1]).toSorted();

it('finds every text once under its own name', () => {
  expect(texts.length).toBeGreaterThan(3);
  expect(new Set(texts.map((text) => text.name)).size).toBe(texts.length);
});

it.each(texts)('$name says the same in both languages', ({ zh, en }) => {
  const english = new Map(flat(en));
  for (const [key, sentence] of flat(zh)) {
    expect(english.get(key), key).toBeTruthy();
    expect(values(english.get(key) ?? ''), key).toEqual(values(sentence));
  }
  const chinese = new Set(flat(zh).map(([key]) => key));
  for (const key of english.keys()) expect(chinese.has(key.replace(/_one$/, '')), key).toBe(true);
});

it.each(texts)('$name is Chinese on one side and not on the other', ({ en }) => {
  for (const [key, sentence] of flat(en)) expect(sentence, key).not.toMatch(/\p{sc=Han}/u);
});
