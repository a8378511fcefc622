import { inScope } from '../../../kernel/scope.js';
import { rows, sql } from '../../../kernel/sql.js';
import { type Text, text } from '../../../kernel/text.js';
import type { Work } from '../../../kernel/work.js';
import { keeping, workerWorkflow } from '../../roster/worker/index.js';
import type { TrainingSession } from './training-session.entity.js';

/** A worker who is to be enrolled, and all that can stand against it. */
export interface Candidate {
  id: string;
  number: string;
  name: string;
  agencyId: string | null;
  state: string;
  kept: boolean;
  here: boolean;
  passedOn: string | null;
  clash: string | null;
}

/** Reads the candidates that the actor sees, by id; the locks of the session and of the workers are held. */
export async function readCandidates(
  work: Work,
  session: TrainingSession,
  ids: readonly string[],
): Promise<Map<string, Candidate>> {
  const scope = work.actor.role === 'SYSTEM' ? sql`true` : inScope(work.actor, workerWorkflow.reach(work.actor), 'w');
  const found = await rows(
    work.em,
    sql<Candidate>`select w.id, w.number, w.name, w.agency_id as "agencyId", w.state, ${keeping(work.actor)} as kept,
        exists (select from training_enrolment e where e.session_id = ${session.id} and e.worker_id = w.id
          and e.state not in ('WITHDRAWN', 'LAPSED')) as here,
        (select max(p.passed_on)::text from training_pass p where p.worker_id = w.id and p.course_id = ${session.courseId} and p.counts) as "passedOn",
        (select o.number || '（' || to_char(a.day, 'MM-DD') || '）' from training_attendance a
            join training_session o on o.id = a.session_id
            join training_session_day d on d.session_id = ${session.id} and a.period && ${periodOf('d')}
          where a.worker_id = w.id and a.session_id <> ${session.id} order by a.day limit 1) as clash
      from worker w where w.id = any(${ids}::uuid[]) and ${scope}`,
  );
  return new Map(found.map((candidate) => [candidate.id, candidate]));
}

/** The stretch of time of a row of `training_session_day`. */
export const periodOf = (alias: string) =>
  sql`tstzrange((${sql.ref(`${alias}.day`)} + ${sql.ref(`${alias}.begins_at`)}) at time zone 'Asia/Shanghai',
    (${sql.ref(`${alias}.day`)} + ${sql.ref(`${alias}.ends_at`)}) at time zone 'Asia/Shanghai')`;

/** Why a worker cannot be enrolled, in words; undefined when nothing stands against it. */
export function refusalOf(candidate: Candidate | undefined): Text | undefined {
  if (!candidate)
    return text('没有这名服务员，或不在您的管理范围内。', 'There is no such worker, or outside your area.');
  if (!candidate.kept)
    return text('不是本机构的服务员，从业关系确认后才能报名。', 'Not a worker of yours: confirm the employment first.');
  if (candidate.state === 'BARRED') return text('该服务员已被禁止从业。', 'The worker is barred from the trade.');
  if (candidate.state === 'LEFT') return text('该服务员已离业。', 'The worker has left the trade.');
  if (candidate.here) return text('已报名本班。', 'Enrolled in this session already.');
  if (candidate.passedOn)
    return text(
      `已于 ${candidate.passedOn} 通过本课程考试。`,
      `Passed the examination of this course on ${candidate.passedOn}.`,
    );
  if (candidate.clash)
    return text(
      `与已报名的班次 ${candidate.clash} 时间重叠，如要改报请先退出该班。`,
      `Overlaps with session ${candidate.clash}: withdraw from it first.`,
    );
  return undefined;
}
