import { type Em, rows, sql } from '../../../kernel/sql.js';

/** How the sessions came to their states, so that their timelines are not empty. */
export async function seedTrainingTrail(em: Em): Promise<void> {
  await rows(
    em,
    sql`insert into audit_entry (at, role, action, subject_kind, subject_id, subject_number, from_state, to_state, reason, request_id)
        select least(at, s.updated_at), 'ASSOCIATION', action, 'TrainingSession', s.id, s.number, from_state, to_state, act.reason, 'demo'
        from training_session s,
          lateral (values
            (1, s.created_at, 'PLAN', null, 'PLANNED', null, true),
            (2, s.created_at + interval '2 days', 'OPEN_ENROLMENT', 'PLANNED', 'OPEN', null, s.state <> 'PLANNED'),
            (3, s.first_day::timestamptz, 'START', 'OPEN', 'RUNNING', null, s.state in ('RUNNING', 'EXAMINED', 'CLOSED')),
            (4, s.last_day + interval '10 hours', 'EXAMINE', 'RUNNING', 'EXAMINED', null, s.state in ('EXAMINED', 'CLOSED')),
            (5, s.updated_at, 'CLOSE', 'EXAMINED', 'CLOSED', null, s.state = 'CLOSED'),
            (6, s.updated_at, 'CANCEL', 'OPEN', 'CANCELLED', s.state_reason, s.state = 'CANCELLED')
          ) as act (step, at, action, from_state, to_state, reason, done)
        where done order by at, step`,
  );
}
