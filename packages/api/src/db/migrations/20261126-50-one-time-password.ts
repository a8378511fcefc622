import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/** One-time passwords run out and open one session; those handed out before get the week that new ones have. */
export class OneTimePassword extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
      alter table account add column one_time_until timestamptz;
      alter table account add column one_time_used_at timestamptz;
      update account set one_time_until = now() + interval '7 days' where must_change_password;
`;
