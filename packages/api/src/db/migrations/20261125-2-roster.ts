import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/** Agencies, workers, employments and the facts of workers. What follows from other columns is kept by triggers; see RosterFollows. */
export class Roster extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
      create table agency (
        id uuid primary key,
        number text not null unique,
        credit_code text not null unique,
        credit_code_doubtful boolean not null,
        credit_code_accepted boolean not null default false,
        name text not null,
        name_pinyin text not null,
        name_initials text not null,
        kind text not null check (kind in ('EMPLOYEE_BASED', 'INTERMEDIARY', 'MIXED')),
        state text not null check (state in ('DRAFT', 'SUBMITTED', 'VERIFIED', 'RETURNED', 'SUSPENDED', 'CLOSED')),
        state_reason text,
        legal_representative text,
        phone_sealed bytea,
        phone_masked text,
        county_code text not null references region (code),
        town_code text references region (code),
        address text,
        service_lines text[] not null default '{}',
        headquarters_id uuid references agency (id),
        online_channels text[] not null default '{}',
        platforms jsonb not null default '[]',
        insurance text,
        lacks text[] not null default '{}',
        work_rank int not null default 9,
        scope_keys text[] not null default '{}',
        worker_count int not null default 0,
        submitted_at timestamptz,
        import_batch_id uuid,
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check (headquarters_id <> id)
      );
      create index agency_scope on agency using gin (scope_keys);
      create index agency_county on agency (county_code, work_rank, updated_at desc);
      create index agency_headquarters on agency (headquarters_id);
      create index agency_batch on agency (import_batch_id) where import_batch_id is not null;
      alter table account add foreign key (agency_id) references agency (id);

      create table worker (
        id uuid primary key,
        number text not null unique,
        name text not null,
        name_pinyin text not null,
        name_initials text not null,
        sex text not null check (sex in ('FEMALE', 'MALE')),
        birth_date date not null,
        id_kind text not null check (id_kind in ('RESIDENT', 'HK_MACAO', 'TAIWAN', 'FOREIGN')),
        id_sealed bytea not null,
        id_index bytea not null unique,
        id_head text not null,
        id_tail text not null,
        phone_sealed bytea,
        phone_masked text,
        address_sealed bytea,
        address_masked text,
        state text not null check (state in ('DRAFT', 'SUBMITTED', 'VERIFIED', 'RETURNED', 'SUSPENDED', 'BARRED', 'LEFT')),
        state_reason text,
        county_code text not null references region (code),
        town_code text references region (code),
        home_county_code text references region (code),
        service_lines text[] not null default '{}',
        identity_checked_at timestamptz,
        identity_method text check (identity_method in ('IN_PERSON', 'FACE_COMPARISON', 'POLICE_CHECK')),
        identity_checked_by uuid references account (id),
        health_expires_on date,
        integrity_entries int not null default 0,
        trainings int not null default 0,
        data_consent boolean not null default false,
        photo_consent boolean not null default false,
        current_employments int not null default 0,
        agency_id uuid references agency (id),
        registered_by_agency uuid references agency (id),
        conflict boolean not null default false,
        lacks text[] not null default '{}',
        work_rank int not null default 9,
        scope_keys text[] not null default '{}',
        submitted_at timestamptz,
        import_batch_id uuid,
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check ((identity_checked_at is null) = (identity_method is null))
      );
      create index worker_county on worker (county_code, state);
      create index worker_agency on worker (agency_id);
      create index worker_health on worker (health_expires_on);
      create index worker_tail on worker (id_tail text_pattern_ops);
      create index worker_batch on worker (import_batch_id) where import_batch_id is not null;

      -- The list of each scope in its usual order, so that a page of one county never sorts the whole city. Written by the
      -- triggers of worker alone, so a foreign key would only check them.
      create table worker_scope (
        scope_key text not null,
        worker_id uuid not null,
        work_rank int not null,
        updated_at timestamptz not null,
        name text not null,
        name_pinyin text not null,
        name_initials text not null,
        primary key (worker_id, scope_key)
      );
      create index worker_scope_work on worker_scope (scope_key, work_rank, updated_at desc, worker_id);
      create index worker_scope_name on worker_scope (scope_key, name text_pattern_ops);
      create index worker_scope_pinyin on worker_scope (scope_key, name_pinyin collate "C", worker_id);
      create index worker_scope_updated on worker_scope (scope_key, updated_at desc, worker_id);
      create index worker_scope_initials on worker_scope (scope_key, name_initials text_pattern_ops);

      -- Employments and facts can be written before their worker, so that a load writes each worker once, complete.
      create table employment (
        id uuid primary key,
        worker_id uuid not null references worker (id) deferrable,
        agency_id uuid not null references agency (id),
        county_code text not null references region (code),
        contract_kind text not null check (contract_kind in ('LABOUR', 'SERVICE')),
        state text not null check (state in ('OFFERED', 'CURRENT', 'ENDING', 'ENDED', 'DECLINED', 'CONFLICT')),
        started_by text not null check (started_by in ('AGENCY', 'WORKER', 'COUNTY')),
        ending_by text check (ending_by in ('AGENCY', 'WORKER', 'COUNTY')),
        started_on date not null,
        ended_on date,
        ending_on date,
        end_reason text,
        link_hash bytea,
        link_expires_at timestamptz,
        scope_keys text[] not null default '{}',
        import_batch_id uuid,
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check (ended_on is null or ended_on >= started_on),
        check ((state = 'ENDED') = (ended_on is not null))
      );
      create unique index employment_one_labour on employment (worker_id) where contract_kind = 'LABOUR' and state in ('CURRENT', 'ENDING');
      create unique index employment_one_open on employment (worker_id, agency_id) where state in ('OFFERED', 'CURRENT', 'ENDING', 'CONFLICT');
      create unique index employment_link on employment (link_hash) where link_hash is not null;
      create index employment_worker on employment (worker_id);
      create index employment_offered on employment (updated_at) where state = 'OFFERED';
      create index employment_updated on employment (updated_at desc, id);
      create index employment_agency on employment (agency_id, state);
      create index employment_scope on employment using gin (scope_keys);

      create table health_certificate (
        id uuid primary key,
        worker_id uuid not null references worker (id) on delete cascade deferrable,
        issued_on date not null,
        expires_on date not null,
        issuer text,
        import_batch_id uuid,
        created_at timestamptz not null,
        unique (worker_id, issued_on),
        check (expires_on > issued_on)
      );
      create table integrity_entry (
        id uuid primary key,
        worker_id uuid not null references worker (id) on delete cascade,
        entered_on date not null,
        good boolean not null,
        source text not null,
        summary text not null,
        import_batch_id uuid,
        created_at timestamptz not null
      );
      create index integrity_entry_worker on integrity_entry (worker_id);
      create table training_entry (
        id uuid primary key,
        worker_id uuid not null references worker (id) on delete cascade deferrable,
        completed_on date,
        course text not null,
        hours int not null check (hours >= 0),
        provider text,
        import_batch_id uuid,
        created_at timestamptz not null,
        unique (worker_id, completed_on, course)
      );
      create table consent (
        id uuid primary key,
        worker_id uuid not null references worker (id) on delete cascade,
        kind text not null check (kind in ('DATA', 'PHOTO')),
        given_on date not null,
        withdrawn_at timestamptz,
        import_batch_id uuid,
        created_at timestamptz not null
      );
      create unique index consent_one on consent (worker_id, kind) where withdrawn_at is null;
      create index consent_worker on consent (worker_id);
`;
