import { globalId } from '../../../kernel/global-id.js';
import { type Page, readPage } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { type RawBuilder, rows, sql } from '../../../kernel/sql.js';
import { type InboxGroup, type InboxItem, InboxKind } from './inbox.type.js';
import { type InboxClock, inboxClock } from './inbox-clock.js';
import { awaiting } from './inbox-source.js';

const kinds = Object.keys(InboxKind) as InboxKind[];

/** Whether `i` is overdue, by the term of its kind. */
const late = (clock: InboxClock): RawBuilder<boolean> =>
  sql<boolean>`(i.since < case i.kind ${sql.join(
    kinds.map((kind) => sql`when ${sql.lit(kind)} then ${clock.overdueBefore(kind)}::timestamptz`),
    sql` `,
  )} end)`;

/** What `from` holds, each with its last day in time as `due_on`, by the term of its kind. */
function dated(from: RawBuilder<unknown>, clock: InboxClock): RawBuilder<unknown> {
  const terms = kinds.map((kind) => {
    const { days, working } = clock.term(kind);
    return sql`(${sql.lit(kind)}, ${days}::int, ${working}::boolean)`;
  });
  // The bucket of a day is the number of working days up to it.
  return sql`(select i.*, case when t.working then w.days[width_bucket(b.day, w.days) + t.days] else b.day + t.days end as due_on
    from ${from}
    cross join lateral (select (i.since at time zone 'Asia/Shanghai')::date as day) b
    join (values ${sql.join(terms)}) t (kind, days, working) on t.kind = i.kind
    cross join (select ${clock.workingDays}::date[] as days) w) i`;
}

/** How much awaits the actor, by kind in the order of the enum. */
export async function inboxGroups(request: Request): Promise<InboxGroup[]> {
  const clock = await inboxClock(request);
  const from = awaiting(request, clock);
  if (!from) return [];
  const found = await rows(
    request.em,
    sql<InboxGroup>`select i.kind, count(*)::int as count, (count(*) filter (where ${late(clock)}))::int as overdue from ${from} group by i.kind`,
  );
  return found.toSorted((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
}

interface ItemRow {
  kind: InboxKind;
  subject: string;
  subjectId: string;
  since: Date | string;
  title: string;
  detail: string | null;
  late: boolean;
}

const holderName = sql`(select w.name from credential c join worker w on w.id = c.worker_id where c.id = i.subject_id)`;
const certificateNumber = sql`(select c.number from credential c where c.id = i.subject_id)`;

/** The names are looked up for the page alone. */
const columns = sql`i.kind, i.subject, i.subject_id as "subjectId", i.since,
  case i.subject
    when 'Worker' then (select w.name from worker w where w.id = i.subject_id)
    when 'Agency' then (select a.name from agency a where a.id = i.subject_id)
    when 'Employment' then (select w.name from employment e join worker w on w.id = e.worker_id where e.id = i.subject_id)
    when 'TrainingSession' then (select c.name from training_session s join course c on c.id = s.course_id where s.id = i.subject_id)
    when 'TrainingApplication' then (select c.name from training_application p join training_session s on s.id = p.session_id join course c on c.id = s.course_id where p.id = i.subject_id)
    when 'Credential' then ${holderName} when 'ReviewCase' then ${holderName}
    else (select b.file_name from import_batch b where b.id = i.subject_id) end as title,
  case i.subject
    when 'Worker' then (select concat_ws(' · ', w.number, a.name) from worker w left join agency a on a.id = w.agency_id where w.id = i.subject_id)
    when 'Agency' then (select a.number from agency a where a.id = i.subject_id)
    when 'Employment' then (select a.name from employment e join agency a on a.id = e.agency_id where e.id = i.subject_id)
    when 'TrainingSession' then (select concat_ws(' · ', s.number, s.place) from training_session s where s.id = i.subject_id)
    when 'TrainingApplication' then (select s.number from training_application p join training_session s on s.id = p.session_id where p.id = i.subject_id)
    when 'Credential' then ${certificateNumber} when 'ReviewCase' then ${certificateNumber}
    else (select b.number from import_batch b where b.id = i.subject_id) end as detail`;

/** One page of what awaits the actor: the most overdue first, then what is due next. */
export async function inboxPage(
  request: Request,
  kind: InboxKind | undefined,
  first: number | undefined,
  after: string | undefined,
): Promise<Page<InboxItem>> {
  const clock = await inboxClock(request);
  const from = awaiting(request, clock);
  if (!from) return nothing;
  const page = await readPage<ItemRow>(
    request.em,
    request.cursors,
    {
      list: `inbox:${kind ?? ''}`,
      select: sql`${columns}, ${late(clock)} as late`,
      from: dated(from, clock),
      where: kind ? [sql`i.kind = ${kind}`] : [],
      order: [
        { expression: sql`i.due_on`, type: 'date' },
        { expression: sql`i.since`, type: 'timestamptz' },
        { expression: sql`i.kind`, type: 'text' },
        { expression: sql`i.subject_id`, type: 'uuid' },
      ],
    },
    { first, after },
  );
  return { ...page, nodes: page.nodes.map((found) => itemOf(found, clock)) };
}

const nothing: Page<InboxItem> = {
  nodes: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  totalCount: async () => 0,
};

function itemOf(found: ItemRow, clock: InboxClock): InboxItem {
  const since = new Date(found.since);
  const dueOn = clock.dueOn(found.kind, since);
  return {
    id: `${found.kind}:${found.subjectId}`,
    kind: found.kind,
    subject: globalId(found.subject, found.subjectId),
    title: found.title,
    detail: found.detail,
    since,
    dueOn,
    workingDaysLeft: clock.workingDaysLeft(dueOn),
    overdue: found.late,
  };
}
