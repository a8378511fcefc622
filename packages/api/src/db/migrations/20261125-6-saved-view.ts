import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/** Filters of lists that an account keeps under a name. */
export class SavedViews extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  create table saved_view (
    id uuid primary key,
    account_id uuid not null references account (id) on delete cascade,
    list text not null check (list in ('WORKERS', 'AGENCIES', 'EMPLOYMENTS', 'CREDENTIALS', 'REVIEWS', 'UNCERTIFIED')),
    name text not null,
    query text not null,
    created_at timestamptz not null,
    unique (account_id, list, name)
  );
`;
