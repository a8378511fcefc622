import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/** One version of a teaching material can be withdrawn; it stays in the list, and its keepers alone open it. */
export class MaterialVersions extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  create table teaching_material_withdrawal (
    attachment_id uuid primary key references attachment (id),
    reason text not null,
    withdrawn_at timestamptz not null
  );
`;
