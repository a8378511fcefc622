import { many, one, type Readable, selectAsked } from '../../../kernel/asked.js';
import { type RawBuilder, sql } from '../../../kernel/sql.js';
import { todayOf, type Work } from '../../../kernel/work.js';

/** A list of facts of one type, in the order of `from`, with the columns that the query asks for. */
const facts =
  (type: string, columns: Readable<Work>['columns'], from: RawBuilder<unknown>) =>
  (work: Work): RawBuilder<unknown> =>
    many(sql`select ${selectAsked(work, { columns, parts: {} }, work.asked?.get(type))} from ${from}`);

/** The facts of `worker w` that a record or a page brings along when the query asks for them. */
export const workerFacts: Readable<Work>['parts'] = {
  identityCheck: one(sql`select w.identity_checked_at as at, w.identity_method as method,
      coalesce((select display_name from account where id = w.identity_checked_by), '平台') as by
    where w.identity_checked_at is not null`),
  healthCertificates: facts(
    'HealthCertificate',
    {
      id: sql`id`,
      issuedOn: sql`issued_on`,
      expiresOn: sql`expires_on`,
      issuer: sql`issuer`,
      expired: (work) => sql`expires_on < ${todayOf(work)}::date`,
    },
    sql`health_certificate where worker_id = w.id order by expires_on desc`,
  ),
  integrity: facts(
    'IntegrityEntry',
    { id: sql`id`, on: sql`entered_on`, good: sql`good`, source: sql`source`, summary: sql`summary` },
    sql`integrity_entry where worker_id = w.id order by entered_on desc, created_at desc`,
  ),
  trainings: facts(
    'TrainingEntry',
    { id: sql`id`, completedOn: sql`completed_on`, course: sql`course`, hours: sql`hours`, provider: sql`provider` },
    sql`training_entry where worker_id = w.id order by completed_on desc nulls last, created_at desc`,
  ),
  consents: facts(
    'Consent',
    { id: sql`id`, kind: sql`kind`, givenOn: sql`given_on`, withdrawnAt: sql`withdrawn_at` },
    sql`consent where worker_id = w.id order by given_on desc, created_at desc`,
  ),
};
