import { randomBytes, randomUUID } from 'node:crypto';
import { recordAct } from '../../../kernel/audit.js';
import { conflict, invalid, notFound } from '../../../kernel/errors.js';
import { cleanText } from '../../../kernel/identifier/index.js';
import { defineTopic, emit } from '../../../kernel/outbox.js';
import { findReceiver, setReceiver, webhook } from '../../../kernel/outbox-webhook.js';
import type { Request } from '../../../kernel/request.js';
import { row, run, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
import type { ReceiverInput } from './outbox.input.js';

/** How Standard Webhooks write a secret. */
const PREFIX = 'whsec_';
const ANSWER_SECONDS = 10;

/** Sets a receiver; gives the secret when it is a new one. */
export function changeReceiver(request: Request, input: ReceiverInput): Promise<string | undefined> {
  const name = cleanText(input.name);
  if (name === '' || name.length > 60)
    throw invalid('name', '请填写单位名称，不超过 60 字。', 'Please give the name, at most 60 characters.');
  const url = readUrl(input.url, request.production);
  const answerSeconds = input.answerSeconds ?? ANSWER_SECONDS;
  if (answerSeconds < 1 || answerSeconds > 60)
    throw invalid('answerSeconds', '应答时限为 1 至 60 秒。', 'It may take 1 to 60 seconds to answer.');
  return transact(request, async (work) => {
    const known = await findReceiver(work, name);
    const secret = known && !input.newSecret ? known.secret : randomBytes(32);
    await setReceiver(work, name, { url, secret, answerSeconds });
    await recordAct(work, {
      action: known ? 'CHANGE' : 'CREATE',
      subject: { kind: 'Receiver', id: name, number: name },
      changes: [
        ...(known?.url === url ? [] : [{ field: 'url', from: known?.url, to: url }]),
        ...(known?.secret === secret ? [] : [{ field: 'secret' }]),
      ],
    });
    return known?.secret === secret ? undefined : `${PREFIX}${secret.toString('base64')}`;
  });
}

function readUrl(typed: string, production: boolean): string {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  const allowed = production ? ['https:'] : ['https:', 'http:'];
  if (!url || !allowed.includes(url.protocol) || url.username || url.password)
    throw invalid(
      'url',
      '请填写完整的 https 地址，不含用户名和密码。',
      'Give a complete https address without a user name or password.',
    );
  return url.href;
}

/** Messages to a receiver that is removed stay and are shown as not sent. */
export async function removeReceiver(work: Work, name: string): Promise<void> {
  await transact(work, async (work) => {
    if ((await run(work.em, sql`delete from receiver where name = ${name}`)) === 0) throw notFound();
    await recordAct(work, { action: 'REMOVE', subject: { kind: 'Receiver', id: name, number: name } });
  });
}

/** Holds the messages to a receiver back, or lets them go. */
export async function pauseReceiver(work: Work, name: string, paused: boolean): Promise<void> {
  await transact(work, async (work) => {
    const known = await row(
      work.em,
      sql<{ paused: boolean }>`select paused_at is not null as paused from receiver where name = ${name} for update`,
    );
    if (!known) throw notFound();
    if (known.paused === paused) return;
    const at = paused ? work.clock.now() : null;
    await run(work.em, sql`update receiver set paused_at = ${at}::timestamptz where name = ${name}`);
    await recordAct(work, {
      action: paused ? 'PAUSE' : 'RESUME',
      subject: { kind: 'Receiver', id: name, number: name },
    });
  });
}

const test = defineTopic<{ test: true }>('receiver.test', webhook);

/** Sends a message that tells of nothing, signed like any other; gives its id. */
export function testReceiver(work: Work, name: string): Promise<string> {
  return transact(work, async (work) => {
    const known = await row(
      work.em,
      sql<{ paused: boolean }>`select paused_at is not null as paused from receiver where name = ${name}`,
    );
    if (!known) throw notFound();
    if (known.paused)
      throw conflict('PAUSED', '该接收端已暂停，请先恢复。', 'This receiver is paused. Resume it first.');
    const message = await emit(work, test, {
      to: name,
      // Of its own subject: a test waits behind no other message.
      subject: { kind: 'Receiver', id: randomUUID(), number: name },
      payload: { test: true },
    });
    await recordAct(work, { action: 'TEST', subject: { kind: 'Receiver', id: name, number: name } });
    return message!;
  });
}
