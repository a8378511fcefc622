import { randomUUID } from 'node:crypto';
import type { Subject } from './audit.js';
import type { FieldPlace } from './field-crypto.js';
import { row, run, sql } from './sql.js';
import type { Work } from './work.js';

/** A message on its way out. Its id stays the same at each attempt: a receiver that knows it has had it already. */
export interface Message<P extends object = object> {
  id: string;
  topic: string;
  destination: string;
  subject: Subject;
  createdAt: Date;
  /** The attempt that this is, from 1. */
  attempts: number;
  payload: P;
}

/** A way out: to a department's web service, a short-message gateway, the notifications of an account. */
export interface Connector {
  name: string;
  /** Destinations that it can reach now; messages to others wait and are shown as not sent. */
  open(work: Work): Promise<readonly string[]>;
  /** Hands a message over, outside a transaction. Throws DeliveryFailure when it was not taken. */
  deliver(work: Work, message: Message): Promise<void>;
}

/** What kind of message: its name for receivers, its way out, and what it says. */
export interface Topic<P extends object> {
  name: string;
  connector: Connector;
  /** There for the type alone. */
  payload?: P;
}

/** Why a message was not taken, in words without personal data. */
export class DeliveryFailure extends Error {
  constructor(
    reason: string,
    /** Sending it again will not help: it goes to the dead letters at once. */
    readonly refused = false,
  ) {
    super(reason);
  }
}

const topics = new Map<string, Topic<object>>();

/** Declares a topic; its module emits it. */
export function defineTopic<P extends object>(name: string, connector: Connector): Topic<P> {
  if (topics.has(name)) throw new Error(`two topics are called ${name}`);
  const topic: Topic<P> = { name, connector };
  topics.set(name, topic);
  return topic;
}

/** Every way out that a topic takes. */
export const connectors = (): Connector[] => [...new Set([...topics.values()].map(({ connector }) => connector))];

export interface Emission<P extends object> {
  /** Which of the connector's destinations, such as the department; absent for a connector that has one only. */
  to?: string;
  /**
   * What it tells of: messages of one subject to one destination arrive in the order in which they were emitted, as long as
   * the command holds the lock of that record.
   */
  subject: Subject;
  payload: P;
  /** Not before; a reminder. At once when absent. */
  dueAt?: Date;
  /** At most one message of the topic ever has this key: a job that runs again emits nothing twice. */
  key?: string;
}

const place = (id: string): FieldPlace => ({ table: 'outbox', column: 'payload', id });

export const openPayload = <P extends object>(work: Work, id: string, sealed: Uint8Array): P =>
  JSON.parse(work.crypto.open(place(id), sealed)) as P;

/**
 * Puts a message into the outbox, in the transaction of the command: it goes out when the command has committed, at least
 * once, and never when the command fails. Gives its id; undefined when the key was used before.
 */
export async function emit<P extends object>(
  work: Work,
  topic: Topic<P>,
  { to, subject, payload, dueAt, key }: Emission<P>,
): Promise<string | undefined> {
  const id = randomUUID();
  const now = work.clock.now();
  const destination = to === undefined ? topic.connector.name : `${topic.connector.name}/${to}`;
  const put = await row(
    work.em,
    sql<{
      id: string;
    }>`insert into outbox (id, topic, destination, subject_kind, subject_id, subject_number, key, payload_sealed, created_at, due_at, next_at)
        values (${id}, ${topic.name}, ${destination}, ${subject.kind}, ${subject.id}, ${subject.number ?? null}, ${key ?? null},
                ${work.crypto.seal(place(id), JSON.stringify(payload))}, ${now}, ${dueAt ?? null}::timestamptz, ${dueAt ?? now})
        on conflict (topic, key) do nothing returning id`,
  );
  return put?.id;
}

/** Takes back what the topic still holds about a subject, such as reminders of what was done meanwhile. */
export const withdraw = (work: Work, topic: Pick<Topic<object>, 'name'>, subject: Subject): Promise<number> =>
  run(
    work.em,
    sql`update outbox set state = 'DROPPED', payload_sealed = null, settled_at = ${work.clock.now()}
        where topic = ${topic.name} and subject_kind = ${subject.kind} and subject_id = ${subject.id} and state in ('WAITING', 'DEAD')`,
  );
