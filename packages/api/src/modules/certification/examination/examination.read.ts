import { load, type Request } from '../../../kernel/request.js';
import { rows, sql } from '../../../kernel/sql.js';
import type { ExaminationCorrection, ExaminationResultType, ExaminationSummary } from './examination.type.js';

/** The results of an enrolment whom the caller has found in scope, in the order of attempts. */
export async function loadResults(request: Request, enrolmentId: string): Promise<ExaminationResultType[]> {
  const found = await load(request, 'examination-results', enrolmentId, async (ids) => {
    const all = await rows(
      request.em,
      sql<ExaminationResultType>`select id, enrolment_id as "enrolmentId", attempt, taken_on::text as "takenOn", score,
            pass_mark as "passMark", passed, version
          from examination_result where enrolment_id = any(${ids}::uuid[]) order by attempt`,
    );
    return Map.groupBy(all, (result) => result.enrolmentId);
  });
  return found ?? [];
}

/** What a result was before, newest first. */
export async function loadCorrections(request: Request, resultId: string): Promise<ExaminationCorrection[]> {
  const found = await load(request, 'examination-corrections', resultId, async (ids) => {
    const all = await rows(
      request.em,
      sql<
        ExaminationCorrection & { resultId: string }
      >`select c.result_id as "resultId", c.score_before as "scoreBefore",
            c.score_after as "scoreAfter", c.reason, coalesce(a.display_name, ${'平台'}) as by, c.corrected_at as at
          from examination_correction c left join account a on a.id = c.corrected_by
          where c.result_id = any(${ids}::uuid[]) order by c.corrected_at desc, c.id`,
    );
    return Map.groupBy(all, (correction) => correction.resultId);
  });
  return found ?? [];
}

/** How the examination of a session stands. */
export async function loadSummary(request: Request, sessionId: string): Promise<ExaminationSummary> {
  const found = await load(request, 'examination-summary', sessionId, async (ids) => {
    const all = await rows(
      request.em,
      sql<ExaminationSummary & { sessionId: string }>`select e.session_id as "sessionId", count(*)::int as expected,
            count(r.best)::int as entered, (count(*) filter (where r.best))::int as passed
          from training_enrolment e
            left join lateral (select bool_or(passed) as best from examination_result where enrolment_id = e.id) r on true
          where e.session_id = any(${ids}::uuid[]) and e.state = 'COMPLETED' group by 1`,
    );
    return new Map(all.map((summary) => [summary.sessionId, summary]));
  });
  return found ?? { expected: 0, entered: 0, passed: 0 };
}
