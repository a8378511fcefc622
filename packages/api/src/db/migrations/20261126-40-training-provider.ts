import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/**
 * Institutions and trainers end with a reason and can come back: a state in place of a flag. Their lists keep views as others
 * do; which lists there are is said by the schema alone.
 */
export class TrainingProviders extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const table = (name: string) => `
  alter table ${name} add column state text not null default 'ACTIVE' check (state in ('ACTIVE', 'ENDED')), add column state_reason text;
  update ${name} set state = 'ENDED' where not active;
  alter table ${name} drop column active;
`;

const script = `
  ${table('training_institution')}
  ${table('trainer')}
  create index training_session_institution on training_session (institution_id);
  create index training_session_trainer on training_session (trainer_id) where trainer_id is not null;
  alter table saved_view drop constraint if exists saved_view_list_check;
`;
