import { expect, it } from 'vitest';
import { proposedSession } from './session-choice';

const session = (id: string, code: string, free: number) => ({
  id,
  capacity: 40,
  enrolled: 40 - free,
  county: { code },
});
const proposed = (count: number, own: string | undefined, ...sessions: ReturnType<typeof session>[]) =>
  proposedSession(sessions, count, own)?.id;

it('prefers the own county to a sooner one elsewhere, and the soonest there', () => {
  const elsewhere = session('elsewhere', '440204', 40);
  expect(proposed(3, '440203', elsewhere, session('near', '440203', 5), session('later', '440203', 40))).toBe('near');
});

it('prefers room for all to the own county, and to the waiting list a place for some', () => {
  const near = session('near', '440203', 2);
  expect(proposed(3, '440203', near, session('elsewhere', '440204', 3))).toBe('elsewhere');
  expect(proposed(3, '440203', session('elsewhere', '440204', 2), near)).toBe('near');
  expect(proposed(3, '440203', session('full', '440203', 0), session('elsewhere', '440204', 1))).toBe('elsewhere');
});

it('waits near by when every session is full', () => {
  expect(proposed(1, '440203', session('elsewhere', '440204', 0), session('near', '440203', 0))).toBe('near');
});

it('takes the soonest for whoever has no county', () => {
  expect(proposed(3, undefined, session('soonest', '440204', 3), session('later', '440203', 40))).toBe('soonest');
  expect(proposed(3, undefined)).toBeUndefined();
});
