import { generateSecret, generateURI, verifySync } from 'otplib';
import { row, run, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';

const place = (accountId: string) => ({ table: 'account', column: 'second_factor_secret', id: accountId });
/** One period of 30 seconds before and after: clocks of telephones differ. */
const TOLERANCE_SECONDS = 30;

/** A new secret (RFC 6238: SHA-1, 6 digits, 30 s), and the address that an authenticator reads it from. */
export function newSecret(issuer: string, login: string): { secret: string; uri: string } {
  const secret = generateSecret();
  return { secret, uri: generateURI({ issuer, label: login, secret }) };
}

/** Keeps the secret encrypted; it counts once it is confirmed. */
export async function keepSecret(work: Work, accountId: string, secret: string): Promise<void> {
  await run(
    work.em,
    sql`update account set second_factor_secret = ${work.crypto.seal(place(accountId), secret)},
          second_factor_confirmed = false, second_factor_step = null where id = ${accountId}`,
  );
}

/** Whether the code is right now and was not used before; a right code is used up. */
export async function useCode(work: Work, accountId: string, code: string): Promise<boolean> {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return false;
  const kept = await row(
    work.em,
    sql<{ secret: Uint8Array | null }>`select second_factor_secret as secret from account where id = ${accountId}`,
  );
  if (!kept?.secret) return false;
  const verdict = verifySync({
    secret: work.crypto.open(place(accountId), kept.secret),
    token,
    epoch: Math.floor(work.clock.now().getTime() / 1000),
    epochTolerance: TOLERANCE_SECONDS,
  });
  if (!verdict.valid || !('timeStep' in verdict)) return false;
  const used = await run(
    work.em,
    sql`update account set second_factor_step = ${verdict.timeStep}
        where id = ${accountId} and (second_factor_step is null or second_factor_step < ${verdict.timeStep})`,
  );
  return used === 1;
}
