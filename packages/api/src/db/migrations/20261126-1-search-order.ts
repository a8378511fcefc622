import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/**
 * What puts found names in order stands in the indexes that find them: the commonest surname of a city is then found and
 * ordered without a look at the list itself.
 */
export class SearchOrder extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  drop index worker_scope_name;
  create index worker_scope_name on worker_scope (scope_key, name text_pattern_ops) include (work_rank, updated_at, worker_id);
  drop index worker_scope_initials;
  create index worker_scope_initials on worker_scope (scope_key, name_initials text_pattern_ops) include (work_rank, updated_at, worker_id);
`;
