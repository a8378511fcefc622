import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/** A receiver can be paused: its messages wait. */
export class ReceiverPause extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
      alter table receiver add column paused_at timestamptz;
`;
