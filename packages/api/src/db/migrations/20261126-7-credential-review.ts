import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/**
 * Annual reviews of certificates: one row from the declaration on. A certificate whose review is due and not declared has
 * none; `due_on` is the last valid day that the review is about.
 */
export class CredentialReviews extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  create table credential_review (
    id uuid primary key,
    credential_id uuid not null references credential (id),
    due_on date not null,
    state text not null check (state in ('DECLARED', 'RECTIFICATION', 'RECTIFIED', 'PASSED')),
    in_trade boolean not null,
    information_current boolean not null,
    no_incident boolean not null,
    remark text,
    declared_by uuid references account (id),
    declared_at timestamptz not null,
    demand text,
    rectify_by date,
    report text,
    reported_by uuid references account (id),
    reported_at timestamptz,
    decided_by uuid references account (id),
    decided_at timestamptz,
    decision_reason text,
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (credential_id, due_on),
    -- Nobody reviews an entry of their own.
    check (decided_by <> declared_by and decided_by <> reported_by)
  );
  create index credential_review_open on credential_review (state, declared_at) where state <> 'PASSED';
`;
