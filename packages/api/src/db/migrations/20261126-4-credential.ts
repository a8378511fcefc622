import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/**
 * Certificates: one a person for life, its editions, the batches in which they are issued, and revocations. The state on a
 * day is the one function `credential_state_on`; the last valid day follows from the day of issue and the reviews passed.
 */
export class Credentials extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  create table credential (
    id uuid primary key,
    number text not null unique,
    worker_id uuid not null unique references worker (id),
    state text not null check (state in ('VALID', 'RECTIFICATION', 'SUSPENDED', 'CANCELLED', 'REVOKED')),
    state_reason text,
    issued_on date not null,
    reviews int not null default 0 check (reviews >= 0),
    valid_until date not null generated always as ((issued_on + make_interval(years => 1 + reviews))::date) stored,
    rectify_by date,
    cancelled_on date,
    cancel_cause text check (cancel_cause in ('LEFT_TRADE', 'DECEASED', 'OWN_WISH')),
    revoked_on date,
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (state <> 'RECTIFICATION' or rectify_by is not null),
    check ((state = 'CANCELLED') = (cancelled_on is not null) and (state = 'CANCELLED') = (cancel_cause is not null)),
    check ((state = 'REVOKED') = (revoked_on is not null))
  );
  create index credential_due on credential (valid_until, id);
  create index credential_issued on credential (issued_on desc, id);
  create index credential_updated on credential (updated_at desc, id);

  -- The rule for the state on a day; every read uses it, and the daily clock writes what it says.
  create function credential_state_on(c credential, day date) returns text language sql immutable as $$
    select case when (c.state = 'VALID' and day > c.valid_until) or (c.state = 'RECTIFICATION' and day > c.rectify_by)
      then 'SUSPENDED' else c.state end
  $$;

  -- code_hash: SHA-256 of the trust code, to find it; code_sealed: the code itself, to print it again.
  create table credential_edition (
    id uuid primary key,
    credential_id uuid not null references credential (id),
    ordinal int not null check (ordinal > 0),
    code_hash bytea not null unique,
    code_sealed bytea not null,
    list_number int not null check (list_number > 0),
    status_index int not null check (status_index between 0 and 131071),
    issued_at timestamptz not null,
    issued_by uuid references account (id),
    replaced_at timestamptz,
    replaced_reason text check (replaced_reason in ('LOST', 'DAMAGED', 'NAME_CHANGED', 'ISSUED_AGAIN')),
    unique (credential_id, ordinal),
    unique (list_number, status_index),
    check ((replaced_at is null) = (replaced_reason is null))
  );
  create unique index credential_edition_current on credential_edition (credential_id) where replaced_at is null;

  -- The bits that are set in a status list on a day: the one rule for what is published.
  create function credential_status_bits(list int, purpose text, day date) returns setof int language sql stable as $$
    select e.status_index from credential_edition e join credential c on c.id = e.credential_id
    where e.list_number = list and case purpose
      when 'revocation' then e.replaced_at is not null or c.state in ('CANCELLED', 'REVOKED')
      when 'suspension' then credential_state_on(c, day) = 'SUSPENDED' end
    order by 1
  $$;

  create table credential_batch (
    id uuid primary key,
    number text not null unique,
    source text not null check (source in ('WORKERS', 'SESSION', 'COUNTY')),
    county_code text references region (code),
    session_id uuid,
    state text not null check (state in ('RUNNING', 'DONE')),
    idempotency_key text not null,
    created_by uuid references account (id),
    created_at timestamptz not null,
    finished_at timestamptz,
    unique (created_by, idempotency_key),
    check ((source = 'COUNTY') = (county_code is not null) and (source = 'SESSION') = (session_id is not null))
  );
  create index credential_batch_created on credential_batch (created_at desc, id);
  create table credential_batch_row (
    batch_id uuid not null references credential_batch (id) on delete cascade,
    position int not null,
    worker_id uuid not null references worker (id),
    outcome text check (outcome in ('ISSUED', 'REFUSED')),
    obstacles text[] not null default '{}',
    credential_id uuid references credential (id),
    primary key (batch_id, position),
    unique (batch_id, worker_id),
    check ((outcome is not distinct from 'ISSUED') = (credential_id is not null))
  );
  create index credential_batch_row_worker on credential_batch_row (worker_id);
  create index credential_batch_row_credential on credential_batch_row (credential_id) where credential_id is not null;

  -- state_before: what the certificate goes back to when an appeal succeeds.
  create table credential_revocation (
    id uuid primary key,
    number text not null unique,
    credential_id uuid not null references credential (id),
    state text not null check (state in ('PROPOSED', 'WITHDRAWN', 'DISMISSED', 'REVOKED', 'APPEALED', 'UPHELD', 'RESTORED')),
    cause text not null check (cause in ('FRAUD', 'FALSE_IDENTITY', 'LISTED', 'MISCONDUCT')),
    grounds text not null,
    evidence text not null,
    proposed_by uuid references account (id),
    proposed_at timestamptz not null,
    defence_until date not null,
    defence text,
    defended_at timestamptz,
    decided_by uuid references account (id),
    decided_at timestamptz,
    decision_reason text,
    state_before text check (state_before in ('VALID', 'RECTIFICATION', 'SUSPENDED')),
    appeal_until date,
    appeal text,
    appealed_at timestamptz,
    ruled_by uuid references account (id),
    ruled_at timestamptz,
    ruling_reason text,
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (decided_by <> proposed_by),
    check (ruled_by <> decided_by and ruled_by <> proposed_by)
  );
  create unique index credential_revocation_open on credential_revocation (credential_id) where state in ('PROPOSED', 'APPEALED');
  create index credential_revocation_credential on credential_revocation (credential_id, proposed_at desc);
  create index credential_revocation_state on credential_revocation (state, proposed_at);
`;
