import { hash, randomBytes, randomUUID } from 'node:crypto';
import { type Actor, publicActor } from '../../../kernel/actor.js';
import { type Clock, today } from '../../../kernel/clock.js';
import { defineSetting, settingValue } from '../../../kernel/setting.js';
import { type Em, type RawBuilder, row, rows, run, sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import { type AccountStanding, actorOf, standingColumns } from './account-actor.js';

export const SESSION_COOKIE = 'jiazheng_session';
/** A session ends in any case after this long. */
const ABSOLUTE_HOURS = 12;
/** `last_seen_at` is not written more often than this, nor is a session taken as known for longer. */
export const TOUCH_SECONDS = 60;

/** 会话闲置时限: a session ends after this much time without a request. */
export const sessionIdleMinutes = defineSetting({
  key: 'session.idleMinutes',
  name: text('会话闲置时限', 'Idle time of a session'),
  description: text('超过此时间没有操作，须重新登录。', 'After this time without a request one signs in again.'),
  technical: true,
  unit: text('分钟', 'minutes'),
  initial: 60,
  minimum: 5,
  maximum: 480,
});

/** What reading a session or token needs; a Request is one. */
export interface SignInSource {
  em: Em;
  clock: Clock;
  demo: boolean;
}

export const tokenHash = (token: string): Buffer => hash('sha256', token, 'buffer');

/** Opens a session for an account and gives its opaque token; only the token's hash is kept. Ended ones are cleared away. */
export async function openSession(em: Em, clock: Clock, accountId: string, device: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = clock.now();
  const ends = new Date(now.getTime() + ABSOLUTE_HOURS * 3_600_000);
  await rows(em, sql`delete from session where account_id = ${accountId} and expires_at <= ${now}`);
  await rows(
    em,
    sql`insert into session (id, token_hash, account_id, device, started_at, last_seen_at, expires_at)
        values (${randomUUID()}, ${tokenHash(token)}, ${accountId}, ${device.slice(0, 120)}, ${now}, ${now}, ${ends})`,
  );
  return token;
}

/** Not ended and not idle for too long, of `session s`. */
const alive = (clock: Clock) =>
  sql<boolean>`s.expires_at > ${clock.now()} and s.last_seen_at > ${clock.now()}::timestamptz
    - make_interval(mins => ${settingValue(sessionIdleMinutes, today(clock))})`;

/** Who a session token stands for; a visitor when it is unknown or ended. */
export async function actorOfSession(source: SignInSource, token: string | undefined): Promise<Actor> {
  return (token ? await readSession(source, token) : undefined)?.actor ?? publicActor;
}

/** A session as it was read: who it stands for, and how to tell that this has not changed. */
export interface KnownSession {
  actor: Actor;
  /** The state of the account's row, which any change of it replaces. */
  row: string;
  /** When it ends in any case, in milliseconds since 1970. */
  endsAt: number;
}

/** The session of a token, if it has not ended. */
export async function readSession({ em, clock, demo }: SignInSource, token: string): Promise<KnownSession | undefined> {
  const now = clock.now();
  const found = await row(
    em,
    sql<
      AccountStanding & { id: string; row: string; ends: string; seen: string }
    >`select s.id, ${standingColumns}, a.xmin::text as row, extract(epoch from s.expires_at)::text as ends,
          extract(epoch from (${now}::timestamptz - s.last_seen_at))::text as seen
        from session s join account a on a.id = s.account_id
        where s.token_hash = ${tokenHash(token)} and not a.disabled and ${alive(clock)}`,
  );
  if (!found) return undefined;
  if (Number(found.seen) > TOUCH_SECONDS) {
    await rows(em, sql`update session set last_seen_at = ${now} where id = ${found.id}`);
  }
  return {
    actor: actorOf(found, demo, { sessionId: found.id }),
    row: found.row,
    endsAt: Number(found.ends) * 1_000,
  };
}

/**
 * Whether a session that was read less than TOUCH_SECONDS ago has neither been ended nor changed its account in the least. Idle for
 * too long it cannot be, for nobody sets that below minutes; that its time is not over was seen when it was found.
 */
export const standsAsKnown = ({ actor, row }: KnownSession): RawBuilder<boolean> =>
  sql<boolean>`exists (select from session s join account a on a.id = s.account_id
    where s.id = ${actor.sessionId} and a.xmin::text = ${row})`;

export interface SessionRow {
  id: string;
  startedAt: Date;
  lastSeenAt: Date;
  device: string;
}

/** The sessions of an account that have not ended, latest first. */
export function sessionsOf(em: Em, clock: Clock, accountId: string): Promise<SessionRow[]> {
  return rows(
    em,
    sql<SessionRow>`select s.id, s.started_at as "startedAt", s.last_seen_at as "lastSeenAt", s.device from session s
        where s.account_id = ${accountId} and ${alive(clock)} order by s.last_seen_at desc`,
  );
}

/** Ends a session of an account; the next request with its token is anonymous. False when there is none. */
export async function endSession(em: Em, accountId: string, sessionId: string): Promise<boolean> {
  return (await run(em, sql`delete from session where id = ${sessionId} and account_id = ${accountId}`)) > 0;
}

/** Ends every session of an account, but for one that may stay. */
export async function endSessionsOf(em: Em, accountId: string, except?: string): Promise<void> {
  await rows(
    em,
    sql`delete from session where account_id = ${accountId} and id is distinct from ${except ?? null}::uuid`,
  );
}
