import { rows, sql } from '../../../kernel/sql.js';
import { type Text, text } from '../../../kernel/text.js';
import type { Work } from '../../../kernel/work.js';

/** A result as it stands. */
export interface StandingResult {
  id: string;
  score: number | null;
}

/** One person of a session, with the results so far in the order of attempts. */
export interface Standing {
  /** Of the enrolment. */
  id: string;
  number: string;
  name: string;
  state: string;
  results: StandingResult[];
  passed: boolean;
}

/** Those of a session by enrolment; read with the session's lock, under which all results are written. */
export async function readStandings(work: Pick<Work, 'em'>, sessionId: string): Promise<Map<string, Standing>> {
  const found = await rows(
    work.em,
    sql<Standing>`select e.id, w.number, w.name, e.state, coalesce(bool_or(r.passed), false) as passed,
          coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'score', r.score) order by r.attempt) filter (where r.id is not null), '[]') as results
        from training_enrolment e join worker w on w.id = e.worker_id left join examination_result r on r.enrolment_id = e.id
        where e.session_id = ${sessionId} group by e.id, w.id`,
  );
  return new Map(found.map((standing) => [standing.id, standing]));
}

export const notHere = text('不在本班名单中。', 'Not in this session.');
const outOfRange = text('分数应为 0 至 100。', 'A score is from 0 to 100.');

export const inRange = (score: number | null | undefined): boolean =>
  typeof score !== 'number' || (score >= 0 && score <= 100);

/** Why a person can have no result in this session. */
export function barOf(standing: Standing | undefined): Text | undefined {
  if (!standing) return notHere;
  return standing.state === 'COMPLETED'
    ? undefined
    : text('未完成培训，不能参加考试。', 'Has not completed the training and cannot sit the examination.');
}

/** Why a result cannot be entered; `limit` is how many re-sits there are. */
export function refusalOf(
  standing: Standing | undefined,
  { attempt, score }: { attempt: number; score?: number | null | undefined },
  limit: number,
): Text | undefined {
  const bar = barOf(standing);
  if (bar || !standing) return bar;
  if (!inRange(score)) return outOfRange;
  const attempts = standing.results.length;
  if (attempt >= 1 && attempt <= attempts)
    return text('已有成绩，如有误请更正并写明理由。', 'Has a result already. Correct it with a reason if it is wrong.');
  if (standing.passed) return text('已合格，无需补考。', 'Has passed already.');
  if (attempt > limit + 1) return text(`最多补考 ${limit} 次。`, `At most ${limit} re-sits.`);
  if (attempt !== attempts + 1) return text('请先录入上一次成绩。', 'Enter the result of the attempt before first.');
  return undefined;
}
