import { randomUUID } from 'node:crypto';
import { type FieldChange, recordAct } from '../../../kernel/audit.js';
import { nextNumber } from '../../../kernel/business-number.js';
import { conflict, invalid, notFound } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { inScope } from '../../../kernel/scope.js';
import { row, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
import { Course } from './course.entity.js';
import type { CourseFactsInput, DecideCourseInput, EditCourseInput } from './course.input.js';
import { courseWorkflow } from './course.workflow.js';

/** Loads a course for a command, locked, through the actor's scope. */
export async function getCourse(work: Work, id: string): Promise<Course> {
  const seen = await row(
    work.em,
    sql`select from course c where c.id = ${keyOf('Course', id)}
        and ${inScope(work.actor, courseWorkflow.reach(work.actor), 'c')} for update`,
  );
  if (!seen) throw notFound();
  return work.em.findOneOrFail(Course, keyOf('Course', id));
}

/** Writes a new course as a draft. */
export function createCourse(work: Work, input: CourseFactsInput): Promise<string> {
  return transact(work, async (work) => {
    const course = new Course();
    course.id = randomUUID();
    course.number = await nextNumber(work.em, 'K');
    course.state = courseWorkflow.initial;
    course.createdAt = work.clock.now();
    course.updatedAt = work.clock.now();
    writeFacts(course, input);
    work.em.persist(course);
    await work.em.flush();
    await recordAct(work, {
      action: 'CREATE',
      subject: { kind: 'Course', id: course.id, number: course.number },
      to: course.state,
    });
    return course.id;
  });
}

/** Changes a course. Sessions that are planned already keep the hours and the pass mark that were announced. */
export function editCourse(work: Work, input: EditCourseInput): Promise<string> {
  return transact(work, async (work) => {
    const course = await getCourse(work, input.course);
    const before = { ...course };
    if (course.state !== 'DRAFT' && input.kind !== course.kind)
      throw conflict(
        'KIND_FIXED',
        '课程启用后不能更改类别，请停用后另建一门课程。',
        'What a released course counts for stands. Retire it and create another one.',
      );
    writeFacts(course, input);
    await courseWorkflow.apply(work, course, 'EDIT', {
      expectedVersion: input.expectedVersion,
      changes: changesBetween(before, course),
    });
    course.updatedAt = work.clock.now();
    await work.em.flush();
    return course.id;
  });
}

/** Releases or retires a course. */
export function decideCourse(work: Work, input: DecideCourseInput): Promise<string> {
  return transact(work, async (work) => {
    const course = await getCourse(work, input.course);
    if (input.action === 'EDIT')
      throw invalid('action', '此动作请在其表单中办理。', 'This action has a command of its own.');
    await courseWorkflow.apply(work, course, input.action, input);
    course.stateReason = input.reason?.trim() || null;
    course.updatedAt = work.clock.now();
    await work.em.flush();
    return course.id;
  });
}

function writeFacts(course: Course, input: CourseFactsInput): void {
  course.name = required('name', input.name, 60);
  course.kind = input.kind;
  course.serviceLine = input.serviceLine ?? null;
  course.syllabus = required('syllabus', input.syllabus, 5_000);
  course.hours = within('hours', input.hours, 1, 2_000);
  course.passMark = typeof input.passMark === 'number' ? within('passMark', input.passMark, 1, 100) : null;
  if (course.kind === 'CERTIFICATE' && course.passMark === null)
    throw invalid(
      'passMark',
      '家政服务证课程须有考试，请填写合格分。',
      'A course for the certificate ends with an examination. Give its pass mark.',
    );
}

/** What must be filled in. */
export function required(field: string, typed: string, most: number): string {
  const given = typed.trim();
  if (!given || given.length > most)
    throw invalid(field, `请填写，不超过 ${most} 字。`, `Please fill in, at most ${most} characters.`);
  return given;
}

function within(field: string, value: number, low: number, high: number): number {
  if (value < low || value > high) throw invalid(field, `应为 ${low} 至 ${high}。`, `Must be from ${low} to ${high}.`);
  return value;
}

function changesBetween(before: Course, after: Course): FieldChange[] {
  const text = (value: string | number | null) => (value === null ? null : String(value));
  return (['name', 'kind', 'serviceLine', 'hours', 'passMark', 'syllabus'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => (field === 'syllabus' ? { field } : { field, from: text(before[field]), to: text(after[field]) }));
}
