import { uuid } from '../../../kernel/global-id.js';
import { destinations } from '../../../kernel/outbox-delivery.js';
import { webhook } from '../../../kernel/outbox-webhook.js';
import { type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { type RawBuilder, rows, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import type { OutboxFilter } from './outbox.input.js';
import type { OutboxGroup, OutboxMessageType, ReceiverType } from './outbox.type.js';

const addressOf = (alias: string) => sql`${`${webhook.name}/`}::text || ${sql.ref(`${alias}.name`)}`;

/** The state as people see it, on `outbox o`. */
const stateOf = (work: Work, open: string[]): RawBuilder<string> =>
  sql<string>`case when o.state <> 'WAITING' then o.state
    when coalesce(o.due_at > ${work.clock.now()}, false) then 'SCHEDULED'
    when exists (select from receiver r where ${addressOf('r')} = o.destination and r.paused_at is not null) then 'PAUSED'
    when o.destination <> all(${open}::text[]) then 'NOT_CONNECTED'
    when o.failure is not null then 'RETRYING' else 'WAITING' end`;

/** Messages, newest first. */
export async function outboxPage(
  request: Request,
  { states, topic, destination, message }: OutboxFilter,
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
        ...(destination ? [sql`o.destination = ${destination}`] : []),
        ...(message ? [uuid.test(message) ? sql`o.id = ${message}` : sql`false`] : []),
      ],
      order: [{ expression: sql`o.sequence`, type: 'bigint', descending: true }],
    },
    args,
  );
}

/** How many messages there are of each topic, destination and state. */
export async function outboxGroups(work: Work): Promise<OutboxGroup[]> {
  const state = stateOf(work, [...(await destinations(work)).keys()]);
  return rows(
    work.em,
    sql<OutboxGroup>`select o.topic, o.destination, o.state, count(*)::int as count
        from (select o.topic, o.destination, ${state} as state from outbox o) o group by 1, 2, 3 order by 1, 2, 3`,
  );
}

/** Every receiver by its name. */
export const receivers = (work: Work): Promise<ReceiverType[]> =>
  rows(
    work.em,
    sql<ReceiverType>`select r.name, r.url, r.answer_seconds as "answerSeconds", r.updated_at as "updatedAt", r.paused_at as "pausedAt",
          (select count(*)::int from outbox o where o.destination = ${addressOf('r')} and o.state = 'WAITING') as waiting,
          (select count(*)::int from outbox o where o.destination = ${addressOf('r')} and o.state = 'DEAD') as dead
        from receiver r order by r.name`,
  );
