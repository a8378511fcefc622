import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/** Result files of examinations: looked at first, then entered in one act; the lines that were not entered stay to be fetched. */
export class ExaminationImports extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  -- sheet_sealed: the file's name, its lines and, once entered, what became of each.
  create table examination_import (
    id uuid primary key,
    session_id uuid not null references training_session (id),
    state text not null check (state in ('CHECKED', 'ENTERED')),
    sheet_sealed bytea not null,
    taken_on date,
    uploaded_by uuid references account (id),
    uploaded_at timestamptz not null,
    entered_by uuid references account (id),
    entered_at timestamptz,
    check ((state = 'ENTERED') = (entered_at is not null)),
    check ((state = 'ENTERED') = (taken_on is not null))
  );
  create index examination_import_session on examination_import (session_id, uploaded_at desc);
  create index examination_import_open on examination_import (uploaded_at) where state = 'CHECKED';
`;
