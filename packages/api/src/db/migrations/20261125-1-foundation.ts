import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/** Regions, accounts and sessions, and the tables of the kernel. */
export class Foundation extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
      create table region (
        code text primary key,
        name text not null,
        level text not null check (level in ('CITY', 'COUNTY', 'TOWN', 'COMMUNITY')),
        parent_code text references region (code),
        pinyin text not null,
        initials text not null,
        tile_column int,
        tile_row int
      );
      create index region_parent on region (parent_code, code);

      create table account (
        id uuid primary key,
        login text not null unique check (login = lower(login)),
        display_name text not null,
        role text not null check (role in ('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION', 'EVALUATOR', 'AGENCY', 'DEPARTMENT', 'ANALYST', 'AUDITOR', 'ADMIN')),
        county_code text references region (code),
        agency_id uuid,
        department text,
        password_hash text,
        must_change_password boolean not null default false,
        second_factor_secret bytea,
        second_factor_confirmed boolean not null default false,
        second_factor_step bigint,
        disabled boolean not null default false,
        last_sign_in_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check ((role = 'COUNTY_BUREAU') = (county_code is not null)),
        check ((role = 'AGENCY') = (agency_id is not null)),
        check ((role = 'DEPARTMENT') = (department is not null))
      );

      create table session (
        id uuid primary key,
        token_hash bytea not null unique,
        account_id uuid not null references account (id),
        device text not null,
        started_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index session_account on session (account_id);

      create table audit_seal (
        number bigint primary key,
        sealed_at timestamptz not null,
        entries int not null,
        previous_hash bytea not null,
        hash bytea not null,
        signature bytea not null
      );

      create table audit_entry (
        sequence bigint generated always as identity primary key,
        at timestamptz not null,
        actor_id uuid,
        role text not null,
        action text not null,
        subject_kind text not null,
        subject_id text not null,
        subject_number text,
        from_state text,
        to_state text,
        reason text,
        changes jsonb,
        request_id text not null,
        seal bigint references audit_seal (number)
      );
      create index audit_entry_subject on audit_entry (subject_kind, subject_id, sequence desc);
      create index audit_entry_unsealed on audit_entry (sequence) where seal is null;
      create index audit_entry_seal on audit_entry (seal);

      create function audit_is_append_only() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.seal is null and new.seal is not null
           and to_jsonb(new) - 'seal' = to_jsonb(old) - 'seal' then
          return new;
        end if;
        raise exception 'the audit trail is append-only';
      end $$;
      create trigger audit_entry_append_only before update or delete on audit_entry
        for each row execute function audit_is_append_only();
      create trigger audit_seal_append_only before update or delete on audit_seal
        for each row execute function audit_is_append_only();

      create table setting_version (
        key text not null,
        value text not null,
        effective_from date not null,
        set_by uuid references account (id),
        set_at timestamptz not null,
        primary key (key, effective_from, set_at)
      );

      create table calendar_day (
        day date primary key,
        working boolean not null,
        name text not null
      );

      create table throttle (
        key bytea primary key,
        "window" bigint not null,
        attempts int not null
      );

      create table idempotency (
        account_id uuid not null,
        operation text not null,
        key text not null,
        request_hash bytea not null,
            created_at timestamptz not null,
        primary key (account_id, operation, key)
      );

      create table business_number (
        prefix text primary key,
        last bigint not null
      );
`;
