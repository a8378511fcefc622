import { keyOf } from '../../../kernel/global-id.js';
import { type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import { load, type Request } from '../../../kernel/request.js';
import { scopeKey } from '../../../kernel/scope.js';
import { type RawBuilder, row, rows, sql } from '../../../kernel/sql.js';
import { keeping } from '../../roster/worker/index.js';
import type { TrainingEnrolmentFilter } from './enrolment.input.js';
import type { AttendanceDay, TrainingEnrolmentType } from './enrolment.type.js';
import { enrolmentWorkflow } from './enrolment.workflow.js';

const columns = ({
  actor,
}: Request) => sql`e.id, e.session_id as "sessionId", e.worker_id as "workerId", e.agency_id as "agencyId", e.enrolled_by as "enrolledBy",
  e.state, e.state_reason as "stateReason", e.completed_on::text as "completedOn", e.version, e.created_at as "createdAt", e.updated_at as "updatedAt",
  case when e.state = 'WAITING' then (select count(*)::int from training_enrolment o
    where o.session_id = e.session_id and o.state = 'WAITING' and o.place_in_line <= e.place_in_line) end as "placeInLine",
  w.scope_keys as "scopeKeys", s.state as "sessionState", ${keeping(actor)} as kept`;

/** Enrolments are seen where their worker is seen today: a worker who moves takes them along. */
const list = sql`worker_scope v join training_enrolment e on e.worker_id = v.worker_id
  join worker w on w.id = e.worker_id join training_session s on s.id = e.session_id`;

function scope(request: Request): RawBuilder<unknown> {
  const reach = enrolmentWorkflow.reach(request.actor);
  const key = reach && scopeKey(request.actor, reach);
  return key ? sql`v.scope_key = ${key}` : sql`false`;
}

/** One page of the enrolments that the actor sees: of one session in the order of enrolment, else the latest first. */
export function enrolmentPage(
  request: Request,
  filter: TrainingEnrolmentFilter = {},
  args: PageArgs,
): Promise<Page<TrainingEnrolmentType>> {
  return readPage<TrainingEnrolmentType>(
    request.em,
    request.cursors,
    {
      list: filter.session ? 'training-enrolments' : 'training-enrolments:latest',
      select: columns(request),
      from: list,
      where: [
        scope(request),
        filter.session ? sql`e.session_id = ${keyOf('TrainingSession', filter.session)}` : sql`true`,
        filter.worker ? sql`e.worker_id = ${keyOf('Worker', filter.worker)}` : sql`true`,
        filter.states?.length ? sql`e.state = any(${filter.states}::text[])` : sql`true`,
      ],
      order: [{ expression: sql`e.place_in_line`, type: 'bigint', descending: !filter.session }],
    },
    args,
  );
}

/** An enrolment in the actor's scope. */
export function findEnrolment(request: Request, id: string): Promise<TrainingEnrolmentType | undefined> {
  return row(
    request.em,
    sql<TrainingEnrolmentType>`select ${columns(request)} from ${list} where e.id = ${id} and ${scope(request)}`,
  );
}

/** The days of an enrolment whom the caller has found in scope. */
export async function loadAttendance(request: Request, enrolmentId: string): Promise<AttendanceDay[]> {
  const found = await load(request, 'training-attendance', enrolmentId, async (ids) => {
    const all = await rows(
      request.em,
      sql<
        AttendanceDay & { enrolmentId: string }
      >`select enrolment_id as "enrolmentId", day::text as day, attended_at as "attendedAt", method
          from training_attendance where enrolment_id = any(${ids}::uuid[]) order by day`,
    );
    return Map.groupBy(all, (day) => day.enrolmentId);
  });
  return found ?? [];
}
