import type { Role } from '../../../kernel/actor.js';

/** What an account must do before anything else. */
export type Duty = 'CHANGE_PASSWORD' | 'SET_UP_SECOND_FACTOR';

const officials: ReadonlySet<Role> = new Set([
  'CITY_BUREAU',
  'COUNTY_BUREAU',
  'ASSOCIATION',
  'DEPARTMENT',
  'AUDITOR',
  'ADMIN',
]);

/** One-time passwords are replaced; officials have a second factor, outside demo mode. */
export function dutiesOf(
  account: { role: Role; mustChangePassword: boolean; secondFactor: boolean },
  demo: boolean,
): Duty[] {
  const duties: Duty[] = [];
  if (account.mustChangePassword) duties.push('CHANGE_PASSWORD');
  if (!demo && officials.has(account.role) && !account.secondFactor) duties.push('SET_UP_SECOND_FACTOR');
  return duties;
}
