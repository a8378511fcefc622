import { randomUUID } from 'node:crypto';
import { type Act, recordActs } from '../../../kernel/audit.js';
import { conflict, notFound } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { cleanText } from '../../../kernel/identifier/index.js';
import { defineJob } from '../../../kernel/job.js';
import { settingOf } from '../../../kernel/setting.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import { getSession, type TrainingSession, trainingSessionWorkflow } from '../training-session/index.js';
import { ExaminationResult } from './examination.entity.js';
import type { ExaminationImportState } from './examination.enum.js';
import type { EnterExaminationImportInput } from './examination-import.input.js';
import { openSheet, sealSheet } from './examination-import.read.js';
import { resitLimit } from './examination-setting.js';
import { readStandings } from './result-standing.js';
import { addResult, amendResult, checkTakenOn } from './result-writing.js';
import { type JudgedLine, judgeLines } from './score-judgement.js';
import { readScoreSheet } from './score-sheet.js';

/** For so long a file that was looked at waits to be entered. */
const OPEN_HOURS = 24;

/** Takes a file of results in to be looked at; nothing is entered yet. Gives its key. */
export async function uploadResults(work: Work, session: string, fileName: string, bytes: Buffer): Promise<string> {
  const sheet = await readScoreSheet(bytes);
  return transact(work, async (work) => {
    const { id: sessionId } = await sessionToMark(work, keyOf('TrainingSession', session));
    const id = randomUUID();
    const kept = { ...sheet, fileName: cleanText(fileName).slice(-120), lines: sheet.lines as JudgedLine[] };
    await rows(
      work.em,
      sql`insert into examination_import (id, session_id, state, sheet_sealed, uploaded_by, uploaded_at)
          values (${id}, ${sessionId}, 'CHECKED', ${sealSheet(work, id, kept)}, ${work.actor.id ?? null}, ${work.clock.now()})`,
    );
    return id;
  });
}

/** Enters every line that can be, in one act; the others stay with their reasons. Gives the key. */
export function enterImport(work: Work, input: EnterExaminationImportInput): Promise<string> {
  return transact(work, async (work) => {
    const id = keyOf('ExaminationImport', input.examinationImport);
    const head = await row(
      work.em,
      sql<{ sessionId: string }>`select session_id as "sessionId" from examination_import where id = ${id}`,
    );
    if (!head) throw notFound();
    const session = await sessionToMark(work, head.sessionId);
    const takenOn = input.takenOn ?? todayOf(work);
    checkTakenOn(work, session, takenOn);
    const sheet = openSheet(work, id, await lockOpen(work, id));
    const reason = input.correctionReason?.trim() ?? '';
    const lines = judgeLines(sheet.lines, await readStandings(work, session.id), {
      limit: await settingOf(work, resitLimit),
      passMark: session.passMark!,
      correcting: reason !== '',
    });
    refuseUnseen(lines, input);
    await recordActs(work, await writeLines(work, session, lines, { takenOn, reason }));
    await rows(
      work.em,
      sql`update examination_import set state = 'ENTERED', taken_on = ${takenOn}::date, entered_by = ${work.actor.id ?? null},
            entered_at = ${work.clock.now()}, sheet_sealed = ${sealSheet(work, id, { ...sheet, lines })} where id = ${id}`,
    );
    return id;
  });
}

/** The session, locked, for one who may enter its results. */
async function sessionToMark(work: Work, id: string): Promise<TrainingSession> {
  const session = await getSession(work, id);
  const refusal = trainingSessionWorkflow.check(session, 'ENTER_RESULTS', work.actor, todayOf(work));
  if (refusal) throw refusal;
  return session;
}

/** What is sealed of a file that was not entered; read with the session's lock, under which all are entered. */
async function lockOpen(work: Work, id: string): Promise<Buffer> {
  const found = await row(
    work.em,
    sql<{
      state: ExaminationImportState;
      sealed: Buffer;
    }>`select state, sheet_sealed as sealed from examination_import where id = ${id} for update`,
  );
  if (!found) throw notFound();
  if (found.state === 'ENTERED') throw conflict('ENTERED', '这份成绩表已录入。', 'This file has been entered already.');
  return found.sealed;
}

/** What the officer has not seen is not entered: somebody may have entered results by hand meanwhile. */
function refuseUnseen(lines: readonly JudgedLine[], input: EnterExaminationImportInput): void {
  const count = (verdict: JudgedLine['verdict']) => lines.filter((line) => line.verdict === verdict).length;
  const corrections = count('CORRECTION');
  if (count('NEW') !== input.expectedNew || corrections !== input.expectedCorrections)
    throw conflict(
      'STALE_VERSION',
      '核对之后成绩有变动，请刷新并重新核对。',
      'Results have changed since you looked. Reload and look again.',
    );
  if (input.expectedNew + corrections === 0)
    throw conflict('NOTHING', '没有可录入的成绩。', 'There is no result that can be entered.');
}

async function writeLines(
  work: Work,
  session: TrainingSession,
  lines: readonly JudgedLine[],
  { takenOn, reason }: { takenOn: string; reason: string },
): Promise<Act[]> {
  const acts = lines
    .filter(({ verdict }) => verdict === 'NEW')
    .map(({ enrolmentId, number, attempt, score }) =>
      addResult(work, session, { enrolmentId: enrolmentId!, number, attempt, score: score ?? null, takenOn }),
    );
  await work.em.flush();
  for (const line of lines.filter(({ verdict }) => verdict === 'CORRECTION')) {
    const result = await work.em.findOneOrFail(ExaminationResult, line.resultId!);
    acts.push(await amendResult(work, result, line.score ?? null, reason));
  }
  return acts;
}

/** Forgets files that nobody has entered in time. */
export const forgetImports = (work: Work): Promise<void> =>
  transact(work, async (work) => {
    const since = new Date(work.clock.now().getTime() - OPEN_HOURS * 3_600_000);
    await rows(work.em, sql`delete from examination_import where state = 'CHECKED' and uploaded_at < ${since}`);
  });

defineJob<object>({ name: 'examination-import-sweep', run: forgetImports, cron: '41 * * * *' });
