import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from '../../../kernel/sql.js';

/** An entry as it is sealed: every column, the time to the microsecond. */
export interface SealedEntry {
  sequence: string;
  at: string;
  actorId: string | null;
  role: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  subjectNumber: string | null;
  fromState: string | null;
  toState: string | null;
  reason: string | null;
  changes: unknown;
  requestId: string;
}

/** The columns of a SealedEntry, of `audit_entry e`. */
export const sealedColumns: RawBuilder<unknown> = sql`e.sequence::text as sequence,
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor_id as "actorId", e.role, e.action,
  e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.subject_number as "subjectNumber",
  e.from_state as "fromState", e.to_state as "toState", e.reason, e.changes, e.request_id as "requestId"`;

export const DIGEST_BYTES = 32;

/** SHA-256 over the canonical JSON of an entry. */
export function digestOf(entry: SealedEntry): Buffer {
  return createHash('sha256').update(canonical(entry)).digest();
}

/** JSON with the keys of every object in order, so that equal values have equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
