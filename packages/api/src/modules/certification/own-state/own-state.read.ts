import { compactText } from '../../../kernel/identifier/index.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { type Throttle, throttle, throttleCaller } from '../../../kernel/throttle.js';
import { todayOf, type Work } from '../../../kernel/work.js';
import type { WorkerLack } from '../../roster/worker/index.js';
import type { CredentialState } from '../credential/index.js';

const perCaller: Throttle = { name: 'own-state', limit: 30, seconds: 3_600 };
/** Whoever tries all last fours of one number would need years. */
const perNumber: Throttle = { name: 'own-state-number', limit: 10, seconds: 86_400 };

/** A training that the worker is in or waits for. */
export interface OwnTraining {
  courseName: string;
  place: string;
  firstDay: string;
  lastDay: string;
  state: 'ENROLLED' | 'WAITING';
}

/** What workers without an account see of themselves: nothing by which anybody else could tell who they are. */
export interface OwnState {
  id: string;
  name: string;
  lacks: WorkerLack[];
  healthExpiresOn: string | null;
  credential: { number: string; state: CredentialState; validUntil: string } | null;
  trainings: OwnTraining[];
}

/**
 * The state of the worker with this number, of the worker or of the certificate, whose paper ends so; undefined when the two
 * do not belong together, whichever is wrong.
 */
export async function findOwnState(
  work: Work,
  typed: string,
  idTail: string,
  ip: string,
): Promise<OwnState | undefined> {
  const number = compactText(typed).toUpperCase();
  await throttleCaller(work, perCaller, ip);
  await throttle(work, perNumber, number);
  const day = todayOf(work);
  const found = await row(
    work.em,
    sql<Omit<OwnState, 'trainings'>>`select w.id, w.name, w.health_expires_on::text as "healthExpiresOn",
          case when w.health_expires_on < ${day}::date then w.lacks || 'HEALTH_EXPIRED'::text else w.lacks end as lacks,
          case when c.id is not null then json_build_object('number', c.number, 'state', credential_state_on(c, ${day}::date),
            'validUntil', c.valid_until::text) end as credential
        from worker w left join credential c on c.worker_id = w.id
        where w.id_tail = ${compactText(idTail).toUpperCase()}
          and w.id in (select id from worker where number = ${number} union all select worker_id from credential where number = ${number})`,
  );
  if (!found) return undefined;
  const trainings = await rows(
    work.em,
    sql<OwnTraining>`select c.name as "courseName", s.place, s.first_day::text as "firstDay", s.last_day::text as "lastDay", e.state
        from training_enrolment e join training_session s on s.id = e.session_id join course c on c.id = s.course_id
        where e.worker_id = ${found.id} and e.state in ('ENROLLED', 'WAITING') order by s.first_day`,
  );
  return { ...found, trainings };
}
