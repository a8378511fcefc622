import { randomUUID } from 'node:crypto';
import { recordAct } from '../../../kernel/audit.js';
import { nextNumber } from '../../../kernel/business-number.js';
import { conflict, invalid } from '../../../kernel/errors.js';
import { isFirstCall } from '../../../kernel/idempotency.js';
import { row, run, sql } from '../../../kernel/sql.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import type { IssueCredentialsInput } from './issue-batch.input.js';
import { AT_ONCE, carryOutBatch, issueJob } from './issue-batch.job.js';
import { batchMembers } from './issue-preview.read.js';
import { readSource } from './issue-source.js';

/** Orders certificates for those chosen and gives the id of the batch; the same key again gives the same batch. */
export async function issueCredentials(work: Work, input: IssueCredentialsInput): Promise<string> {
  const key = input.idempotencyKey.trim();
  if (!key) throw invalid('idempotencyKey', '请给出幂等键。', 'Give an idempotency key.');
  const { id, count } = await transact(work, (work) => orderBatch(work, input, key));
  if (count <= AT_ONCE) await carryOutBatch(work, id);
  return id;
}

async function orderBatch(
  work: Work,
  input: IssueCredentialsInput,
  key: string,
): Promise<{ id: string; count: number }> {
  if (!(await isFirstCall(work, 'issueCredentials', key, input.source))) {
    const known = await row(
      work.em,
      sql<{
        id: string;
        count: number;
      }>`select b.id, (select count(*)::int from credential_batch_row r where r.batch_id = b.id) as count
          from credential_batch b where b.created_by = ${work.actor.id} and b.idempotency_key = ${key}`,
    );
    return known!;
  }
  const chosen = await readSource(work, input.source);
  const id = randomUUID();
  const number = await nextNumber(work.em, 'F');
  await run(
    work.em,
    sql`insert into credential_batch (id, number, source, county_code, session_id, state, idempotency_key, created_by, created_at)
        values (${id}, ${number}, ${chosen.source}, ${chosen.countyCode}, ${chosen.sessionId}::uuid, 'RUNNING', ${key}, ${work.actor.id}, ${work.clock.now()})`,
  );
  const count = await run(
    work.em,
    sql`insert into credential_batch_row (batch_id, position, worker_id)
        select ${id}, m.position, m.id from (${batchMembers(todayOf(work), chosen)}) m`,
  );
  if (count === 0)
    throw conflict(
      'NOBODY',
      '没有可以发证的人，请查看预览中的原因。',
      'There is nobody to issue to. The preview tells why.',
    );
  await recordAct(work, {
    action: 'ISSUE',
    subject: { kind: 'CredentialBatch', id, number },
    to: 'RUNNING',
    changes: [{ field: 'count', to: String(count) }],
  });
  await work.jobs.enqueue(work.em, issueJob, { batchId: id });
  return { id, count };
}
