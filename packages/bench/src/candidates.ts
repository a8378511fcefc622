import type { Client } from 'pg';

/** Where the bench's batches come from: one session of a county, whose people all passed. */
export interface Session {
  id: string;
  people: number;
}

/** Takes back what earlier runs issued, so that there is somebody to issue to. */
export async function forgetCandidates(client: Client): Promise<void> {
  const issued = `select credential_id from credential_batch_row where credential_id is not null`;
  await client.query(`create temporary table issued as ${issued}`);
  await client.query('truncate credential_batch_row, examination_result, training_enrolment cascade');
  await client.query('delete from credential_edition where credential_id in (select credential_id from issued)');
  await client.query('delete from credential where id in (select credential_id from issued)');
}

/**
 * Has `people` workers without a certificate pass an examination; everything else that a certificate wants is given to them
 * too. Each call makes a session of its own.
 */
export async function seedCandidates(client: Client, people: number): Promise<Session> {
  const made = await client.query<{ id: string }>(`
    with course as (
      insert into course (id, number, name, kind, syllabus, hours, pass_mark, state, created_at, updated_at)
      select id, id::text, '家政服务', 'CERTIFICATE', '—', 24, 60, 'OPEN', now(), now() from (select gen_random_uuid() as id) n returning id),
    institution as (
      insert into training_institution (id, name, county_code, created_at, updated_at)
      select id, id::text, (select min(county_code) from worker), now(), now() from (select gen_random_uuid() as id) n returning id, county_code)
    insert into training_session (id, number, course_id, institution_id, county_code, place, capacity, hours, pass_mark, state, first_day, last_day, created_at, updated_at)
    select n.id, n.id::text, course.id, institution.id, institution.county_code, '—', 1000, 24, 60, 'EXAMINED', current_date - 10, current_date - 10, now(), now()
    from course, institution, (select gen_random_uuid() as id) n returning id`);
  const session = made.rows[0]!.id;
  await client.query('alter table worker disable trigger user');
  await client.query(
    `with chosen as (
       select w.id from worker w where right(w.number, 2) = '07' and not exists (select from credential c where c.worker_id = w.id)
         and not exists (select from training_enrolment e where e.worker_id = w.id) limit $2),
     fit as (
       update worker w set state = 'VERIFIED', identity_checked_at = now(), identity_method = 'IN_PERSON', health_expires_on = current_date + 200, data_consent = true
       from chosen where w.id = chosen.id returning w.id)
     insert into training_enrolment (id, session_id, worker_id, enrolled_by, state, completed_on, created_at, updated_at)
     select gen_random_uuid(), $1, id, 'ASSOCIATION', 'COMPLETED', current_date - 10, now(), now() from fit`,
    [session, people],
  );
  await client.query('alter table worker enable trigger user');
  const passed = await client.query(
    `insert into examination_result (id, enrolment_id, attempt, taken_on, score, pass_mark, entered_at)
     select gen_random_uuid(), id, 1, current_date - 10, 80, 60, now() from training_enrolment where session_id = $1`,
    [session],
  );
  await client.query('analyze training_enrolment');
  await client.query('analyze examination_result');
  return { id: session, people: passed.rowCount ?? 0 };
}
