import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/** Failed sign-ins, API tokens, and what a seal says of each of its entries. */
export class Access extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
      create table sign_in_failure (
        login_key bytea primary key,
        failures int not null,
        failed_at timestamptz not null,
        locked_until timestamptz
      );

      create table api_token (
        id uuid primary key,
        account_id uuid not null references account (id),
        name text not null,
        token_hash bytea not null unique,
        created_at timestamptz not null,
        expires_on date not null,
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      create index api_token_account on api_token (account_id, created_at desc);

      alter table audit_seal add column sequences bigint[] not null;
      alter table audit_seal add column digests bytea not null;

      create trigger audit_entry_no_truncate before truncate on audit_entry
        for each statement execute function audit_is_append_only();
      create trigger audit_seal_no_truncate before truncate on audit_seal
        for each statement execute function audit_is_append_only();
`;
