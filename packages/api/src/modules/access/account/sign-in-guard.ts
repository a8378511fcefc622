import { DomainError } from '../../../kernel/errors.js';
import type { Request } from '../../../kernel/request.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import { type Throttle, throttle, throttleCaller } from '../../../kernel/throttle.js';
import type { Work } from '../../../kernel/work.js';

/** After this many failures in a row … */
const FAILURES = 5;
/** … a login stays locked for this long. */
const LOCK_MINUTES = 15;

const perLogin: Throttle = { name: 'sign-in:login', limit: 40, seconds: 3_600 };
/** An office of forty people behind one address may sign in, a guesser may not go on. */
const perAddress: Throttle = { name: 'sign-in:ip', limit: 100, seconds: 900 };

export interface Attempt {
  /** If this attempt fails, the login is locked. */
  locks: boolean;
}

/** Logins are kept as digests: an unknown one may be a name or a password typed into the wrong field. */
const keyOf = (work: Work, login: string) => work.crypto.index('login', login);

/**
 * Counts an attempt before its password is looked at, so that attempts side by side cannot outrun the count; unknown
 * logins lock like known ones. The attempt that reaches the limit is still tried and lifts the lock when it is right.
 */
export async function takeAttempt(request: Request, login: string): Promise<Attempt> {
  await throttleCaller(request, perAddress, request.ip);
  await throttle(request, perLogin, login);
  const now = request.clock.now();
  const until = new Date(now.getTime() + LOCK_MINUTES * 60_000);
  const counted = await row(
    request.em,
    sql<{ failures: number; minutes: number | null }>`insert into sign_in_failure as f (login_key, failures, failed_at)
        values (${keyOf(request, login)}, 1, ${now})
        on conflict (login_key) do update set failed_at = ${now},
          failures = case when f.locked_until <= ${now} then 1 else f.failures + 1 end,
          locked_until = case when f.locked_until > ${now} then f.locked_until
                              when f.locked_until is null and f.failures + 1 >= ${FAILURES} then ${until}::timestamptz end
        returning failures, ceil(extract(epoch from (locked_until - ${now}::timestamptz)) / 60)::int as minutes`,
  );
  if (counted!.failures > FAILURES) throw locked(counted!.minutes ?? LOCK_MINUTES);
  return { locks: counted!.failures === FAILURES };
}

/** A right password without its second factor is no failure and no success: the attempt is given back. */
export async function returnAttempt(work: Work, login: string): Promise<void> {
  await rows(
    work.em,
    sql`update sign_in_failure set failures = failures - 1, locked_until = null where login_key = ${keyOf(work, login)}`,
  );
}

/** After a success, or when an administrator resets the password. What nobody has tried for a day is forgotten with it. */
export async function forgetFailures(work: Work, login: string): Promise<void> {
  const yesterday = new Date(work.clock.now().getTime() - 86_400_000);
  await rows(
    work.em,
    sql`delete from sign_in_failure where login_key = ${keyOf(work, login)} or failed_at < ${yesterday}`,
  );
}

const locked = (minutes: number) =>
  new DomainError(
    'TOO_MUCH',
    text(
      `连续输错 ${FAILURES} 次，登录已锁定，请 ${minutes} 分钟后再试，或请管理员重置密码。`,
      `Locked after ${FAILURES} failures. Try again in ${minutes} minute(s), or ask an administrator to reset the password.`,
    ),
    undefined,
    'LOCKED',
  );
