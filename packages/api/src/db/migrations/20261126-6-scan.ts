import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/**
 * How often a certificate was scanned, by day and answer: no place, no time, no visitor. `scope_keys` are the holder's on
 * that day. What was counted to hold off too many attempts is forgotten when its time is over.
 */
export class Scans extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  create table scan_count (
    credential_id uuid not null references credential (id) on delete cascade,
    day date not null,
    verdict text not null check (verdict in ('GREEN', 'YELLOW', 'RED', 'VOID')),
    scans int not null check (scans > 0),
    scope_keys text[] not null,
    primary key (credential_id, day, verdict)
  );
  create index scan_count_scope on scan_count using gin (scope_keys);
  create index scan_count_day on scan_count (day);

  alter table throttle add column ends_at timestamptz not null default '-infinity';
  create index throttle_ends on throttle (ends_at);
`;
