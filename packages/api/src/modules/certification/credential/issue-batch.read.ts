import { type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { row, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import type { IssueOutcome } from './issue-batch.enum.js';
import type { CredentialBatchRow, CredentialBatchType } from './issue-batch.type.js';

/** Batches are the association's; the city looks on. */
const mayRead = ({ actor }: Work) =>
  sql<boolean>`${actor.role === 'ASSOCIATION' || actor.role === 'CITY_BUREAU'}::boolean`;

const columns = sql`b.id, b.number, b.source, b.state, b.county_code as "countyCode", b.created_at as "createdAt", b.finished_at as "finishedAt",
  coalesce((select a.display_name from account a where a.id = b.created_by), '平台') as "creatorName", n.total, n.issued, n.refused, n.obstacles`;

const list = sql`credential_batch b, lateral (
  select count(*)::int as total, count(*) filter (where r.outcome = 'ISSUED')::int as issued, count(*) filter (where r.outcome = 'REFUSED')::int as refused,
    (select coalesce(jsonb_agg(jsonb_build_object('obstacle', o.obstacle, 'count', o.count) order by o.count desc, o.obstacle), '[]') from (
      select obstacle, count(*)::int as count from credential_batch_row f, unnest(f.obstacles) as obstacle where f.batch_id = b.id group by obstacle) o) as obstacles
  from credential_batch_row r where r.batch_id = b.id) n`;

/** One page of the batches, the newest first. */
export function batchPage(request: Request, args: PageArgs): Promise<Page<CredentialBatchType>> {
  return readPage<CredentialBatchType>(
    request.em,
    request.cursors,
    {
      list: 'credential-batches',
      select: columns,
      from: list,
      where: [mayRead(request)],
      order: [
        { expression: sql`b.created_at`, type: 'timestamptz', descending: true },
        { expression: sql`b.id`, type: 'uuid' },
      ],
    },
    args,
  );
}

export function findBatch(work: Work, id: string): Promise<CredentialBatchType | undefined> {
  return row(work.em, sql<CredentialBatchType>`select ${columns} from ${list} where b.id = ${id} and ${mayRead(work)}`);
}

/** One page of the workers of a batch that the caller may read, in its order. */
export function batchRowPage(
  request: Request,
  batchId: string,
  outcome: IssueOutcome | undefined,
  args: PageArgs,
): Promise<Page<CredentialBatchRow>> {
  return readPage<CredentialBatchRow>(
    request.em,
    request.cursors,
    {
      list: `credential-batch:${batchId}`,
      select: sql`r.position, r.outcome, r.obstacles, r.worker_id as "workerId", r.credential_id as "credentialId"`,
      from: sql`credential_batch_row r`,
      where: [sql`r.batch_id = ${batchId}`, outcome ? sql`r.outcome = ${outcome}` : sql`true`],
      order: [{ expression: sql`r.position`, type: 'int' }],
    },
    args,
  );
}
