import { rows, sql } from './sql.js';
import type { Work } from './work.js';

/** What an act changed in one field. The values of personal fields are left out; that they changed is not. */
export interface FieldChange {
  field: string;
  from?: string | null;
  to?: string | null;
}

/** Who an act was done to. */
export interface Subject {
  /** GraphQL type name. */
  kind: string;
  id: string;
  /** Business number, for people. */
  number?: string | undefined;
}

export interface Act {
  action: string;
  subject: Subject;
  from?: string | undefined;
  to?: string | undefined;
  reason?: string | undefined;
  changes?: FieldChange[] | undefined;
}

/** Writes the audit entry of an act, in the transaction of the act. Holds no personal data. */
export const recordAct = (work: Work, act: Act): Promise<void> => recordActs(work, [act]);

/** The same for many acts of one load, in one statement. */
export async function recordActs(work: Work, acts: Act[]): Promise<void> {
  const content = acts.map(({ action, subject, from, to, reason, changes }) => ({
    action,
    ...subject,
    from,
    to,
    reason,
    changes: changes?.length ? changes : undefined,
  }));
  await rows(
    work.em,
    sql`insert into audit_entry (at, actor_id, role, action, subject_kind, subject_id, subject_number, from_state, to_state, reason, changes, request_id)
        select ${work.clock.now()}::timestamptz, ${work.actor.id ?? null}::uuid, ${work.actor.role}, a.action, a.kind, a.id, a.number, a."from", a."to", a.reason, a.changes, ${work.requestId}
        from jsonb_to_recordset(${JSON.stringify(content)}::jsonb)
          as a (action text, kind text, id text, number text, "from" text, "to" text, reason text, changes jsonb)`,
  );
}

/** One act on a record, as its timeline shows it. */
export interface TimelineRow {
  at: Date;
  actorName: string;
  action: string;
  from: string | null;
  to: string | null;
  reason: string | null;
  changes: FieldChange[];
}

/** Every act on a record, newest first. Looks at personal data are told apart (`looksAt`). */
export async function timelineOf(work: Work, kind: string, id: string, first: number): Promise<TimelineRow[]> {
  return rows(
    work.em,
    sql<TimelineRow>`select e.at, coalesce(a.display_name, ${'平台'}) as "actorName", e.action, e.from_state as "from", e.to_state as "to", e.reason, coalesce(e.changes, '[]') as changes
        from audit_entry e left join account a on a.id = e.actor_id
        where e.subject_kind = ${kind} and e.subject_id = ${id} and e.action <> 'REVEAL'
        order by e.sequence desc limit ${Math.max(0, Math.min(first, 200))}`,
  );
}

export interface LookRow {
  at: Date;
  actorName: string;
  field: string;
  purpose: string;
}

/** Who looked at masked fields of a record, and for what purpose. */
export async function looksAt(work: Work, kind: string, id: string): Promise<LookRow[]> {
  return rows(
    work.em,
    sql<LookRow>`select e.at, coalesce(a.display_name, ${'平台'}) as "actorName", e.changes->0->>'field' as field, e.reason as purpose
        from audit_entry e left join account a on a.id = e.actor_id
        where e.subject_kind = ${kind} and e.subject_id = ${id} and e.action = 'REVEAL'
        order by e.sequence desc limit 200`,
  );
}
