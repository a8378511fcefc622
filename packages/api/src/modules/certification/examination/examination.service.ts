import { type Act, recordActs } from '../../../kernel/audit.js';
import { invalid, notFound, stale } from '../../../kernel/errors.js';
import { globalId, keyOf } from '../../../kernel/global-id.js';
import { settingOf } from '../../../kernel/setting.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { type Text, text } from '../../../kernel/text.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import {
  getSession,
  getSessionOfEnrolment,
  type TrainingSession,
  trainingSessionWorkflow,
} from '../training-session/index.js';
import { ExaminationResult } from './examination.entity.js';
import type { CorrectResultInput, EnterResultsInput, PasteResultsInput, ScoreInput } from './examination.input.js';
import { resitLimit } from './examination-setting.js';
import { inRange, notHere, readStandings, refusalOf } from './result-standing.js';
import { addResult, amendResult, checkTakenOn } from './result-writing.js';
import { readScoreTable } from './score-table.js';

/** What became of the results that were entered. */
export interface Entered {
  sessionId: string;
  entered: number;
  refused: { enrolment?: string | undefined; line?: number | undefined; message: Text }[];
}

const MOST = 1_000;

/** Enters results of a session. One that cannot stand is told by itself; the others stand. */
export function enterResults(work: Work, input: EnterResultsInput): Promise<Entered> {
  return transact(work, async (work) => {
    const session = await getSession(work, keyOf('TrainingSession', input.session));
    return write(work, session, input.takenOn, input.results);
  });
}

/** The same from a table that was copied out of a spreadsheet. */
export function pasteResults(work: Work, input: PasteResultsInput): Promise<Entered> {
  return transact(work, async (work) => {
    const session = await getSession(work, keyOf('TrainingSession', input.session));
    const lines = readScoreTable(input.table);
    if (lines.length === 0)
      throw invalid(
        'table',
        '没有找到服务员编号（W 开头），请从表格中复制编号和分数两列。',
        'No worker number (W…) was found. Copy the columns with number and score.',
      );
    const enrolled = new Map(
      (
        await rows(
          work.em,
          sql<{
            id: string;
            number: string;
          }>`select e.id, w.number from training_enrolment e join worker w on w.id = e.worker_id
              where e.session_id = ${session.id} and e.state not in ('WITHDRAWN', 'LAPSED')`,
        )
      ).map(({ id, number }) => [number, globalId('TrainingEnrolment', id)]),
    );
    const refused: Entered['refused'] = [];
    const lineOf = new Map<string, number>();
    const results: ScoreInput[] = [];
    for (const one of lines) {
      const enrolment = enrolled.get(one.number);
      if ('fault' in one) refused.push({ line: one.line, message: one.fault });
      else if (!enrolment) refused.push({ line: one.line, message: notHere });
      else if (lineOf.has(enrolment)) refused.push({ line: one.line, message: twice });
      else {
        lineOf.set(enrolment, one.line);
        results.push({ enrolment, attempt: input.attempt, score: one.score });
      }
    }
    const outcome = await write(work, session, input.takenOn, results);
    const all = [...refused, ...outcome.refused.map((one) => ({ ...one, line: lineOf.get(one.enrolment!) }))];
    return { ...outcome, refused: all.toSorted((one, other) => one.line! - other.line!) };
  });
}

async function write(
  work: Work,
  session: TrainingSession,
  takenOn = todayOf(work),
  given: readonly ScoreInput[],
): Promise<Entered> {
  const refusal = trainingSessionWorkflow.check(session, 'ENTER_RESULTS', work.actor, todayOf(work));
  if (refusal) throw refusal;
  if (given.length > MOST) throw invalid('results', `一次最多 ${MOST} 项。`, `At most ${MOST} at a time.`);
  checkTakenOn(work, session, takenOn);
  const standings = await readStandings(work, session.id);
  const limit = await settingOf(work, resitLimit);
  const outcome: Entered = { sessionId: session.id, entered: 0, refused: [] };
  const acts: Act[] = [];
  for (const one of given) {
    const standing = standings.get(keyOf('TrainingEnrolment', one.enrolment));
    const message = refusalOf(standing, one, limit);
    if (message || !standing) {
      outcome.refused.push({ enrolment: one.enrolment, message: message! });
      continue;
    }
    const { id: enrolmentId, number } = standing;
    const score = one.score ?? null;
    const entered = addResult(work, session, { enrolmentId, number, attempt: one.attempt, score, takenOn });
    standing.results.push({ id: entered.subject.id, score });
    standing.passed = entered.to === 'PASSED';
    outcome.entered += 1;
    acts.push(entered);
  }
  await work.em.flush();
  await recordActs(work, acts);
  return outcome;
}

const twice = text('同一人出现两次。', 'The same person stands twice.');

/** Corrects a result with a reason; what it was is kept. Gives the enrolment. */
export function correctResult(work: Work, input: CorrectResultInput): Promise<string> {
  return transact(work, async (work) => {
    const id = keyOf('ExaminationResult', input.result);
    const { enrolmentId } = await headOf(work, id);
    const session = await getSessionOfEnrolment(work, enrolmentId);
    const refusal = trainingSessionWorkflow.check(session, 'CORRECT_RESULT', work.actor, todayOf(work));
    if (refusal) throw refusal;
    const reason = input.reason.trim();
    if (!reason) throw invalid('reason', '请写明理由。', 'Please give a reason.');
    const score = input.score ?? null;
    if (!inRange(score)) throw invalid('score', '分数应为 0 至 100。', 'A score is from 0 to 100.');
    const result = await work.em.findOneOrFail(ExaminationResult, id);
    if (result.version !== input.expectedVersion) throw stale();
    await recordActs(work, [await amendResult(work, result, score, reason)]);
    return enrolmentId;
  });
}

async function headOf(work: Work, id: string): Promise<{ enrolmentId: string }> {
  const head = await row(
    work.em,
    sql<{ enrolmentId: string }>`select enrolment_id as "enrolmentId" from examination_result where id = ${id}`,
  );
  if (!head) throw notFound();
  return head;
}
