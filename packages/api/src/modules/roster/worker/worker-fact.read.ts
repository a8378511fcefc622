import { many, one, type Readable } from '../../../kernel/asked.js';
import { sql } from '../../../kernel/sql.js';
import { todayOf, type Work } from '../../../kernel/work.js';

/** The facts of `worker w` that a record or a page brings along when the query asks for them. */
export const workerFacts: Readable<Work>['parts'] = {
  identityCheck: one(sql`select w.identity_checked_at as at, w.identity_method as method,
      coalesce((select display_name from account where id = w.identity_checked_by), '平台') as by
    where w.identity_checked_at is not null`),
  healthCertificates: (work) =>
    many(sql`select id, issued_on as "issuedOn", expires_on as "expiresOn", issuer, expires_on < ${todayOf(work)}::date as expired
      from health_certificate where worker_id = w.id order by expires_on desc`),
  integrity: many(sql`select id, entered_on as "on", good, source, summary
    from integrity_entry where worker_id = w.id order by entered_on desc, created_at desc`),
  trainings: many(sql`select id, completed_on as "completedOn", course, hours, provider
    from training_entry where worker_id = w.id order by completed_on desc nulls last, created_at desc`),
  consents: many(sql`select id, kind, given_on as "givenOn", withdrawn_at as "withdrawnAt"
    from consent where worker_id = w.id order by given_on desc, created_at desc`),
};
