import type { Actor } from './actor.js';
import { type RawBuilder, sql } from './sql.js';

/**
 * How far a role sees. Every scoped record carries `scope_keys`: '*' and the keys of the counties and agencies that it
 * belongs to; an actor holds exactly one key. That is the whole rule, for SQL and for memory.
 */
export type Reach = 'all' | 'county' | 'own';

export interface Scoped {
  scopeKeys: string[];
}

/** The key an actor holds under a reach; undefined when the actor has no such binding, which sees nothing. */
export function scopeKey(actor: Actor, reach: Reach): string | undefined {
  if (reach === 'all') return '*';
  if (reach === 'county') return actor.countyCode && `county:${actor.countyCode}`;
  return actor.agencyId && `agency:${actor.agencyId}`;
}

/** Whether the record lies in the actor's scope, for a record in memory. */
export function holds(actor: Actor, reach: Reach, record: Scoped): boolean {
  const key = scopeKey(actor, reach);
  return key !== undefined && record.scopeKeys.includes(key);
}

/** The same as a condition on a table (or alias) with a `scope_keys text[]` column. */
export function inScope(actor: Actor, reach: Reach | undefined, alias: string): RawBuilder<boolean> {
  const key = reach && scopeKey(actor, reach);
  return key === undefined
    ? sql<boolean>`false`
    : sql<boolean>`${sql.ref(`${alias}.scope_keys`)} @> array[${key}]::text[]`;
}
