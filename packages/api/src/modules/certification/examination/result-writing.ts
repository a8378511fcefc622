import { randomUUID } from 'node:crypto';
import type { Act } from '../../../kernel/audit.js';
import { invalid } from '../../../kernel/errors.js';
import { rows, sql } from '../../../kernel/sql.js';
import { todayOf, type Work } from '../../../kernel/work.js';
import type { TrainingSession } from '../training-session/index.js';
import { ExaminationResult } from './examination.entity.js';

/** The day of the examination lies between the first day of the session and today. */
export function checkTakenOn(work: Work, session: TrainingSession, takenOn: string): void {
  if (takenOn < session.firstDay || takenOn > todayOf(work))
    throw invalid(
      'takenOn',
      '考试日期不早于开班、不晚于今天。',
      'The day of the examination lies between the first day and today.',
    );
}

export interface NewResult {
  enrolmentId: string;
  /** Of the worker, for the trail. */
  number: string;
  attempt: number;
  score: number | null;
  takenOn: string;
}

/** Adds a result to the session; the caller flushes, and records the act that is given back. */
export function addResult(work: Work, session: TrainingSession, given: NewResult): Act {
  const result = new ExaminationResult();
  result.id = randomUUID();
  result.enrolmentId = given.enrolmentId;
  result.attempt = given.attempt;
  result.takenOn = given.takenOn;
  result.score = given.score;
  result.passMark = session.passMark!;
  result.enteredBy = work.actor.id ?? null;
  result.enteredAt = work.clock.now();
  work.em.persist(result);
  return {
    action: 'ENTER',
    subject: { kind: 'ExaminationResult', id: result.id, number: given.number },
    to: result.score !== null && result.score >= result.passMark ? 'PASSED' : 'FAILED',
  };
}

/** Puts another score in place of one; what it was is kept with the reason. Gives the act to be recorded. */
export async function amendResult(
  work: Work,
  result: ExaminationResult,
  score: number | null,
  reason: string,
): Promise<Act> {
  const before = result.score;
  result.score = score;
  await work.em.flush();
  await rows(
    work.em,
    sql`insert into examination_correction (id, result_id, score_before, score_after, reason, corrected_by, corrected_at)
        values (${randomUUID()}, ${result.id}, ${before}, ${score}, ${reason}, ${work.actor.id ?? null}, ${work.clock.now()})`,
  );
  return { action: 'CORRECT', subject: { kind: 'ExaminationResult', id: result.id }, reason };
}
