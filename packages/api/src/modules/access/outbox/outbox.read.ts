import { destinations } from '../../../kernel/outbox-delivery.js';
import { type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { type RawBuilder, rows, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import type { OutboxFilter } from './outbox.input.js';
import type { OutboxMessageType, ReceiverType } from './outbox.type.js';

/** The state as people see it, on `outbox o`. */
const stateOf = (work: Work, open: string[]): RawBuilder<string> =>
  sql<string>`case when o.state <> 'WAITING' then o.state
    when coalesce(o.due_at > ${work.clock.now()}, false) then 'SCHEDULED'
    when o.destination <> all(${open}::text[]) then 'NOT_CONNECTED'
    when o.failure is not null then 'RETRYING' else 'WAITING' end`;

/** Messages, newest first. */
export async function outboxPage(
  request: Request,
  { states, topic }: OutboxFilter,
  args: PageArgs,
): Promise<Page<OutboxMessageType>> {
  const state = stateOf(request, [...(await destinations(request)).keys()]);
  return readPage<OutboxMessageType>(
    request.em,
    request.cursors,
    {
      list: 'outbox',
      select: sql`o.id, o.topic, o.destination, o.subject_kind as "subjectKind", o.subject_number as "subjectNumber", ${state} as state,
        o.attempts, o.failure, o.created_at as "createdAt", case when o.state = 'WAITING' then o.next_at end as "nextAt",
        o.settled_at as "settledAt"`,
      from: sql`outbox o`,
      where: [
        ...(states?.length ? [sql`${state} = any(${states}::text[])`] : []),
        ...(topic ? [sql`o.topic = ${topic}`] : []),
      ],
      order: [{ expression: sql`o.sequence`, type: 'bigint', descending: true }],
    },
    args,
  );
}

/** Every receiver by its name. */
export const receivers = (work: Work): Promise<ReceiverType[]> =>
  rows(
    work.em,
    sql<ReceiverType>`select name, url, answer_seconds as "answerSeconds", updated_at as "updatedAt" from receiver order by name`,
  );
