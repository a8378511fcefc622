import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/**
 * Courses, sessions, enrolments, attendance and examinations. That nobody sits in two places at once and that no session
 * takes more than its capacity are constraints; counts and scope keys are kept by triggers.
 */
export class Training extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  -- One constraint over a person and a stretch of time needs equality inside a GiST index.
  create extension if not exists btree_gist;

  create table course (
    id uuid primary key,
    number text not null unique,
    name text not null,
    kind text not null check (kind in ('CERTIFICATE', 'HOME_COOKING', 'HOME_CLEANING', 'PSYCHOLOGY', 'NUTRITION', 'GARDENING', 'OTHER')),
    service_line text,
    syllabus text not null,
    hours int not null check (hours between 1 and 2000),
    pass_mark int check (pass_mark between 1 and 100),
    state text not null check (state in ('DRAFT', 'OPEN', 'RETIRED')),
    state_reason text,
    scope_keys text[] not null default array['*'],
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    -- A certificate stands on an examination.
    check (kind <> 'CERTIFICATE' or pass_mark is not null)
  );

  -- Its files are attachments, one a version.
  create table teaching_material (
    id uuid primary key,
    course_id uuid not null references course (id),
    title text not null,
    withdrawn_at timestamptz,
    created_at timestamptz not null
  );
  create index teaching_material_course on teaching_material (course_id);

  create table training_institution (
    id uuid primary key,
    name text not null unique,
    county_code text not null references region (code),
    active boolean not null default true,
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
  );
  -- account_id: the account that the trainer signs in with, who then enters no results of the own sessions.
  create table trainer (
    id uuid primary key,
    institution_id uuid not null references training_institution (id),
    name text not null,
    qualification text,
    account_id uuid references account (id),
    active boolean not null default true,
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
  );
  create index trainer_institution on trainer (institution_id);

  -- hours and pass_mark are those of the course when the session was planned: what was announced holds.
  -- enrolled: who has a place or had one to the end.
  create table training_session (
    id uuid primary key,
    number text not null unique,
    course_id uuid not null references course (id),
    institution_id uuid not null references training_institution (id),
    trainer_id uuid references trainer (id),
    county_code text not null references region (code),
    place text not null,
    capacity int not null check (capacity between 1 and 1000),
    hours int not null,
    pass_mark int,
    state text not null check (state in ('PLANNED', 'OPEN', 'RUNNING', 'EXAMINED', 'CLOSED', 'CANCELLED')),
    state_reason text,
    first_day date not null,
    last_day date not null,
    enrolled int not null default 0,
    waiting int not null default 0,
    completed int not null default 0,
    scope_keys text[] not null default '{}',
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (last_day >= first_day),
    constraint training_session_capacity check (enrolled <= capacity)
  );
  create index training_session_course on training_session (course_id);
  create index training_session_by_day on training_session (first_day desc, id);
  create index training_session_by_county on training_session (county_code, first_day desc, id);

  create function training_session_follows() returns trigger language plpgsql as $$
  begin
    new.scope_keys := array['*', 'county:' || new.county_code];
    return new;
  end $$;
  create trigger training_session_follows before insert or update of county_code on training_session
    for each row execute function training_session_follows();

  create table training_session_day (
    session_id uuid not null references training_session (id),
    day date not null,
    begins_at time not null,
    ends_at time not null,
    primary key (session_id, day),
    check (ends_at > begins_at)
  );

  -- place_in_line: the order of enrolment, by which the waiting list moves up.
  create table training_enrolment (
    id uuid primary key,
    session_id uuid not null references training_session (id),
    worker_id uuid not null references worker (id),
    agency_id uuid references agency (id),
    enrolled_by text not null check (enrolled_by in ('AGENCY', 'ASSOCIATION', 'WORKER')),
    state text not null check (state in ('ENROLLED', 'WAITING', 'COMPLETED', 'MISSED', 'WITHDRAWN', 'LAPSED')),
    state_reason text,
    place_in_line bigint generated always as identity,
    completed_on date,
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check ((state = 'COMPLETED') = (completed_on is not null))
  );
  create unique index training_enrolment_once on training_enrolment (session_id, worker_id) where state not in ('WITHDRAWN', 'LAPSED');
  create index training_enrolment_line on training_enrolment (session_id, place_in_line);
  create index training_enrolment_worker on training_enrolment (worker_id, session_id);
  create index training_enrolment_completed on training_enrolment (completed_on) where state = 'COMPLETED';

  create function training_enrolment_changed() returns trigger language plpgsql as $$
  begin
    update training_session s set enrolled = counted.enrolled, waiting = counted.waiting, completed = counted.completed
      from (select session_id, count(*) filter (where state in ('ENROLLED', 'COMPLETED', 'MISSED')) as enrolled,
              count(*) filter (where state = 'WAITING') as waiting, count(*) filter (where state = 'COMPLETED') as completed
            from training_enrolment where session_id in (select session_id from changed) group by session_id) counted
      where s.id = counted.session_id
        and (s.enrolled, s.waiting, s.completed) is distinct from (counted.enrolled, counted.waiting, counted.completed);
    return null;
  end $$;
  create trigger training_enrolment_insert after insert on training_enrolment referencing new table as changed
    for each statement execute function training_enrolment_changed();
  create trigger training_enrolment_update after update on training_enrolment referencing new table as changed
    for each statement execute function training_enrolment_changed();

  -- A day of a session for one who is enrolled or waits: it holds the person's time, and is where attendance is marked.
  -- Whoever waits keeps the time free, so moving up never fails.
  create table training_attendance (
    enrolment_id uuid not null references training_enrolment (id),
    session_id uuid not null references training_session (id),
    worker_id uuid not null references worker (id),
    day date not null,
    period tstzrange not null,
    attended_at timestamptz,
    method text check (method in ('CODE', 'LIST')),
    recorded_by uuid references account (id),
    ticket_hash bytea unique,
    primary key (enrolment_id, day),
    check ((attended_at is null) = (method is null)),
    constraint training_no_overlap exclude using gist (worker_id with =, period with &&)
  );
  create index training_attendance_day on training_attendance (session_id, day);

  -- attempt 1 is the examination, the others are re-sits; a null score is absence.
  create table examination_result (
    id uuid primary key,
    enrolment_id uuid not null references training_enrolment (id),
    attempt int not null check (attempt >= 1),
    taken_on date not null,
    score int check (score between 0 and 100),
    pass_mark int not null,
    passed boolean not null generated always as (coalesce(score >= pass_mark, false)) stored,
    entered_by uuid references account (id),
    entered_at timestamptz not null,
    version int not null default 1,
    unique (enrolment_id, attempt)
  );
  create table examination_correction (
    id uuid primary key,
    result_id uuid not null references examination_result (id),
    score_before int,
    score_after int,
    reason text not null,
    corrected_by uuid references account (id),
    corrected_at timestamptz not null
  );
  create index examination_correction_result on examination_correction (result_id);

  -- Whoever enrols on the public page and is not known by number and phone: personal data stay here, sealed, apart from
  -- the register, until the association has spoken with the person; decided or lapsed, they are wiped.
  create table training_application (
    id uuid primary key,
    session_id uuid not null references training_session (id),
    name_sealed bytea,
    id_sealed bytea,
    phone_sealed bytea,
    id_index bytea,
    state text not null check (state in ('PENDING', 'ACCEPTED', 'DECLINED', 'LAPSED')),
    state_reason text,
    scope_keys text[] not null default array['*'],
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check ((state = 'PENDING') = (id_sealed is not null)),
    check ((state = 'PENDING') = (id_index is not null))
  );
  create unique index training_application_once on training_application (session_id, id_index) where state = 'PENDING';
  create index training_application_pending on training_application (created_at) where state = 'PENDING';

  -- Every examination passed after complete attendance.
  create view training_pass as
    select e.worker_id, r.taken_on as passed_on, e.session_id, s.course_id
    from training_enrolment e
      join examination_result r on r.enrolment_id = e.id and r.passed
      join training_session s on s.id = e.session_id
    where e.state = 'COMPLETED';

  -- The latest pass of each worker in a course that counts for the certificate.
  create view certificate_pass as
    select distinct on (p.worker_id) p.worker_id, p.passed_on, p.session_id, p.course_id
    from training_pass p join course c on c.id = p.course_id
    where c.kind = 'CERTIFICATE'
    order by p.worker_id, p.passed_on desc, p.session_id;
`;
