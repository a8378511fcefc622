import { type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import { load, type Request } from '../../../kernel/request.js';
import { inScope } from '../../../kernel/scope.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import type { CourseFilter } from './course.input.js';
import type { CourseName, CourseType } from './course.type.js';
import { courseWorkflow } from './course.workflow.js';

const columns = sql`c.id, c.number, c.name, c.kind, c.service_line as "serviceLine", c.syllabus, c.hours, c.pass_mark as "passMark",
  c.state, c.state_reason as "stateReason", (select count(*)::int from training_session where course_id = c.id) as "sessionCount",
  c.scope_keys as "scopeKeys", c.version, c.updated_at as "updatedAt"`;

const scope = (request: Request) => inScope(request.actor, courseWorkflow.reach(request.actor), 'c');

/** One page of the courses, in the order of their numbers. */
export function coursePage(
  request: Request,
  filter: CourseFilter | undefined,
  args: PageArgs,
): Promise<Page<CourseType>> {
  return readPage<CourseType>(
    request.em,
    request.cursors,
    {
      list: 'courses',
      select: columns,
      from: sql`course c`,
      where: [
        scope(request),
        filter?.states?.length ? sql`c.state = any(${filter.states}::text[])` : sql`true`,
        filter?.kinds?.length ? sql`c.kind = any(${filter.kinds}::text[])` : sql`true`,
      ],
      order: [{ expression: sql`c.number`, type: 'text' }],
    },
    args,
  );
}

/** A course in the actor's scope. */
export function findCourse(request: Request, id: string): Promise<CourseType | undefined> {
  return row(request.em, sql<CourseType>`select ${columns} from course c where c.id = ${id} and ${scope(request)}`);
}

/** Names of courses for the records that mention them. */
export function loadCourseName(request: Request, id: string): Promise<CourseName | undefined> {
  return load(request, 'course-name', id, async (ids) => {
    const found = await rows(
      request.em,
      sql<CourseName>`select id, number, name, kind from course where id = any(${ids}::uuid[])`,
    );
    return new Map(found.map((course) => [course.id, course]));
  });
}
