import { randomBytes, randomUUID } from 'node:crypto';
import { globalId } from '../../src/kernel/global-id.js';
import { rows, sql } from '../../src/kernel/sql.js';
import type { Harness } from '../harness.js';

/** What stands in the registers of those made up; what is absent is as a certificate wants it. */
export interface CandidateFacts {
  name?: string;
  county?: string;
  state?: string;
  identityChecked?: boolean;
  /** Last day of the health certificate; null: none. */
  healthUntil?: string | null;
  consent?: boolean;
  passed?: boolean;
}

/** A session of a course that counts for the certificate, held ten days ago. */
export async function certificateSession(harness: Harness, county = '440203'): Promise<string> {
  const [course, institution, session] = [randomUUID(), randomUUID(), randomUUID()];
  const now = harness.clock.now();
  const em = harness.em();
  await rows(
    em,
    sql`insert into course (id, number, name, kind, syllabus, hours, pass_mark, state, created_at, updated_at)
        values (${course}, ${course}, '家政服务', 'CERTIFICATE', '—', 24, 60, 'OPEN', ${now}, ${now})`,
  );
  await rows(
    em,
    sql`insert into training_institution (id, name, county_code, created_at, updated_at) values (${institution}, ${institution}, ${county}, ${now}, ${now})`,
  );
  await rows(
    em,
    sql`insert into training_session (id, number, course_id, institution_id, county_code, place, capacity, hours, pass_mark, state, first_day, last_day, created_at, updated_at)
        values (${session}, ${session}, ${course}, ${institution}, ${county}, '—', 1000, 24, 60, 'EXAMINED', ${now}::date - 10, ${now}::date - 10, ${now}, ${now})`,
  );
  return session;
}

/** Persons to whom a certificate can be issued, but for what the facts say. Gives their opaque ids, in the order of their numbers. */
export async function candidates(
  harness: Harness,
  count: number,
  facts: CandidateFacts = {},
  session?: string,
): Promise<string[]> {
  const em = harness.em();
  const now = harness.clock.now();
  const series = randomBytes(4).toString('hex').toUpperCase();
  const made = Array.from({ length: count }, (_, at) => ({
    id: randomUUID(),
    number: `W${series}${String(at).padStart(4, '0')}`,
  }));
  const people = sql`jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as m (id uuid, number text)`;
  const checked = facts.identityChecked ?? true;
  await rows(
    em,
    sql`insert into worker (id, number, name, name_pinyin, name_initials, sex, birth_date, id_kind, id_sealed, id_index, id_head, id_tail, state, county_code,
          identity_checked_at, identity_method, created_at, updated_at)
        select m.id, m.number, ${facts.name ?? '王秀兰'}, 'wangxiulan', 'wxl', 'FEMALE', '1980-01-01', 'RESIDENT', '\\x00', decode(replace(m.id::text, '-', ''), 'hex'),
          '440203', '0000', ${facts.state ?? 'VERIFIED'}, ${facts.county ?? '440203'}, case when ${checked}::boolean then ${now}::timestamptz end,
          case when ${checked}::boolean then 'IN_PERSON' end, ${now}, ${now} from ${people}`,
  );
  const healthUntil = facts.healthUntil === undefined ? '2027-06-30' : facts.healthUntil;
  if (healthUntil !== null)
    await rows(
      em,
      sql`insert into health_certificate (id, worker_id, issued_on, expires_on, created_at)
          select gen_random_uuid(), m.id, ${healthUntil}::date - 365, ${healthUntil}::date, ${now} from ${people}`,
    );
  if (facts.consent ?? true)
    await rows(
      em,
      sql`insert into consent (id, worker_id, kind, given_on, created_at) select gen_random_uuid(), m.id, 'DATA', ${now}::date, ${now} from ${people}`,
    );
  if (facts.passed ?? true)
    await pass(
      harness,
      made.map(({ id }) => id),
      session ?? (await certificateSession(harness)),
    );
  return made.map(({ id }) => globalId('Worker', id));
}

/** Records that workers attended a session and passed, ten days ago. */
export async function pass(harness: Harness, workers: string[], session: string): Promise<void> {
  const now = harness.clock.now();
  await rows(
    harness.em(),
    sql`insert into training_enrolment (id, session_id, worker_id, enrolled_by, state, completed_on, created_at, updated_at)
        select gen_random_uuid(), ${session}::uuid, id, 'ASSOCIATION', 'COMPLETED', ${now}::date - 10, ${now}, ${now} from unnest(${workers}::uuid[]) as id`,
  );
  await rows(
    harness.em(),
    sql`insert into examination_result (id, enrolment_id, attempt, taken_on, score, pass_mark, entered_at)
        select gen_random_uuid(), id, 1, ${now}::date - 10, 80, 60, ${now} from training_enrolment where session_id = ${session} and worker_id = any(${workers}::uuid[])`,
  );
}
