import type { Role } from '../../../kernel/actor.js';
import type { Request } from '../../../kernel/request.js';
import { inScope } from '../../../kernel/scope.js';
import { type RawBuilder, sql } from '../../../kernel/sql.js';
import { registeredWorker } from '../../roster/census/index.js';
import type { InboxKind } from './inbox.type.js';
import type { InboxClock } from './inbox-clock.js';

/** Rows (kind, subject, subject_id, since) of what awaits the actor. */
type Source = (request: Request, clock: InboxClock) => RawBuilder<unknown>;

const items = (kind: InboxKind, subject: string, id: RawBuilder<unknown>, since: RawBuilder<unknown>) =>
  sql`select ${sql.lit(kind)}::text as kind, ${sql.lit(subject)}::text as subject, ${id} as subject_id, ${since} as since`;

const submittedAgencies = items(
  'AGENCY_VERIFICATION',
  'Agency',
  sql`a.id`,
  sql`coalesce(a.submitted_at, a.updated_at)`,
);
const submittedWorkers = items('WORKER_VERIFICATION', 'Worker', sql`w.id`, sql`coalesce(w.submitted_at, w.updated_at)`);
const conflicts = items('EMPLOYMENT_CONFLICT', 'Employment', sql`e.id`, sql`e.updated_at`);

const revocations = (kind: InboxKind, since: RawBuilder<unknown>) =>
  sql`${items(kind, 'Credential', sql`c.id`, since)} from credential_revocation r join credential c on c.id = r.credential_id
    join worker w on w.id = c.worker_id`;

/** Who can be heard is heard through the agency, or through the county when nobody employs the holder. */
const heard = (whose: RawBuilder<boolean>, clock: InboxClock) =>
  sql`${revocations('REVOCATION_NOTICE', sql`r.proposed_at`)}
    where r.state = 'PROPOSED' and r.defence is null and r.defence_until >= ${clock.today}::date and ${whose}`;

/** A review stands on the last valid day of its certificate; one that nobody declared has no row. */
const reviews = (kind: InboxKind, since: RawBuilder<unknown>) =>
  sql`${items(kind, 'ReviewCase', sql`c.id`, since)} from credential c join worker w on w.id = c.worker_id
    left join credential_review r on r.credential_id = c.id and r.due_on = c.valid_until`;

const daysBefore = (day: RawBuilder<unknown>, days: number) =>
  sql`(${day} - ${days}::int)::timestamp at time zone 'Asia/Shanghai'`;

/** Whom the actor's agency, or a branch of it, employs. */
const employed = ({ actor }: Request) =>
  sql`exists (select from employment e where e.worker_id = w.id and e.state in ('CURRENT', 'ENDING') and ${inScope(actor, 'own', 'e')})`;

/** A worker waits for the county where it is registered; a conflict too, wherever the agencies are. */
const ofCounty: Source[] = [
  ({ actor }) =>
    sql`${submittedAgencies} from agency a where a.county_code = ${actor.countyCode} and a.state = 'SUBMITTED'`,
  ({ actor }) =>
    sql`${submittedWorkers} from worker w where w.county_code = ${actor.countyCode} and w.state = 'SUBMITTED'`,
  ({ actor }) =>
    sql`${conflicts} from worker w join employment e on e.worker_id = w.id
      where w.county_code = ${actor.countyCode} and w.conflict and e.state = 'CONFLICT'`,
  ({ actor }) => unfinishedImports(inScope(actor, 'county', 'b')),
  ({ actor }, clock) => heard(sql<boolean>`w.county_code = ${actor.countyCode} and w.current_employments = 0`, clock),
];

const unfinishedImports = (whose: RawBuilder<boolean>) =>
  sql`${items('IMPORT_UNFINISHED', 'ImportBatch', sql`b.id`, sql`b.created_at`)} from import_batch b
    where b.state in ('READ', 'CHECKED') and ${whose}`;

/** What the counties have let lie too long climbs to the city. */
const ofCity: Source[] = [
  (_, clock) =>
    sql`${submittedAgencies} from agency a where a.state = 'SUBMITTED'
      and coalesce(a.submitted_at, a.updated_at) < ${clock.overdueBefore('AGENCY_VERIFICATION')}`,
  (_, clock) =>
    sql`${submittedWorkers} from worker w where w.state = 'SUBMITTED'
      and coalesce(w.submitted_at, w.updated_at) < ${clock.overdueBefore('WORKER_VERIFICATION')}`,
  (_, clock) =>
    sql`${conflicts} from employment e where e.state = 'CONFLICT' and e.updated_at < ${clock.overdueBefore('EMPLOYMENT_CONFLICT')}`,
  ({ actor }) => unfinishedImports(sql<boolean>`b.created_by = ${actor.id}`),
  (_, clock) =>
    sql`${revocations('REVOCATION_DECISION', sql`(r.defence_until + 1)::timestamp at time zone 'Asia/Shanghai'`)}
      where r.state = 'PROPOSED' and r.defence_until < ${clock.today}::date`,
  () => sql`${revocations('REVOCATION_APPEAL', sql`r.appealed_at`)} where r.state = 'APPEALED'`,
];

