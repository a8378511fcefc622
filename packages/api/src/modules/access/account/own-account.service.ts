import { recordAct } from '../../../kernel/audit.js';
import { conflict, invalid, notFound } from '../../../kernel/errors.js';
import { uuid } from '../../../kernel/global-id.js';
import type { Request } from '../../../kernel/request.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { type Throttle, throttle } from '../../../kernel/throttle.js';
import { transact, type Work } from '../../../kernel/work.js';
import { endSession, endSessionsOf } from '../session/index.js';
import { hashPassword, isPassword, refuseWeakPassword } from './password.js';
import { keepSecret, newSecret, useCode } from './second-factor.js';
import { wrongCode } from './sign-in.service.js';
import { forgetFailures, takeAttempt } from './sign-in-guard.js';

const codes: Throttle = { name: 'second-factor', limit: 10, seconds: 900 };

const self = (work: Work) => ({ kind: 'Account', id: work.actor.id! });

/** Replaces the own password; every other session of the account ends. */
export async function changePassword(request: Request, current: string, next: string): Promise<void> {
  const id = request.actor.id!;
  const account = await row(
    request.em,
    sql<{ login: string; hash: string | null }>`select login, password_hash as hash from account where id = ${id}`,
  );
  await takeAttempt(request, account!.login);
  if (!(await isPassword(account!.hash, current))) {
    throw invalid('current', '当前密码不正确。', 'The current password is wrong.');
  }
  await forgetFailures(request, account!.login);
  refuseWeakPassword(next, account!.login, 'next');
  if (next === current) throw invalid('next', '新密码不能与当前密码相同。', 'The new password must differ.');
  const hash = await hashPassword(next);
  await transact(request, async (work) => {
    await rows(
      work.em,
      sql`update account set password_hash = ${hash}, must_change_password = false,
            one_time_until = null, one_time_used_at = null, updated_at = ${work.clock.now()} where id = ${id}`,
    );
    await endSessionsOf(work.em, id, request.actor.sessionId);
    await recordAct(work, { action: 'CHANGE_PASSWORD', subject: self(work) });
  });
}

/** Makes a new secret for the second factor; it counts from the first code that proves it. */
export async function startSecondFactor(request: Request, issuer: string): Promise<{ secret: string; uri: string }> {
  const account = await row(
    request.em,
    sql<{
      login: string;
      set: boolean;
    }>`select login, second_factor_confirmed as set from account where id = ${request.actor.id!}`,
  );
  if (account!.set) {
    throw conflict(
      'SECOND_FACTOR_SET',
      '已设动态口令。如手机遗失，请管理员重置密码后重新设置。',
      'The second factor is set up already. If the telephone is lost, an administrator resets the password first.',
    );
  }
  const made = newSecret(issuer, account!.login);
  await keepSecret(request, request.actor.id!, made.secret);
  return made;
}

/** Proves the secret with a code; from now on signing in asks for one. */
export async function confirmSecondFactor(request: Request, code: string): Promise<void> {
  const id = request.actor.id!;
  await throttle(request, codes, id);
  await transact(request, async (work) => {
    if (!(await useCode(work, id, code))) throw wrongCode();
    const confirmed = await row(
      work.em,
      sql`update account set second_factor_confirmed = true, updated_at = ${work.clock.now()}
          where id = ${id} and not second_factor_confirmed returning id`,
    );
    if (!confirmed) return;
    await endSessionsOf(work.em, id, request.actor.sessionId);
    await recordAct(work, { action: 'SET_UP_SECOND_FACTOR', subject: self(work) });
  });
}

/** Ends one of the own sessions; the cookie goes when it is the one in use. */
export async function endOwnSession(request: Request, sessionId: string): Promise<void> {
  const ended = uuid.test(sessionId) && (await endSession(request.em, request.actor.id!, sessionId));
  if (!ended) throw notFound();
  if (sessionId === request.actor.sessionId) request.setSessionToken(undefined);
}
