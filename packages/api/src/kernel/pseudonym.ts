import type { Work } from './work.js';

/**
 * What an analyst sees instead of an id: stable within the analyst's own account, useless to another's and to `node(id)`.
 */
export function pseudonym(work: Work, type: string, key: string): string {
  return `~${work.crypto.index(`pseudonym:${work.actor.id}`, `${type}:${key}`).subarray(0, 15).toString('base64url')}`;
}
