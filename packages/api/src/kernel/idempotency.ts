import { createHash } from 'node:crypto';
import { conflict } from './errors.js';
import { row, sql } from './sql.js';
import type { Work } from './work.js';

/**
 * True for the first call with a key, false for its repetition; in the transaction of the command, so that a command that
 * fails leaves its key free. The same key with another request is a CONFLICT. Without a key every call is a first one.
 */
export async function isFirstCall(
  work: Work,
  operation: string,
  key: string | undefined,
  request: object,
): Promise<boolean> {
  if (!key) return true;
  const hash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  const fresh = await row(
    work.em,
    sql`insert into idempotency (account_id, operation, key, request_hash, created_at)
        values (${work.actor.id}, ${operation}, ${key}, decode(${hash}, 'hex'), ${work.clock.now()}) on conflict do nothing returning key`,
  );
  if (fresh) return true;
  const known = await row(
    work.em,
    sql<{
      hash: string;
    }>`select encode(request_hash, 'hex') as hash from idempotency where account_id = ${work.actor.id} and operation = ${operation} and key = ${key}`,
  );
  if (known?.hash === hash) return false;
  throw conflict(
    'IDEMPOTENCY_KEY_REUSED',
    '这个幂等键已用于另一个请求，请换一个。',
    'This idempotency key was used for another request. Use a new one.',
  );
}
