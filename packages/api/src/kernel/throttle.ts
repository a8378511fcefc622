import { createHash } from 'node:crypto';
import { DomainError } from './errors.js';
import { defineJob } from './job.js';
import { row, run, sql } from './sql.js';
import { text } from './text.js';
import type { Work } from './work.js';

/** At most `limit` attempts per `seconds` for what `key` names. */
export interface Throttle {
  name: string;
  limit: number;
  seconds: number;
}

/** What counting attempts needs of a command or query. */
export type Counting = Pick<Work, 'em' | 'clock' | 'crypto'>;

/** Counts one attempt, in the database so that all processes count together; TOO_MUCH when over the limit. */
export async function throttle(work: Pick<Work, 'em' | 'clock'>, rule: Throttle, key: string): Promise<void> {
  const digest = createHash('sha256').update(`${rule.name}\u0000${key}`).digest();
  const window = Math.floor(work.clock.now().getTime() / 1000 / rule.seconds);
  const endsAt = new Date((window + 1) * rule.seconds * 1000);
  const counted = await row(
    work.em,
    sql<{
      attempts: number;
    }>`insert into throttle (key, "window", attempts, ends_at) values (${digest}, ${window}, 1, ${endsAt})
        on conflict (key) do update set "window" = excluded."window", ends_at = excluded.ends_at,
          attempts = case when throttle."window" = excluded."window" then throttle.attempts + 1 else 1 end
        returning attempts`,
  );
  if ((counted?.attempts ?? 0) > rule.limit) {
    const minutes = Math.max(1, Math.ceil(rule.seconds / 60));
    throw new DomainError(
      'TOO_MUCH',
      text(`尝试过于频繁，请 ${minutes} 分钟后再试。`, `Too many attempts. Try again in ${minutes} minute(s).`),
      undefined,
      'THROTTLED',
    );
  }
}

/**
 * The same per caller. An address is kept as a keyed hash alone; of IPv6 the network counts, since one household may use
 * all addresses of it.
 */
export const throttleCaller = (work: Counting, rule: Throttle, address: string): Promise<void> =>
  throttle(work, rule, work.crypto.index('caller', networkOf(address)).toString('hex'));

function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address.replace(/^.*:/, '');
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const missing = tail === undefined ? 0 : 8 - groups.length - after.length;
  return [...groups, ...Array<string>(missing).fill('0'), ...after].slice(0, 4).join(':');
}

/** Forgets what was counted once its time is over. */
defineJob({
  name: 'throttle-sweep',
  cron: '*/10 * * * *',
  run: async (work) => {
    await run(work.em, sql`delete from throttle where ends_at < ${work.clock.now()}`);
  },
});
