import { createHmac } from 'node:crypto';
import type { FieldPlace } from './field-crypto.js';
import { type Connector, DeliveryFailure, type Message } from './outbox.js';
import type { Receiver } from './receiver.js';
import { row, rows, sql } from './sql.js';
import type { Work } from './work.js';

const secretPlace = (name: string): FieldPlace => ({ table: 'receiver', column: 'secret', id: name });

/** Sets where messages to a name go, and the secret that signs them. */
export async function setReceiver(work: Work, name: string, { url, secret, answerSeconds }: Receiver): Promise<void> {
  await rows(
    work.em,
    sql`insert into receiver (name, url, secret_sealed, answer_seconds, updated_at)
        values (${name}, ${url}, ${work.crypto.seal(secretPlace(name), secret)}, ${answerSeconds}, ${work.clock.now()})
        on conflict (name) do update set url = excluded.url, secret_sealed = excluded.secret_sealed,
          answer_seconds = excluded.answer_seconds, updated_at = excluded.updated_at`,
  );
}

export async function findReceiver(work: Work, name: string): Promise<Receiver | undefined> {
  const found = await row(
    work.em,
    sql<{
      url: string;
      sealed: Buffer;
      answerSeconds: number;
    }>`select url, secret_sealed as sealed, answer_seconds as "answerSeconds"
        from receiver where name = ${name}`,
  );
  return found && { ...found, secret: work.crypto.openBytes(secretPlace(name), found.sealed) };
}

const WEBHOOK = 'webhook';

/** Signed HTTP, to the receiver that `to` of the emission names. */
export const webhook: Connector = {
  name: WEBHOOK,
  async open(work) {
    const known = await rows(work.em, sql<{ name: string }>`select name from receiver where paused_at is null`);
    return known.map(({ name }) => `${WEBHOOK}/${name}`);
  },
  async deliver(work, message) {
    const receiver = await findReceiver(work, message.destination.slice(WEBHOOK.length + 1));
    if (!receiver) throw new DeliveryFailure('the receiver was removed');
    const { id, topic, subject, createdAt, payload } = message;
    await post(work, receiver, id, { id, topic, subject, createdAt, payload });
  },
};

/** The signature of the Standard Webhooks: HMAC-SHA-256 over id.timestamp.body. */
export const signatureOf = (secret: Buffer, id: string, timestamp: string, body: string): string =>
  `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`;

/** Answers that say that the message itself is wrong. */
const REFUSALS = new Set([400, 405, 406, 410, 411, 413, 414, 415, 422]);

/** Posts a signed body; anything but 2xx within the time is a failure. Redirects are not followed: they could lead anywhere. */
export async function post(
  work: Work,
  { url, secret, answerSeconds }: Receiver,
  id: Message['id'],
  content: object,
): Promise<void> {
  const body = JSON.stringify(content);
  const timestamp = String(Math.floor(work.clock.now().getTime() / 1_000));
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signatureOf(secret, id, timestamp, body),
    },
    body,
    signal: AbortSignal.timeout(answerSeconds * 1_000),
  }).catch((fault: Error & { cause?: { code?: string } }) => {
    throw new DeliveryFailure(
      fault.name === 'TimeoutError' ? 'no answer in time' : (fault.cause?.code ?? 'no connection'),
    );
  });
  await response.body?.cancel();
  if (!response.ok) throw new DeliveryFailure(`HTTP ${response.status}`, REFUSALS.has(response.status));
}
