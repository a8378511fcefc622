import { DomainError } from '../../../kernel/errors.js';
import { defineSetting, settingOf } from '../../../kernel/setting.js';
import { row, sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import type { Work } from '../../../kernel/work.js';

/** 一次性密码有效期: a password that an administrator hands over can be used for so long. */
const oneTimePasswordDays = defineSetting({
  key: 'account.oneTimePasswordDays',
  name: text('一次性密码有效期', 'Validity of one-time passwords'),
  description: text(
    '管理员发放的一次性密码，超过此期限未使用即失效，须重新发放。',
    'A password that an administrator hands over is void when it was not used in this time.',
  ),
  technical: true,
  unit: text('天', 'days'),
  initial: 7,
  minimum: 1,
  maximum: 30,
});

/** Until when a password that is handed over now can be used. */
export const oneTimeUntil = async (work: Work): Promise<Date> =>
  new Date(work.clock.now().getTime() + (await settingOf(work, oneTimePasswordDays)) * 86_400_000);

/**
 * Uses a one-time password up, in the transaction that opens its session: of two sign-ins at once one opens. The hash is
 * that of the password that was checked, so that an administrator who replaces it meanwhile loses nothing.
 */
export async function useUp(work: Work, accountId: string, hash: string): Promise<void> {
  const now = work.clock.now();
  const used = await row(
    work.em,
    sql`update account set one_time_used_at = ${now}
        where id = ${accountId} and password_hash = ${hash} and one_time_used_at is null
          and coalesce(one_time_until > ${now}, true) returning id`,
  );
  if (used) return;
  const left = await row(
    work.em,
    sql<{ used: boolean }>`select one_time_used_at is not null as used from account where id = ${accountId}`,
  );
  throw left?.used ? usedBefore() : expired();
}

const expired = () =>
  new DomainError(
    'INVALID',
    text(
      '一次性密码已过期，请联系系统管理员重新发放。',
      'The one-time password has expired. Ask the administrator for a new one.',
    ),
    'password',
    'ONE_TIME_EXPIRED',
  );

const usedBefore = () =>
  new DomainError(
    'INVALID',
    text(
      '一次性密码只能登录一次，已经用过。请联系系统管理员重新发放；如不是本人所用，请一并说明。',
      'A one-time password opens one session, and this one was used. Ask the administrator for a new one, and say so if it was not you.',
    ),
    'password',
    'ONE_TIME_USED',
  );
