import { recordAct } from '../../../kernel/audit.js';
import { globalId } from '../../../kernel/global-id.js';
import { defineJob } from '../../../kernel/job.js';
import { row, rows, run, sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import { transact, type Work } from '../../../kernel/work.js';
import { notify } from '../../access/notification/index.js';
import { issueTo } from './issue.service.js';

const CHUNK = 50;

/** Issues the certificates of a batch, fifty a transaction; certificate and row together, so that a killed server goes on exactly. */
export const issueJob = defineJob<{ batchId: string }>({
  name: 'credential-issue',
  run: (work, { batchId }) => carryOutBatch(work, batchId),
  unfinished: (work) =>
    rows(
      work.em,
      sql<{
        batchId: string;
      }>`select id as "batchId" from credential_batch where state = 'RUNNING' order by created_at`,
    ),
});

interface OpenBatch {
  id: string;
  number: string;
  createdBy: string;
}

/** So few are issued while the officer waits; the job finds them done. */
export const AT_ONCE = 20;

/** Tells the officer who ordered a batch that ran on its own. */
async function tellOfBatch(work: Work, { id, number }: OpenBatch): Promise<void> {
  const counted = await row(
    work.em,
    sql<{ issued: number; refused: number }>`select (count(*) filter (where outcome = 'ISSUED'))::int as issued,
          (count(*) filter (where outcome = 'REFUSED'))::int as refused from credential_batch_row where batch_id = ${id}`,
  );
  const { issued, refused } = counted!;
  if (issued + refused <= AT_ONCE) return;
  await notify(work, {
    to: { account: work.actor.id! },
    topic: 'credential.batch-done',
    text: text(
      `发证批次 ${number} 已办完：发证 ${issued} 本，未发 ${refused} 人。`,
      `Batch ${number} is done: ${issued} certificates issued, ${refused} refused.`,
    ),
    path: `/certificates/batches/${globalId('CredentialBatch', id)}`,
    subject: { kind: 'CredentialBatch', id, number },
  });
}

/** Does what is left of a batch, in the name of the officer who ordered it. */
export async function carryOutBatch(work: Work, batchId: string): Promise<void> {
  const ordered = await row(
    work.em,
    sql<OpenBatch>`select created_by as "createdBy" from credential_batch where id = ${batchId}`,
  );
  if (!ordered) return;
  const officer: Work = { ...work, actor: { ...work.actor, id: ordered.createdBy, role: 'ASSOCIATION' } };
  while (await transact(officer, (inner) => issueNext(inner, batchId)));
}

/** The next rows, while this transaction holds the batch; another runner of the same batch waits. False when all is done. */
async function issueNext(work: Work, batchId: string): Promise<boolean> {
  const batch = await row(
    work.em,
    sql<OpenBatch>`select id, number from credential_batch where id = ${batchId} and state = 'RUNNING' for update`,
  );
  if (!batch) return false;
  const waiting = await rows(
    work.em,
    sql<{ workerId: string }>`select worker_id as "workerId" from credential_batch_row
        where batch_id = ${batchId} and outcome is null order by position limit ${CHUNK}`,
  );
  if (waiting.length === 0) {
    await run(
      work.em,
      sql`update credential_batch set state = 'DONE', finished_at = ${work.clock.now()} where id = ${batchId}`,
    );
    await recordAct(work, {
      action: 'FINISH',
      subject: { kind: 'CredentialBatch', id: batch.id, number: batch.number },
      from: 'RUNNING',
      to: 'DONE',
    });
    await tellOfBatch(work, batch);
    return false;
  }
  const done = await issueTo(
    work,
    waiting.map(({ workerId }) => workerId),
  );
  await run(
    work.em,
    sql`update credential_batch_row r set outcome = case when d."credentialId" is null then 'REFUSED' else 'ISSUED' end,
          obstacles = array(select jsonb_array_elements_text(d.obstacles)), credential_id = d."credentialId"
        from jsonb_to_recordset(${JSON.stringify(done)}::jsonb) as d ("workerId" uuid, obstacles jsonb, "credentialId" uuid)
        where r.batch_id = ${batchId} and r.worker_id = d."workerId"`,
  );
  return true;
}
