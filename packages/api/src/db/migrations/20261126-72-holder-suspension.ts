import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/** What speaks against the holder speaks against the certificate: whoever reads the public lists alone learns of it too. */
export class HolderSuspension extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  -- While it lasts no certificate of the holder is honoured, whatever the state of the certificate; it passes without an act
  -- on the certificate. A scan answers red or void, or that the county has suspended the holder.
  create function holder_suspended(w worker) returns boolean language sql immutable as $$
    select w.state in ('BARRED', 'SUSPENDED', 'LEFT') or w.identity_checked_at is null
  $$;

  create or replace function credential_status_bits(list int, purpose text, day date) returns setof int language sql stable as $$
    select e.status_index from credential_edition e join credential c on c.id = e.credential_id join worker w on w.id = c.worker_id
    where e.list_number = list and case purpose
      when 'revocation' then e.replaced_at is not null or c.state in ('CANCELLED', 'REVOKED')
      when 'suspension' then credential_state_on(c, day) = 'SUSPENDED' or holder_suspended(w) end
    order by 1
  $$;
`;
