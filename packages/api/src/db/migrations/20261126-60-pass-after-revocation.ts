import { Migration } from '@mikro-orm/migrations';
import { statements } from './script.js';

/** A pass from before a revocation does not count for another certificate: who lost one for cause learns and passes anew. */
export class PassAfterRevocation extends Migration {
  override up(): void {
    for (const statement of statements(script)) this.addSql(statement);
  }
}

const script = `
  -- counts: not from before a revocation that stands, in a course that counts for the certificate.
  create or replace view training_pass as
    select e.worker_id, r.taken_on as passed_on, e.session_id, s.course_id,
      o.kind <> 'CERTIFICATE' or not exists (
        select from credential c where c.worker_id = e.worker_id and c.state = 'REVOKED' and c.revoked_on >= r.taken_on) as counts
    from training_enrolment e
      join examination_result r on r.enrolment_id = e.id and r.passed
      join training_session s on s.id = e.session_id
      join course o on o.id = s.course_id
    where e.state = 'COMPLETED';

  create or replace view certificate_pass as
    select distinct on (p.worker_id) p.worker_id, p.passed_on, p.session_id, p.course_id
    from training_pass p join course c on c.id = p.course_id
    where c.kind = 'CERTIFICATE' and p.counts
    order by p.worker_id, p.passed_on desc, p.session_id;
`;
