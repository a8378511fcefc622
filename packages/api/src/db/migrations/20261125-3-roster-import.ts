import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/** Import batches and their rows. What a file says of people is sealed; verdicts and codes are not. */
export class RosterImport extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  create table import_batch (
    id uuid primary key,
    number text not null unique,
    kind text not null check (kind in ('AGENCIES', 'WORKERS')),
    state text not null check (state in ('READ', 'CHECKED', 'COMMITTING', 'COMMITTED', 'REVERTING', 'REVERTED', 'FAILED')),
    file_name text not null,
    county_code text not null references region (code),
    scope_keys text[] not null,
    sheet text not null,
    sheets text[] not null,
    header_row int not null,
    columns_sealed bytea not null,
    corrections jsonb not null default '{}',
    row_count int not null default 0,
    done int not null default 0,
    total int not null default 0,
    phase_started_at timestamptz not null,
    failure jsonb,
    created_by uuid references account (id),
    created_at timestamptz not null,
    committed_at timestamptz,
    version int not null default 1
  );
  create index import_batch_scope on import_batch using gin (scope_keys);
  create table import_file (
    batch_id uuid primary key references import_batch (id) on delete cascade,
    body_sealed bytea not null
  );
  create table import_row (
    batch_id uuid not null references import_batch (id) on delete cascade,
    row int not null,
    verdict text not null check (verdict in ('NEW', 'CHANGED', 'UNCHANGED', 'BAD')),
    values_sealed bytea not null,
    changes_sealed bytea,
    problems jsonb not null default '[]',
    codes text[] not null default '{}',
    subject_key bytea,
    mended boolean not null default false,
    committed boolean not null default false,
    effects_sealed bytea,
    primary key (batch_id, row)
    -- Room on each page to mark its rows when they go in.
  ) with (fillfactor = 45);
  create index import_row_verdict on import_row (batch_id, verdict, row);
  create index import_row_subject on import_row (batch_id, subject_key);
  create table import_mapping (
    county_code text not null references region (code),
    kind text not null,
    header text not null,
    field text,
    primary key (county_code, kind, header)
  );
  alter table worker add foreign key (import_batch_id) references import_batch (id);
  alter table agency add foreign key (import_batch_id) references import_batch (id);
`;
