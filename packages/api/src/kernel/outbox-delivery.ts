import { defineJob } from './job.js';
import { type Connector, connectors, DeliveryFailure, type Message, openPayload } from './outbox.js';
import { type Em, rows, run, sql } from './sql.js';
import { transact, type Work } from './work.js';

/** Messages to one destination that are under way at once. */
const BATCH = 20;
/** Batches to one destination in one round, so that a long queue does not keep the others waiting. */
const BATCHES = 25;
/** For so long a message belongs to the process that took it; longer than any receiver may take to answer. */
const LEASE_SECONDS = 180;
/** First wait and longest wait between two attempts; after the last attempt, about four days, it is a dead letter. */
const BACK_OFF = { first: 10, most: 3_600, attempts: 100 };

const later = (work: Work, seconds: number) => new Date(work.clock.now().getTime() + seconds * 1_000);

/** Every destination that can be reached now, with its way out. */
export async function destinations(work: Work): Promise<Map<string, Connector>> {
  const ways = await Promise.all(
    connectors().map(async (connector) => (await connector.open(work)).map((to) => [to, connector] as const)),
  );
  return new Map(ways.flat());
}

/**
 * One round: each destination that can be reached gets what is due, the destinations side by side. Several processes may
 * run rounds at once.
 */
export async function deliverDue(work: Work): Promise<void> {
  const open = await destinations(work);
  const waiting = await rows(
    work.em,
    sql<{ destination: string }>`select distinct destination from outbox
        where state = 'WAITING' and next_at <= ${work.clock.now()} and destination = any(${[...open.keys()]}::text[])`,
  );
  const rounds = await Promise.allSettled(
    waiting.map(async ({ destination }) => {
      for (let batch = 0; batch < BATCHES; batch += 1) {
        if (!(await deliverBatch(work, destination, open.get(destination)!))) return;
      }
    }),
  );
  const fault = rounds.find((round) => round.status === 'rejected');
  if (fault) throw fault.reason;
}

/** True when there may be more and the destination took everything. */
async function deliverBatch(work: Work, destination: string, connector: Connector): Promise<boolean> {
  const taken = await take({ ...work, em: work.em.fork() as Em }, destination);
  const outcomes = await Promise.allSettled(
    taken.map(async (message) => {
      const own = { ...work, em: work.em.fork() as Em };
      const failure = await connector.deliver(own, message).then(
        () => undefined,
        (fault: unknown) => fault,
      );
      if (failure === undefined) return settle(own, message);
      await postpone(own, message, failure);
      throw failure;
    }),
  );
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  const ours = failures.find((failure) => !(failure instanceof DeliveryFailure));
  if (ours) throw ours;
  return failures.length === 0 && taken.length === BATCH;
}

type Taken = Omit<Message, 'subject' | 'payload'> & {
  kind: string;
  subjectId: string;
  number: string | null;
  sealed: Buffer;
};

/**
 * Takes the first due message of each subject, for as long as the lease. A message waits behind every earlier one of its
 * subject that is due and not settled: one that is under way, is to be tried again, or is dead.
 */
function take(work: Work, destination: string): Promise<Message[]> {
  const now = work.clock.now();
  return transact(work, async ({ em }) => {
    const taken = await rows(
      em,
      sql<Taken>`with next as (
          select o.id from outbox o
          where o.state = 'WAITING' and o.destination = ${destination} and o.next_at <= ${now}
            and not exists (
              select from outbox earlier
              where earlier.state in ('WAITING', 'DEAD') and earlier.destination = o.destination
                and earlier.subject_kind = o.subject_kind and earlier.subject_id = o.subject_id
                and earlier.sequence < o.sequence and (earlier.due_at is null or earlier.due_at <= ${now}))
          order by o.sequence limit ${BATCH} for update of o skip locked)
        update outbox o set next_at = ${later(work, LEASE_SECONDS)}, attempts = attempts + 1 from next where o.id = next.id
        returning o.id, o.topic, o.destination, o.subject_kind as kind, o.subject_id as "subjectId", o.subject_number as number,
          o.created_at as "createdAt", o.attempts, o.payload_sealed as sealed`,
    );
    return taken.map(({ kind, subjectId, number, sealed, ...message }) => ({
      ...message,
      subject: { kind, id: subjectId, number: number ?? undefined },
      payload: openPayload(work, message.id, sealed),
    }));
  });
}

/** Still ours: nobody took it again after our lease had run out, and nobody settled it. */
const ours = ({ id, attempts }: Message) => sql`id = ${id} and attempts = ${attempts} and state = 'WAITING'`;

/** Delivered; what it said is kept no longer. */
const settle = (work: Work, message: Message): Promise<number> =>
  run(
    work.em,
    sql`update outbox set state = 'DELIVERED', payload_sealed = null, failure = null, settled_at = ${work.clock.now()} where ${ours(message)}`,
  );

function postpone(work: Work, message: Message, fault: unknown): Promise<number> {
  const known = fault instanceof DeliveryFailure;
  const dead = (known && fault.refused) || message.attempts >= BACK_OFF.attempts;
  const wait = Math.min(BACK_OFF.most, BACK_OFF.first * 2 ** (message.attempts - 1));
  return run(
    work.em,
    sql`update outbox set state = ${dead ? 'DEAD' : 'WAITING'}, next_at = ${later(work, wait)}, failure = ${known ? fault.message : 'internal fault'}
        where ${ours(message)}`,
  );
}

/** Delivered and dropped messages are forgotten, and with them their keys, after so many days. */
const KEPT_DAYS = 400;

defineJob<object>({ name: 'outbox-delivery', run: deliverDue, everySeconds: 1 });

defineJob<object>({
  name: 'outbox-sweep',
  cron: '41 3 * * *',
  run: async (work) => {
    await run(work.em, sql`delete from outbox where settled_at < ${later(work, -KEPT_DAYS * 86_400)}`);
  },
});
