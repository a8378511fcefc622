import { notFound } from '../../../kernel/errors.js';
import { inScope } from '../../../kernel/scope.js';
import { type RawBuilder, row, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import { TrainingSession } from './training-session.entity.js';
import { sessionStanding } from './training-session.read.js';
import { trainingSessionWorkflow } from './training-session.workflow.js';

/**
 * Loads a session for a command, locked. Whatever changes who sits in a session takes this lock first and those of the
 * workers after it, in the order of their ids: places are given one after the other, and nobody waits in a circle.
 */
export const getSession = (work: Work, id: string): Promise<TrainingSession> => lockWhere(work, sql`s.id = ${id}`);

/** The same by the business number, as public pages name it. */
export const getSessionByNumber = (work: Work, number: string): Promise<TrainingSession> =>
  lockWhere(work, sql`s.number = ${number}`);

/** The session of an enrolment, before anything of the enrolment is looked at. */
export const getSessionOfEnrolment = (work: Work, enrolmentId: string): Promise<TrainingSession> =>
  lockWhere(work, sql`s.id = (select session_id from training_enrolment where id = ${enrolmentId})`);

async function lockWhere(work: Work, which: RawBuilder<unknown>): Promise<TrainingSession> {
  const reach = trainingSessionWorkflow.reach(work.actor);
  const scope = work.actor.role === 'SYSTEM' ? sql`true` : inScope(work.actor, reach, 's');
  const locked = await row(
    work.em,
    sql<{ id: string }>`select s.id from training_session s where ${which} and ${scope} for no key update of s`,
  );
  if (!locked) throw notFound();
  const session = await work.em.findOneOrFail(TrainingSession, locked.id);
  // Counted after the lock, or it would be as of before the wait.
  const standing = await row(
    work.em,
    sql<
      Pick<TrainingSession, 'resultsMissing' | 'trainerAccountId'>
    >`select ${sessionStanding} from training_session s where s.id = ${session.id}`,
  );
  return Object.assign(session, standing);
}

/** Takes the locks of workers, in one order for everybody. */
export async function lockWorkers(work: Work, ids: readonly string[]): Promise<void> {
  await row(
    work.em,
    sql`select count(*) from (select from worker where id = any(${ids}::uuid[]) order by id for no key update) locked`,
  );
}
