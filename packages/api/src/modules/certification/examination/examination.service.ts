import { randomUUID } from 'node:crypto';
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

interface Standing {
  id: string;
  number: string;
  state: string;
  attempts: number;
  passed: boolean;
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
  if (takenOn < session.firstDay || takenOn > todayOf(work))
    throw invalid(
      'takenOn',
      '考试日期不早于开班、不晚于今天。',
      'The day of the examination lies between the first day and today.',
    );
  const standings = await readStandings(work, session);
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
    const result = resultOf(work, session, standing, one, takenOn);
    work.em.persist(result);
    standing.attempts += 1;
    standing.passed = result.score !== null && result.score >= result.passMark;
    outcome.entered += 1;
    acts.push({
      action: 'ENTER',
      subject: { kind: 'ExaminationResult', id: result.id, number: standing.number },
      to: standing.passed ? 'PASSED' : 'FAILED',
    });
  }
  await work.em.flush();
  await recordActs(work, acts);
  return outcome;
}

/** Those of the session by id; read with the session's lock, under which all results are written. */
async function readStandings(work: Work, session: TrainingSession): Promise<Map<string, Standing>> {
  const found = await rows(
    work.em,
    sql<Standing>`select e.id, w.number, e.state, count(r.id)::int as attempts, coalesce(bool_or(r.passed), false) as passed
        from training_enrolment e join worker w on w.id = e.worker_id left join examination_result r on r.enrolment_id = e.id
        where e.session_id = ${session.id} group by e.id, w.number, e.state`,
  );
  return new Map(found.map((standing) => [standing.id, standing]));
}

const notHere = text('不在本班名单中。', 'Not in this session.');
const twice = text('同一人出现两次。', 'The same person stands twice.');

function refusalOf(standing: Standing | undefined, { attempt, score }: ScoreInput, limit: number): Text | undefined {
  if (!standing) return notHere;
  if (standing.state !== 'COMPLETED')
    return text('未完成培训，不能参加考试。', 'Has not completed the training and cannot sit the examination.');
  if (typeof score === 'number' && (score < 0 || score > 100))
    return text('分数应为 0 至 100。', 'A score is from 0 to 100.');
  if (attempt >= 1 && attempt <= standing.attempts)
    return text('已有成绩，如有误请更正并写明理由。', 'Has a result already. Correct it with a reason if it is wrong.');
  if (standing.passed) return text('已合格，无需补考。', 'Has passed already.');
  if (attempt > limit + 1) return text(`最多补考 ${limit} 次。`, `At most ${limit} re-sits.`);
  if (attempt !== standing.attempts + 1)
    return text('请先录入上一次成绩。', 'Enter the result of the attempt before first.');
  return undefined;
}

function resultOf(
  work: Work,
  session: TrainingSession,
  standing: Standing,
  { attempt, score }: ScoreInput,
  takenOn: string,
): ExaminationResult {
  const result = new ExaminationResult();
  result.id = randomUUID();
  result.enrolmentId = standing.id;
  result.attempt = attempt;
  result.takenOn = takenOn;
  result.score = score ?? null;
  result.passMark = session.passMark!;
  result.enteredBy = work.actor.id ?? null;
  result.enteredAt = work.clock.now();
  return result;
}

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
    if (score !== null && (score < 0 || score > 100))
      throw invalid('score', '分数应为 0 至 100。', 'A score is from 0 to 100.');
    const result = await work.em.findOneOrFail(ExaminationResult, id);
    if (result.version !== input.expectedVersion) throw stale();
    const before = result.score;
    result.score = score;
    await work.em.flush();
    await rows(
      work.em,
      sql`insert into examination_correction (id, result_id, score_before, score_after, reason, corrected_by, corrected_at)
          values (${randomUUID()}, ${id}, ${before}, ${score}, ${reason}, ${work.actor.id ?? null}, ${work.clock.now()})`,
    );
    await recordActs(work, [{ action: 'CORRECT', subject: { kind: 'ExaminationResult', id }, reason }]);
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
