import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/** Files of which their owner keeps something else than what was sent; those from before wait for their first reader. */
export class PreparedAttachments extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
      alter table attachment add prepared boolean not null default false;
    `;
