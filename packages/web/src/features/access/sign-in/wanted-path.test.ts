import { expect, it } from 'vitest';
import { wantedPath } from './wanted-path';

it.each([
  [null, '/'],
  ['', '/'],
  ['/agencies?states=SUBMITTED', '/agencies?states=SUBMITTED'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?next=/x', '/'],
])('%s leads to %s', (next, path) => {
  expect(wantedPath(next)).toBe(path);
});
