import type { Clock } from '../../../kernel/clock.js';
import { type KnownSession, TOUCH_SECONDS, tokenHash } from './session.js';

/** Sessions that are kept in mind; beyond these the oldest is forgotten. */
const KEPT = 5_000;

/**
 * The sessions that this process has read within a minute. What stands here is never believed by itself: the statement
 * that reads for the session's request says whether it still holds (`standsAsKnown`).
 */
export class RecentSessions {
  private readonly known = new Map<string, KnownSession & { readAt: number }>();

  constructor(private readonly clock: Clock) {}

  find(token: string): KnownSession | undefined {
    const found = this.known.get(keyOf(token));
    if (!found) return undefined;
    const now = this.clock.now().getTime();
    const age = now - found.readAt;
    return age >= 0 && age < TOUCH_SECONDS * 1_000 && now < found.endsAt ? found : undefined;
  }

  keep(token: string, session: KnownSession): void {
    const key = keyOf(token);
    this.known.delete(key);
    if (this.known.size >= KEPT) this.known.delete(this.known.keys().next().value!);
    this.known.set(key, { ...session, readAt: this.clock.now().getTime() });
  }

  forget(token: string): void {
    this.known.delete(keyOf(token));
  }
}

/** Tokens themselves are not kept, not even here. */
const keyOf = (token: string): string => tokenHash(token).toString('base64');
