import type { Actor } from '../../../kernel/actor.js';
import { inScope } from '../../../kernel/scope.js';
import { type RawBuilder, sql } from '../../../kernel/sql.js';

/**
 * Whether the actor answers for `worker w`: every official; an agency only while it, or a branch of it, employs the worker.
 * An offer that nobody has answered lets an agency see, not act.
 */
export function answering(actor: Actor): RawBuilder<boolean> {
  if (actor.role !== 'AGENCY') return sql<boolean>`true`;
  return sql<boolean>`exists (select from employment e
    where e.worker_id = w.id and e.state in ('CURRENT', 'ENDING') and ${inScope(actor, 'own', 'e')})`;
}
