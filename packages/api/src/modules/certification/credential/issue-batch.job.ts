import { recordAct } from '../../../kernel/audit.js';
import { defineJob } from '../../../kernel/job.js';
import { row, rows, run, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
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
