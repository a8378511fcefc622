import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/** What leaves the platform (outbox, receivers, notifications) and what is attached to its records. */
export class OutboxAttachment extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
      create table outbox (
        id uuid primary key,
        sequence bigint generated always as identity unique,
        topic text not null,
        destination text not null,
        subject_kind text not null,
        subject_id text not null,
        subject_number text,
        key text,
        payload_sealed bytea,
        state text not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'DEAD', 'DROPPED')),
        created_at timestamptz not null,
        due_at timestamptz,
        next_at timestamptz not null,
        attempts int not null default 0,
        failure text,
        settled_at timestamptz,
        unique (topic, key),
        check ((payload_sealed is null) = (state in ('DELIVERED', 'DROPPED')))
      );
      create index outbox_waiting on outbox (destination, sequence) where state = 'WAITING';
      create index outbox_unsettled on outbox (destination, subject_kind, subject_id, sequence) where state in ('WAITING', 'DEAD');
      create index outbox_state on outbox (state, sequence);

      create table receiver (
        name text primary key,
        url text not null,
        secret_sealed bytea not null,
        answer_seconds int not null check (answer_seconds between 1 and 60),
        updated_at timestamptz not null
      );

      create table notification (
        id uuid primary key,
        recipient text not null,
        topic text not null,
        content_sealed bytea not null,
        path text,
        created_at timestamptz not null,
        read_at timestamptz,
        read_by uuid references account (id)
      );
      create index notification_recipient on notification (recipient, created_at desc, id);
      create index notification_unread on notification (recipient) where read_at is null;

      create table attachment_content (
        id uuid primary key,
        scope_key text not null,
        digest bytea not null,
        size int not null,
        body_sealed bytea not null,
        unique (scope_key, digest)
      );

      create table attachment (
        id uuid primary key,
        content_id uuid not null references attachment_content (id),
        media_type text not null,
        file_name_sealed bytea not null,
        uploaded_by uuid not null references account (id),
        uploaded_at timestamptz not null,
        owner_kind text,
        owner_id text,
        check ((owner_kind is null) = (owner_id is null))
      );
      create index attachment_owner on attachment (owner_kind, owner_id) where owner_kind is not null;
      create index attachment_unbound on attachment (uploaded_at) where owner_kind is null;
      create index attachment_content_of on attachment (content_id);
`;
