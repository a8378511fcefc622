import { randomUUID } from 'node:crypto';
import { type FieldChange, recordAct } from '../../../kernel/audit.js';
import { conflict, notFound, stale } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
import { endSessionsOf } from '../session/index.js';
import type { AccountInput } from './account.input.js';
import { type AccountFacts, readAccountFacts, refuseMixedRoles } from './account-binding.js';
import { oneTimeUntil } from './one-time-password.js';
import { hashPassword, oneTimePassword } from './password.js';
import { forgetFailures } from './sign-in-guard.js';

/** What a new password comes with: the account, and the password to hand over once. */
export interface OneTimeAccess {
  id: string;
  password: string;
  /** Until when it can be used. */
  until: Date;
}

interface AccountRow extends AccountFacts {
  id: string;
  version: number;
  disabled: boolean;
}

async function getAccount(work: Work, id: string): Promise<AccountRow> {
  const found = await row(
    work.em,
    sql<AccountRow>`select id, login, display_name as "displayName", role, county_code as "countyCode", agency_id as "agencyId",
          department, version, disabled from account where id = ${id} for update`,
  );
  if (!found) throw notFound();
  return found;
}

const loginTaken = () =>
  conflict('LOGIN_TAKEN', '该登录名已被使用，请换一个。', 'This login is taken. Choose another one.');

const refuseSelf = (work: Work, id: string, zh: string, en: string) => {
  if (work.actor.id === id) throw conflict('SELF', zh, en);
};

/** Creates an account with a one-time password. */
export async function createAccount(work: Work, input: AccountInput): Promise<OneTimeAccess> {
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  return transact(work, async (work) => {
    const facts = await readAccountFacts(work, input);
    const id = randomUUID();
    const now = work.clock.now();
    const until = await oneTimeUntil(work);
    const created = await row(
      work.em,
      sql`insert into account (id, login, display_name, role, county_code, agency_id, department, password_hash, must_change_password, one_time_until, created_at, updated_at)
          values (${id}, ${facts.login}, ${facts.displayName}, ${facts.role}, ${facts.countyCode}, ${facts.agencyId}::uuid, ${facts.department},
                  ${hash}, true, ${until}, ${now}, ${now})
          on conflict (login) do nothing returning id`,
    );
    if (!created) throw loginTaken();
    await forgetFailures(work, facts.login);
    await recordAct(work, { action: 'CREATE', subject: { kind: 'Account', id }, to: facts.role });
    return { id, password, until };
  });
}

/** Changes the facts of an account; a new role or binding holds from its next request. */
export function changeAccount(
  work: Work,
  account: string,
  input: AccountInput,
  expectedVersion: number,
): Promise<string> {
  return transact(work, async (work) => {
    const before = await getAccount(work, keyOf('Account', account));
    if (before.version !== expectedVersion) throw stale();
    const after = await readAccountFacts(work, input);
    refuseMixedRoles(before.role, after.role);
    const taken = await row(work.em, sql`select from account where login = ${after.login} and id <> ${before.id}`);
    if (taken) throw loginTaken();
    await rows(
      work.em,
      sql`update account set login = ${after.login}, display_name = ${after.displayName}, role = ${after.role},
            county_code = ${after.countyCode}, agency_id = ${after.agencyId}::uuid, department = ${after.department},
            version = version + 1, updated_at = ${work.clock.now()} where id = ${before.id}`,
    );
    await recordAct(work, {
      action: 'CHANGE',
      subject: { kind: 'Account', id: before.id },
      changes: changesBetween(before, after),
    });
    return before.id;
  });
}

/** Disables an account, which ends its sessions, or opens it again. */
export function disableAccount(
  work: Work,
  account: string,
  disabled: boolean,
  expectedVersion: number,
): Promise<string> {
  return transact(work, async (work) => {
    const before = await getAccount(work, keyOf('Account', account));
    refuseSelf(work, before.id, '不能停用自己的账号。', 'You cannot disable your own account.');
    if (before.version !== expectedVersion) throw stale();
    if (before.disabled === disabled) return before.id;
    await rows(
      work.em,
      sql`update account set disabled = ${disabled}, version = version + 1, updated_at = ${work.clock.now()} where id = ${before.id}`,
    );
    if (disabled) await endSessionsOf(work.em, before.id);
    await recordAct(work, { action: disabled ? 'DISABLE' : 'ENABLE', subject: { kind: 'Account', id: before.id } });
    return before.id;
  });
}

/** Gives another account a new one-time password; its second factor, lock and sessions go. */
export function resetPassword(work: Work, account: string): Promise<OneTimeAccess> {
  const id = keyOf('Account', account);
  refuseSelf(work, id, '请在账号页修改自己的密码。', 'Change your own password on the account page.');
  return giveOneTimePassword(work, id);
}

/** The same for the shell, where nobody is signed in. */
export async function giveOneTimePassword(work: Work, id: string): Promise<OneTimeAccess> {
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  return transact(work, async (work) => {
    const account = await getAccount(work, id);
    const until = await oneTimeUntil(work);
    await rows(
      work.em,
      sql`update account set password_hash = ${hash}, must_change_password = true, one_time_until = ${until},
            one_time_used_at = null, second_factor_secret = null,
            second_factor_confirmed = false, second_factor_step = null, version = version + 1,
            updated_at = ${work.clock.now()} where id = ${id}`,
    );
    await endSessionsOf(work.em, id);
    await forgetFailures(work, account.login);
    await recordAct(work, { action: 'RESET_PASSWORD', subject: { kind: 'Account', id } });
    return { id, password, until };
  });
}

/** Logins and names are personal: that they changed is told, not from what to what. */
function changesBetween(before: AccountFacts, after: AccountFacts): FieldChange[] {
  const open = ['role', 'countyCode', 'agencyId', 'department'] as const;
  const withheld = ['login', 'displayName'] as const;
  return [
    ...open
      .filter((field) => before[field] !== after[field])
      .map((field) => ({ field, from: before[field], to: after[field] })),
    ...withheld.filter((field) => before[field] !== after[field]).map((field) => ({ field })),
  ];
}
