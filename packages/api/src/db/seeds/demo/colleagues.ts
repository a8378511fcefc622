import { rows, sql } from '../../../kernel/sql.js';
import { personName } from './names.js';
import { createRandom } from './random.js';
import { insertAll, type Setting } from './setting.js';

/** Apart from the city's own dice: who works in an office changes nothing of who lives in the city. */
const SEED = 20261126;

/** Officers beside those of the sign-in page, so that two persons, or three, have done what takes two or three. */
const officers = [
  { login: 'association-2', role: 'ASSOCIATION' },
  { login: 'association-3', role: 'ASSOCIATION' },
  { login: 'city-2', role: 'CITY_BUREAU' },
  { login: 'city-3', role: 'CITY_BUREAU' },
] as const;

export type Colleague = (typeof officers)[number]['login'];

/** A colleague's key, in a statement. */
export const keyOf = (login: Colleague): string => `(select id from account where login = '${login}')`;

/** Accounts of colleagues, and a clerk of each agency that employs somebody. Nobody signs in with them: they have no password. */
export async function seedColleagues({ em, now }: Setting): Promise<void> {
  const random = createRandom(SEED);
  const agencies = await rows(
    em,
    sql<{ id: string; login: string }>`select id, 'agency-' || lower(number) as login from agency a
        where exists (select from worker w where w.agency_id = a.id) order by number`,
  );
  const clerks = agencies.map(({ id, login }) => ({ login, role: 'AGENCY', agency: id }));
  await insertAll(
    em,
    'account (id, login, display_name, role, agency_id, created_at, updated_at)',
    'id, login, name, role, agency, at, at',
    'id uuid, login text, name text, role text, agency uuid, at timestamptz',
    [...officers, ...clerks].map((account) => ({
      ...account,
      id: random.uuid(),
      name: personName(random, random.chance(0.7)),
      at: now,
    })),
  );
}

/** Who declares a certificate's review: the clerk of the holder's agency, else the association. `credential` is its key. */
export const declarerOf = (credential: string): string =>
  `coalesce((select a.id from credential c join worker w on w.id = c.worker_id join account a on a.agency_id = w.agency_id
    where c.id = ${credential}), ${keyOf('association-3')})`;
