import { keyOf } from '../../../kernel/global-id.js';
import { type OrderColumn, type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import { load, type Request } from '../../../kernel/request.js';
import { inScope } from '../../../kernel/scope.js';
import { contains, type RawBuilder, row, rows, sql, startsWith } from '../../../kernel/sql.js';
import type { TrainingSessionOrder } from './training-session.enum.js';
import type { TrainingSessionFilter } from './training-session.input.js';
import type { TrainingDay, TrainingSessionName, TrainingSessionType } from './training-session.type.js';
import { trainingSessionWorkflow } from './training-session.workflow.js';

/** What the rules look at beside the columns of `training_session s`; reads and locks share it. */
export const sessionStanding = sql`case when s.pass_mark is null then 0 else (select count(*)::int from training_enrolment e
    where e.session_id = s.id and e.state = 'COMPLETED' and not exists (select from examination_result where enrolment_id = e.id)) end as "resultsMissing",
  (select account_id from trainer where id = s.trainer_id) as "trainerAccountId"`;

const columns = sql`s.id, s.number, s.course_id as "courseId", s.institution_id as "institutionId", s.trainer_id as "trainerId",
  s.county_code as "countyCode", s.place, s.capacity, s.hours, s.pass_mark as "passMark", s.state, s.state_reason as "stateReason",
  s.first_day::text as "firstDay", s.last_day::text as "lastDay", s.enrolled, s.waiting, s.completed, s.scope_keys as "scopeKeys",
  s.version, s.updated_at as "updatedAt", ${sessionStanding}`;

const scope = (request: Request) => inScope(request.actor, trainingSessionWorkflow.reach(request.actor), 's');

const orders: Record<TrainingSessionOrder, OrderColumn[]> = {
  NEWEST: [{ expression: sql`s.first_day`, type: 'date', descending: true }],
  UPCOMING: [{ expression: sql`s.first_day`, type: 'date' }],
};

function conditions(request: Request, filter: TrainingSessionFilter = {}): RawBuilder<unknown>[] {
  return [
    scope(request),
    filter.county ? sql`s.county_code = ${filter.county}` : undefined,
    filter.states?.length ? sql`s.state = any(${filter.states}::text[])` : undefined,
    filter.course ? sql`s.course_id = ${keyOf('Course', filter.course)}` : undefined,
    filter.institution ? sql`s.institution_id = ${keyOf('TrainingInstitution', filter.institution)}` : undefined,
    filter.trainer ? sql`s.trainer_id = ${keyOf('Trainer', filter.trainer)}` : undefined,
    filter.kinds?.length
      ? sql`s.course_id in (select id from course where kind = any(${filter.kinds}::text[]))`
      : undefined,
    filter.from ? sql`s.last_day >= ${filter.from}::date` : undefined,
    filter.until ? sql`s.first_day <= ${filter.until}::date` : undefined,
    filter.search?.trim() ? named(filter.search.trim()) : undefined,
  ].filter((condition) => condition !== undefined);
}

const named = (word: string) =>
  sql`(s.number like ${startsWith(word.toUpperCase())} or s.place ilike ${contains(word)}
    or s.course_id in (select id from course where name ilike ${contains(word)}))`;

/** One page of the sessions that the actor sees. */
export function sessionPage(
  request: Request,
  filter: TrainingSessionFilter | undefined,
  order: TrainingSessionOrder,
  args: PageArgs,
): Promise<Page<TrainingSessionType>> {
  return readPage<TrainingSessionType>(
    request.em,
    request.cursors,
    {
      list: `training-sessions:${order}`,
      select: columns,
      from: sql`training_session s`,
      where: conditions(request, filter),
      order: [...orders[order], { expression: sql`s.id`, type: 'uuid' }],
    },
    args,
  );
}

/** A session in the actor's scope. */
export function findSession(request: Request, id: string): Promise<TrainingSessionType | undefined> {
  return row(
    request.em,
    sql<TrainingSessionType>`select ${columns} from training_session s where s.id = ${id} and ${scope(request)}`,
  );
}

/** Sessions by name for the enrolments that mention them; the mention decides who sees it, so no scope applies. */
export function loadSessionName(request: Request, id: string): Promise<TrainingSessionName | undefined> {
  return load(request, 'training-session-name', id, async (ids) => {
    const found = await rows(
      request.em,
      sql<TrainingSessionName>`select s.id, s.number, c.name as "courseName", s.place, s.state,
            s.first_day::text as "firstDay", s.last_day::text as "lastDay"
          from training_session s join course c on c.id = s.course_id where s.id = any(${ids}::uuid[])`,
    );
    return new Map(found.map((session) => [session.id, session]));
  });
}

/** The days of a session, with how many have signed in. */
export async function loadSessionDays(request: Request, sessionId: string): Promise<TrainingDay[]> {
  const found = await load(request, 'training-session-days', sessionId, async (ids) => {
    const all = await rows(
      request.em,
      sql<TrainingDay & { sessionId: string }>`select d.session_id as "sessionId", d.day::text as day,
            to_char(d.begins_at, 'HH24:MI') as "beginsAt", to_char(d.ends_at, 'HH24:MI') as "endsAt",
            (select count(attended_at)::int from training_attendance a where a.session_id = d.session_id and a.day = d.day) as attended
          from training_session_day d where d.session_id = any(${ids}::uuid[]) order by d.day`,
    );
    return Map.groupBy(all, (day) => day.sessionId);
  });
  return found ?? [];
}
