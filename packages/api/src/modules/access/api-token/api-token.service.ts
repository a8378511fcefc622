import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.js';
import { recordAct } from '../../../kernel/audit.js';
import { addYears, today } from '../../../kernel/clock.js';
import { conflict, DomainError, invalid, notFound } from '../../../kernel/errors.js';
import { uuid } from '../../../kernel/global-id.js';
import { cleanText } from '../../../kernel/identifier/index.js';
import { type Em, row, rows, sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import { type AccountStanding, actorOf, type SignInSource, standingColumns, tokenHash } from '../session/index.js';
import type { ApiToken } from './api-token.type.js';

/** By this start a leaked token is recognised, by people and by scanners. */
const PREFIX = 'jz_';
const MOST = 20;
/** `last_used_at` is not written more often than this. */
const TOUCH_SECONDS = 60;

const columns = sql`t.id, t.name, array['read'] as scopes, t.created_at as "createdAt", to_char(t.expires_on, 'YYYY-MM-DD') as "expiresOn",
  t.last_used_at as "lastUsedAt", t.revoked_at as "revokedAt"`;

/** The tokens of an account, newest first; the revoked and the ended too. */
export function tokensOf(em: Em, accountId: string): Promise<ApiToken[]> {
  return rows(
    em,
    sql<ApiToken>`select ${columns} from api_token t where t.account_id = ${accountId} order by t.created_at desc, t.id`,
  );
}

/** Makes a token for the own account and gives its secret once; only the hash is kept. */
export function createApiToken(
  work: Work,
  typed: string,
  expiresOn: string,
): Promise<{ token: ApiToken; secret: string }> {
  const name = cleanText(typed);
  if (name === '' || name.length > 60) {
    throw invalid('name', '请填写用途，不超过 60 字。', 'Please say what the token is for, at most 60 characters.');
  }
  const day = todayOf(work);
  if (expiresOn < day || expiresOn > addYears(day, 1)) {
    throw invalid(
      'expiresOn',
      '有效期应在今天至一年以内。',
      'The last day must lie between today and one year from now.',
    );
  }
  return transact(work, async (work) => {
    const accountId = work.actor.id!;
    const held = await row(
      work.em,
      sql<{
        n: number;
      }>`select count(*)::int as n from (select 1 from account where id = ${accountId} for update) locked,
          api_token t where t.account_id = ${accountId} and t.revoked_at is null and t.expires_on >= ${day}::date`,
    );
    if (held!.n >= MOST) {
      throw conflict(
        'TOO_MANY_TOKENS',
        `有效令牌已达 ${MOST} 个，请先作废不用的。`,
        `There are ${MOST} valid tokens already. Revoke those that are not used.`,
      );
    }
    const id = randomUUID();
    const secret = `${PREFIX}${randomBytes(32).toString('base64url')}`;
    await rows(
      work.em,
      sql`insert into api_token (id, account_id, name, token_hash, created_at, expires_on)
          values (${id}, ${accountId}, ${name}, ${tokenHash(secret)}, ${work.clock.now()}, ${expiresOn}::date)`,
    );
    await recordAct(work, { action: 'CREATE', subject: { kind: 'ApiToken', id } });
    const token = await row(work.em, sql<ApiToken>`select ${columns} from api_token t where t.id = ${id}`);
    return { token: token!, secret };
  });
}

/** Revokes an own token; the next request with it is refused. */
export async function revokeApiToken(work: Work, id: string): Promise<void> {
  if (!uuid.test(id)) throw notFound();
  await transact(work, async (work) => {
    const revoked = await row(
      work.em,
      sql`update api_token set revoked_at = ${work.clock.now()}
          where id = ${id} and account_id = ${work.actor.id!} and revoked_at is null returning id`,
    );
    if (!revoked) throw notFound();
    await recordAct(work, { action: 'REVOKE', subject: { kind: 'ApiToken', id } });
  });
}

/** Who a token stands for: its account, as long as that is an analyst’s; undefined when it is not good (any more). */
export async function actorOfApiToken(source: SignInSource, token: string): Promise<Actor | undefined> {
  if (!token.startsWith(PREFIX)) return undefined;
  const { em, clock, demo } = source;
  const now = clock.now();
  const found = await row(
    em,
    sql<AccountStanding & { id: string; touch: boolean }>`select t.id, ${standingColumns},
          (t.last_used_at is null or t.last_used_at < ${new Date(now.getTime() - TOUCH_SECONDS * 1000)}) as touch
        from api_token t join account a on a.id = t.account_id
        where t.token_hash = ${tokenHash(token)} and t.revoked_at is null and t.expires_on >= ${today(clock)}::date
          and not a.disabled and a.role = 'ANALYST'`,
  );
  if (!found) return undefined;
  if (found.touch) await rows(em, sql`update api_token set last_used_at = ${now} where id = ${found.id}`);
  return actorOf(found, demo, { readOnly: true });
}

export const invalidToken = () =>
  new DomainError(
    'UNAUTHENTICATED',
    text(
      '访问令牌无效、已作废或已过期，请在“令牌”页新建。',
      'The API token is not valid, was revoked or has ended. Create one on the page of tokens.',
    ),
    undefined,
    'INVALID_TOKEN',
  );
