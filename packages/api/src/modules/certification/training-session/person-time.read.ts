import { inScope } from '../../../kernel/scope.js';
import { settingOf } from '../../../kernel/setting.js';
import { rows, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import type { CourseKind } from '../course/index.js';
import { trainingSessionWorkflow } from './training-session.workflow.js';
import { personTimeTarget } from './training-setting.js';

export interface PersonTimes {
  year: number;
  target: number;
  project: number | null;
  certificate: number | null;
  rows: { county: string; kind: CourseKind; month: number; count: number | null }[];
}

/** Groups smaller than this are not shown to analysts; nor is a sum from which one could be worked out. */
const SMALLEST_GROUP = 5;

/** 人次: completed attendance in a year, by the county where it was held, the kind of course and the month. */
export async function readPersonTimes(work: Work, year: number): Promise<PersonTimes> {
  const analyst = work.actor.role === 'ANALYST';
  const scope = analyst ? sql`true` : inScope(work.actor, trainingSessionWorkflow.reach(work.actor), 's');
  const counted = await rows(
    work.em,
    sql<{ county: string; kind: CourseKind; month: number; count: number }>`
      select s.county_code as county, c.kind, extract(month from e.completed_on)::int as month, count(*)::int as count
        from training_enrolment e join training_session s on s.id = e.session_id join course c on c.id = s.course_id
        where e.state = 'COMPLETED' and e.completed_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31) and ${scope}
        group by 1, 2, 3 order by 3, 1, 2`,
  );
  const sum = (certificate: boolean) =>
    analyst
      ? null
      : counted.reduce((total, { kind, count }) => total + ((kind === 'CERTIFICATE') === certificate ? count : 0), 0);
  return {
    year,
    target: await settingOf(work, personTimeTarget, `${year}-12-31`),
    project: sum(false),
    certificate: sum(true),
    rows: counted.map((one) => (analyst && one.count < SMALLEST_GROUP ? { ...one, count: null } : one)),
  };
}
