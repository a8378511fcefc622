import { randomUUID } from 'node:crypto';
import { recordActs } from '../../../kernel/audit.js';
import { rows, sql } from '../../../kernel/sql.js';
import { todayOf, type Work } from '../../../kernel/work.js';
import { getCredential } from './credential.service.js';
import { credentialWorkflow } from './credential.workflow.js';
import { tellOfGoodNews } from './credential-notice.js';
import { takeNumbers } from './credential-number.js';
import { issueEditions, replaceEdition } from './edition.js';
import { candidatesAmong, type IssueObstacle, obstaclesOn } from './issue-obstacle.js';

/** What became of one worker: a certificate, or everything that stood against it. */
export interface Issued {
  workerId: string;
  obstacles: IssueObstacle[];
  credentialId: string | null;
}

/**
 * Issues to those who can be issued to at this instant, in the order given. The workers are locked first, in one order: of
 * two officers who issue to the same person the second finds the certificate of the first.
 */
export async function issueTo(work: Work, workerIds: string[]): Promise<Issued[]> {
  await rows(work.em, sql`select from worker where id = any(${workerIds}::uuid[]) order by id for no key update`);
  const judged = await rows(
    work.em,
    sql<Issued>`select w.id as "workerId", c.id as "credentialId", ${obstaclesOn(todayOf(work))} as obstacles
        from ${candidatesAmong(workerIds)} where w.id = any(${workerIds}::uuid[]) order by array_position(${workerIds}::uuid[], w.id)`,
  );
  const refused = judged
    .filter(({ obstacles }) => obstacles.length > 0)
    .map(({ workerId, obstacles }) => ({ workerId, obstacles, credentialId: null }));
  const eligible = judged.filter(({ obstacles }) => obstacles.length === 0);
  const former = eligible.filter(({ credentialId }) => credentialId !== null);
  for (const { credentialId } of former) await issueAgain(work, credentialId!);
  const fresh = eligible.filter(({ credentialId }) => credentialId === null);
  const first = await issueFirst(
    work,
    fresh.map(({ workerId }) => workerId),
  );
  const issued = [...former, ...first].flatMap(({ credentialId, workerId }) => (credentialId ? [workerId] : []));
  await tellOfGoodNews(work, issued, 'issued');
  return [...refused, ...former, ...first];
}

/** The first certificate of each. One that another command has just given is found, never doubled. */
async function issueFirst(work: Work, workerIds: string[]): Promise<Issued[]> {
  if (workerIds.length === 0) return [];
  const numbers = await takeNumbers(work.em, workerIds.length);
  const made = workerIds.map((workerId, at) => ({ id: randomUUID(), workerId, number: numbers[at]! }));
  const now = work.clock.now();
  const kept = new Set(
    (
      await rows(
        work.em,
        sql<{ id: string }>`insert into credential (id, number, worker_id, state, issued_on, created_at, updated_at)
            select m.id, m.number, m."workerId", ${credentialWorkflow.initial}, ${todayOf(work)}::date, ${now}, ${now}
            from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as m (id uuid, number text, "workerId" uuid)
            on conflict (worker_id) do nothing returning id`,
      )
    ).map(({ id }) => id),
  );
  const issued = made.filter(({ id }) => kept.has(id));
  await issueEditions(
    work,
    issued.map(({ id }) => id),
  );
  await recordActs(
    work,
    issued.map(({ id, number }) => ({
      action: 'ISSUE',
      subject: { kind: credentialWorkflow.subject, id, number },
      to: credentialWorkflow.initial,
    })),
  );
  return made.map(({ id, workerId }) =>
    kept.has(id)
      ? { workerId, obstacles: [], credentialId: id }
      : { workerId, obstacles: ['HOLDS_ONE'], credentialId: null },
  );
}

/** A former holder gets the same certificate again, under the same number, with a new edition. */
async function issueAgain(work: Work, credentialId: string): Promise<void> {
  const credential = await getCredential(work, credentialId);
  await credentialWorkflow.apply(work, credential, 'ISSUE_AGAIN');
  credential.issuedOn = todayOf(work);
  credential.reviews = 0;
  credential.stateReason = null;
  credential.rectifyBy = null;
  credential.cancelledOn = null;
  credential.cancelCause = null;
  credential.revokedOn = null;
  credential.updatedAt = work.clock.now();
  await work.em.flush();
  await replaceEdition(work, credentialId, 'ISSUED_AGAIN');
}
