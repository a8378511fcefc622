import type { Actor, Role } from '../../../kernel/actor.js';
import { sql } from '../../../kernel/sql.js';
import { dutiesOf } from './duty.js';

/** What an actor is made of, read with each request so that a change of role counts at once. */
export interface AccountStanding {
  accountId: string;
  role: Role;
  countyCode: string | null;
  agencyId: string | null;
  department: string | null;
  mustChangePassword: boolean;
  secondFactor: boolean;
}

/** The columns of an AccountStanding, of `account a`. */
export const standingColumns = sql`a.id as "accountId", a.role, a.county_code as "countyCode", a.agency_id as "agencyId",
  a.department, a.must_change_password as "mustChangePassword", a.second_factor_confirmed as "secondFactor"`;

export function actorOf(
  account: AccountStanding,
  demo: boolean,
  by: { sessionId?: string; readOnly?: boolean },
): Actor {
  return {
    id: account.accountId,
    role: account.role,
    countyCode: account.countyCode ?? undefined,
    agencyId: account.agencyId ?? undefined,
    department: account.department ?? undefined,
    sessionId: by.sessionId,
    hasDuties: dutiesOf(account, demo).length > 0,
    readOnly: by.readOnly ?? false,
  };
}
