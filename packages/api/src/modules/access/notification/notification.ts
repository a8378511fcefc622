import type { Actor, Role } from '../../../kernel/actor.js';
import type { Subject } from '../../../kernel/audit.js';
import { notFound } from '../../../kernel/errors.js';
import type { FieldPlace } from '../../../kernel/field-crypto.js';
import { keyOf } from '../../../kernel/global-id.js';
import { type Connector, defineTopic, emit } from '../../../kernel/outbox.js';
import { type Page, type PageArgs, readPage } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { row, rows, run, sql } from '../../../kernel/sql.js';
import type { Text } from '../../../kernel/text.js';
import { todayOf, type Work } from '../../../kernel/work.js';
import type { Notification, NotificationKind } from './notification.type.js';

/** Who is told: one account, or everybody of an office. */
export type Recipient =
  | { account: string }
  | { agency: string }
  | { county: string }
  | { department: string }
  | { role: Exclude<Role, 'AGENCY' | 'COUNTY_BUREAU' | 'DEPARTMENT'> };

const keyOfRecipient = (recipient: Recipient): string => Object.entries(recipient)[0]!.join(':');

/** Every key under which an account is told. */
const keysOf = ({ id, role, agencyId, countyCode, department }: Actor): string[] =>
  [
    `account:${id}`,
    `role:${role}`,
    agencyId && `agency:${agencyId}`,
    countyCode && `county:${countyCode}`,
    department && `department:${department}`,
  ].filter((key) => key !== undefined);

interface Told {
  recipient: string;
  topic: string;
  text: Text;
  path?: string | undefined;
}

const place = (id: string): FieldPlace => ({ table: 'notification', column: 'content', id });

/** Puts the message where its recipient sees it; delivered twice it is there once. */
const inApp: Connector = {
  name: 'in-app',
  open: () => Promise.resolve(['in-app']),
  async deliver(work, { id, payload }) {
    const { recipient, topic, text, path } = payload as Told;
    await rows(
      work.em,
      sql`insert into notification (id, recipient, topic, content_sealed, path, created_at)
          values (${id}, ${recipient}, ${topic}, ${work.crypto.seal(place(id), JSON.stringify(text))}, ${path ?? null}, ${work.clock.now()})
          on conflict (id) do nothing`,
    );
  },
};

const notification = defineTopic<Told>('notification', inApp);

export interface Notice {
  to: Recipient | readonly Recipient[];
  /** Kind and what happened, such as `credential.suspended`. */
  topic: `${Lowercase<NotificationKind>}.${string}`;
  text: Text;
  /** The page that it leads to, such as /workers/…; no personal data in it. */
  path?: string;
  subject: Subject;
  /** Not before; a reminder. */
  dueAt?: Date;
  /** At most one notice to the same recipient ever has this key. */
  key?: string;
}

/** An agency or county knows what it has done itself; of a role, others than the actor are to know. */
const ownOffice = ({ agencyId, countyCode }: Actor, to: Recipient): boolean =>
  ('agency' in to && to.agency === agencyId) || ('county' in to && to.county === countyCode);

/** Tells accounts or offices, when the command has committed; never an office of its own act. */
export async function notify(work: Work, { to, topic, text, path, key, ...emission }: Notice): Promise<void> {
  const told = [to].flat().filter((recipient) => !ownOffice(work.actor, recipient));
  for (const recipient of new Set(told.map(keyOfRecipient))) {
    await emit(work, notification, {
      ...emission,
      ...(key !== undefined && { key: `${key}@${recipient}` }),
      payload: { recipient, topic, text, path },
    });
  }
}

/** For acts that come in hundreds: one notice a day says that there were some, not one for each. */
export const notifyDaily = (work: Work, notice: Omit<Notice, 'key'>): Promise<void> =>
  notify(work, { ...notice, key: `${notice.topic}:${todayOf(work)}` });

const mine = (actor: Actor) => sql`n.recipient = any(${keysOf(actor)}::text[])`;

interface NotificationRow {
  id: string;
  topic: string;
  sealed: Buffer;
  path: string | null;
  createdAt: Date;
  readAt: Date | null;
}

const columns = sql`n.id, n.topic, n.content_sealed as sealed, n.path, n.created_at as "createdAt", n.read_at as "readAt"`;

const kindOf = (topic: string) => topic.split('.')[0]!.toUpperCase() as NotificationKind;

const opened = ({ crypto }: Work, { sealed, ...told }: NotificationRow): Notification => ({
  ...told,
  kind: kindOf(told.topic),
  text: JSON.parse(crypto.open(place(told.id), sealed)) as Text,
});

const ofKinds = (kinds: readonly NotificationKind[]) =>
  sql`split_part(n.topic, '.', 1) = any(${kinds.map((kind) => kind.toLowerCase())}::text[])`;

/** What the viewer was told, newest first. */
export async function notificationPage(
  request: Request,
  { unread, kinds }: { unread: boolean; kinds?: readonly NotificationKind[] | undefined },
  args: PageArgs,
): Promise<Page<Notification>> {
  const page = await readPage<NotificationRow>(
    request.em,
    request.cursors,
    {
      list: 'notifications',
      select: columns,
      from: sql`notification n`,
      where: [
        mine(request.actor),
        ...(unread ? [sql`n.read_at is null`] : []),
        ...(kinds?.length ? [ofKinds(kinds)] : []),
      ],
      order: [
        { expression: sql`n.created_at`, type: 'timestamptz', descending: true },
        { expression: sql`n.id`, type: 'uuid' },
      ],
    },
    args,
  );
  return { ...page, nodes: page.nodes.map((told) => opened(request, told)) };
}

/** A notification of the viewer's, for `node(id)`. */
export async function findNotification(work: Work, id: string): Promise<Notification | undefined> {
  const found = await row(
    work.em,
    sql<NotificationRow>`select ${columns} from notification n where n.id = ${id} and ${mine(work.actor)}`,
  );
  return found && opened(work, found);
}

export async function unreadNotifications(work: Work): Promise<number> {
  const counted = await row(
    work.em,
    sql<{ n: number }>`select count(*)::int as n from notification n where n.read_at is null and ${mine(work.actor)}`,
  );
  return counted!.n;
}

/** Marks one as read, or all; what an office was told is read when one of its accounts has read it. */
export async function markRead(work: Work, id: string | undefined): Promise<void> {
  const only = id === undefined ? sql`n.read_at is null` : sql`n.id = ${keyOf('Notification', id)}`;
  const marked = await run(
    work.em,
    sql`update notification n set read_at = coalesce(n.read_at, ${work.clock.now()}), read_by = coalesce(n.read_by, ${work.actor.id!})
        where ${mine(work.actor)} and ${only}`,
  );
  if (id !== undefined && marked === 0) throw notFound();
}