/** What the agency itself has to do, with its branches. */
const ofAgency: Source[] = [
  ({ actor }) =>
    sql`${items('AGENCY_RETURNED', 'Agency', sql`a.id`, sql`a.updated_at`)} from agency a
      where a.state = 'RETURNED' and ${inScope(actor, 'own', 'a')}`,
  ({ actor }) =>
    sql`${items('WORKER_RETURNED', 'Worker', sql`w.id`, sql`w.updated_at`)} from worker_scope s join worker w on w.id = s.worker_id
      where s.scope_key = ${`agency:${actor.agencyId}`} and w.state = 'RETURNED'`,
  ({ actor }) =>
    sql`${items('EMPLOYMENT_CONFIRMATION', 'Employment', sql`e.id`, sql`e.updated_at`)} from employment e
      where ${inScope(actor, 'own', 'e')}
        and ((e.state = 'OFFERED' and e.started_by <> 'AGENCY') or (e.state = 'ENDING' and e.ending_by <> 'AGENCY'))`,
  ({ actor }, clock) =>
    sql`${items('HEALTH_EXPIRING', 'Worker', sql`w.id`, daysBefore(sql`w.health_expires_on`, clock.healthWarningDays))}
      from worker_scope s join worker w on w.id = s.worker_id
      where s.scope_key = ${`agency:${actor.agencyId}`} and ${registeredWorker} and w.current_employments > 0
        and w.health_expires_on <= ${clock.healthHorizon}::date`,
  ({ actor }, clock) => heard(inScope(actor, 'own', 'w'), clock),
  (request, clock) =>
    sql`${reviews('REVIEW_DUE', daysBefore(sql`c.valid_until`, clock.reviewDays))}
      where r.id is null and c.state in ('VALID', 'RECTIFICATION', 'SUSPENDED') and c.valid_until <= ${clock.today}::date + ${clock.reviewDays}::int
        and ${employed(request)}`,
  (request, clock) =>
    sql`${reviews('RECTIFICATION_DUE', daysBefore(sql`r.rectify_by`, clock.rectificationDays))}
      where r.state = 'RECTIFICATION' and c.state in ('VALID', 'RECTIFICATION', 'SUSPENDED') and ${employed(request)}`,
];

/** The association decides reviews, ends sessions, enters results, and calls who enrolled on the public page. */
const ofAssociation: Source[] = [
  () =>
    sql`${reviews('REVIEW_DECISION', sql`coalesce(r.reported_at, r.declared_at)`)}
      where r.state in ('DECLARED', 'RECTIFIED') and c.state in ('VALID', 'RECTIFICATION', 'SUSPENDED')`,
  (_, clock) =>
    sql`${items('TRAINING_TO_END', 'TrainingSession', sql`s.id`, sql`(s.last_day + 1)::timestamp at time zone 'Asia/Shanghai'`)}
      from training_session s where s.state = 'RUNNING' and s.last_day < ${clock.today}::date`,
  () =>
    sql`${items('TRAINING_RESULTS', 'TrainingSession', sql`s.id`, sql`s.updated_at`)} from training_session s where s.state = 'EXAMINED'`,
  () =>
    sql`${items('TRAINING_APPLICATION', 'TrainingApplication', sql`p.id`, sql`p.created_at`)} from training_application p where p.state = 'PENDING'`,
  () =>
    sql`${items('CREDENTIAL_TO_CANCEL', 'Credential', sql`c.id`, sql`w.updated_at`)} from worker w join credential c on c.worker_id = w.id
      where w.state = 'LEFT' and c.state in ('VALID', 'RECTIFICATION', 'SUSPENDED')`,
];

const sources: Partial<Record<Role | 'SYSTEM' | 'PUBLIC', Source[]>> = {
  CITY_BUREAU: ofCity,
  COUNTY_BUREAU: ofCounty,
  AGENCY: ofAgency,
  ASSOCIATION: ofAssociation,
};

/** Everything that awaits the actor, as a table expression; undefined when nothing ever awaits the role. */
export function awaiting(request: Request, clock: InboxClock): RawBuilder<unknown> | undefined {
  const parts = sources[request.actor.role]?.map((source) => source(request, clock));
  return parts && sql`(${sql.join(parts, sql` union all `)}) i`;
}
