import type { Actor } from '../../../kernel/actor.js';
import { recordAct } from '../../../kernel/audit.js';
import { DomainError, notFound } from '../../../kernel/errors.js';
import type { Request } from '../../../kernel/request.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import { transact } from '../../../kernel/work.js';
import { actorOfSession, endSession, openSession } from '../session/index.js';
import type { SignInInput } from './account.input.js';
import { demoAccounts } from './demo-account.js';
import { useUp } from './one-time-password.js';
import { isPassword } from './password.js';
import { useCode } from './second-factor.js';
import { type Attempt, forgetFailures, returnAttempt, takeAttempt } from './sign-in-guard.js';

/** Signs in by password and, where it is set up, second factor; undefined when the second factor is still asked for. */
export async function signIn(request: Request, input: SignInInput): Promise<Actor | undefined> {
  const login = input.login.trim().toLowerCase();
  const attempt = await takeAttempt(request, login);
  const account = await row(
    request.em,
    sql<{ id: string; hash: string | null; secondFactor: boolean; oneTime: boolean }>`select id, password_hash as hash,
          second_factor_confirmed as "secondFactor", must_change_password as "oneTime"
        from account where login = ${login} and not disabled`,
  );
  if (!(await isPassword(account?.hash, input.password)) || !account) {
    throw await failed(request, attempt, account?.id, wrongPassword());
  }
  if (account.secondFactor) {
    if (!input.code?.trim()) {
      await returnAttempt(request, login);
      return undefined;
    }
    if (!(await useCode(request, account.id, input.code)))
      throw await failed(request, attempt, account.id, wrongCode());
  }
  await forgetFailures(request, login);
  return signInAs(request, account.id, account.oneTime ? account.hash! : undefined);
}

/** Opens a session for the account and gives its actor; the cookie goes out with the answer. */
async function signInAs(request: Request, accountId: string, oneTimeHash?: string): Promise<Actor> {
  const { actor: before } = request;
  const token = await transact(request, async (work) => {
    if (oneTimeHash) await useUp(work, accountId, oneTimeHash);
    if (before.id && before.sessionId) await endSession(work.em, before.id, before.sessionId);
    const opened = await openSession(work.em, work.clock, accountId, request.device);
    await rows(work.em, sql`update account set last_sign_in_at = ${work.clock.now()} where id = ${accountId}`);
    const actor = await actorOfSession({ ...work, demo: request.demo }, opened);
    await recordAct({ ...work, actor }, { action: 'SIGN_IN', subject: { kind: 'Account', id: accountId } });
    return opened;
  });
  request.setSessionToken(token);
  return actorOfSession(request, token);
}

/** Demo mode only: signs in to one of its accounts without a password. */
export async function signInToDemo(request: Request, login: string): Promise<Actor> {
  const known = request.demo && demoAccounts.some((account) => account.login === login);
  const account = known
    ? await row(request.em, sql<{ id: string }>`select id from account where login = ${login} and not disabled`)
    : undefined;
  if (!account) throw notFound();
  return signInAs(request, account.id);
}

/** The same for an unknown login, a disabled account and a wrong password. */
const wrongPassword = () =>
  new DomainError(
    'INVALID',
    text(
      '登录名或密码不正确。连续输错 5 次将锁定 15 分钟。',
      'Login or password is wrong. Five failures in a row lock it for 15 minutes.',
    ),
    'password',
    'WRONG_PASSWORD',
  );

export const wrongCode = () =>
  new DomainError(
    'INVALID',
    text('动态口令不正确或已用过，请等下一个再试。', 'The code is wrong or was used before. Wait for the next one.'),
    'code',
    'WRONG_CODE',
  );

async function failed(
  request: Request,
  attempt: Attempt,
  accountId: string | undefined,
  refusal: DomainError,
): Promise<DomainError> {
  if (attempt.locks && accountId) {
    await recordAct(request, { action: 'LOCK', subject: { kind: 'Account', id: accountId } });
  }
  return refusal;
}
