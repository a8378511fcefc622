import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/** Of which workers without a certificate an agency was reminded, and when; who did it stands in the trail. */
export class CertificateReminders extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  create table certificate_reminder (
    worker_id uuid not null references worker (id) on delete cascade,
    agency_id uuid not null references agency (id) on delete cascade,
    reminded_on date not null,
    primary key (worker_id, agency_id, reminded_on)
  );
  create index certificate_reminder_agency on certificate_reminder (agency_id, reminded_on);
`;
