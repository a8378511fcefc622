import { type Em, rows, sql } from '../../../kernel/sql.js';

/** The trail of how the records came to their states, so that their timelines are not empty. */
export async function seedTrail(em: Em): Promise<void> {
  await rows(
    em,
    sql`insert into audit_entry (at, role, action, subject_kind, subject_id, subject_number, from_state, to_state, reason, request_id)
        select at, 'SYSTEM', action, kind, id, number, from_state, to_state, reason, 'demo'
        from (select 'Worker' as kind, id, number, state, state_reason, created_at, submitted_at, updated_at from worker
              union all select 'Agency', id, number, state, state_reason, created_at, submitted_at, updated_at from agency) records,
          lateral (values
            (1, created_at, 'REGISTER', null, 'DRAFT', null, true),
            (2, submitted_at, 'SUBMIT', 'DRAFT', 'SUBMITTED', null, state <> 'DRAFT'),
            (3, updated_at, 'VERIFY', 'SUBMITTED', 'VERIFIED', null, state in ('VERIFIED', 'SUSPENDED', 'LEFT', 'CLOSED')),
            (4, updated_at, 'RETURN', 'SUBMITTED', 'RETURNED', state_reason, state = 'RETURNED'),
            (5, updated_at, 'SUSPEND', 'VERIFIED', 'SUSPENDED', state_reason, state = 'SUSPENDED'),
            (6, updated_at, 'LEAVE', 'VERIFIED', 'LEFT', state_reason, state = 'LEFT'),
            (7, updated_at, 'BAR', 'SUBMITTED', 'BARRED', state_reason, state = 'BARRED'),
            (8, updated_at, 'CLOSE', 'VERIFIED', 'CLOSED', state_reason, state = 'CLOSED')
          ) as act (step, at, action, from_state, to_state, reason, done)
        where done order by at, step`,
  );
  await rows(
    em,
    sql`insert into audit_entry (at, role, action, subject_kind, subject_id, subject_number, to_state, request_id)
        select e.created_at, 'SYSTEM', 'OFFER', 'Employment', e.id, w.number, 'OFFERED', 'demo'
        from employment e join worker w on w.id = e.worker_id order by e.created_at, e.id`,
  );
}
