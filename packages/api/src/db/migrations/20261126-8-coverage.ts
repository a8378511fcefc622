import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/** How many certified workers each county is to reach; a county without a row takes its share of the city's target. */
export class Coverage extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  create table certificate_target (
    county_code text primary key references region (code),
    target int not null check (target between 0 and 1000000),
    set_by uuid references account (id),
    set_at timestamptz not null
  );
`;
