import { randomBytes } from 'node:crypto';
import { recordAct } from '../../../kernel/audit.js';
import { conflict, invalid, notFound } from '../../../kernel/errors.js';
import { uuid } from '../../../kernel/global-id.js';
import { cleanText } from '../../../kernel/identifier/index.js';
import { findReceiver, setReceiver } from '../../../kernel/outbox-webhook.js';
import type { Request } from '../../../kernel/request.js';
import { type RawBuilder, row, run, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
import type { DeadLetterInput, ReceiverInput } from './outbox.input.js';

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

/** Sends a dead letter again, as if for the first time. */
export const retryDeadLetter = (work: Work, input: DeadLetterInput): Promise<void> =>
  decide(work, input, 'RETRY', sql`state = 'WAITING', attempts = 0, next_at = ${work.clock.now()}`);

/** Gives a dead letter up, which lets the later ones of its subject go out. */
export const dropDeadLetter = (work: Work, input: DeadLetterInput): Promise<void> =>
  decide(work, input, 'DROP', sql`state = 'DROPPED', payload_sealed = null, settled_at = ${work.clock.now()}`);

async function decide(
  work: Work,
  { message: id, reason }: DeadLetterInput,
  action: string,
  change: RawBuilder<unknown>,
): Promise<void> {
  if (!uuid.test(id)) throw notFound();
  const given = cleanText(reason);
  if (!given) throw invalid('reason', '请写明理由。', 'Please give a reason.');
  await transact(work, async (work) => {
    if (!(await row(work.em, sql`select from outbox where id = ${id}`))) throw notFound();
    const decided = await row(
      work.em,
      sql<{
        number: string | null;
      }>`update outbox set ${change} where id = ${id} and state = 'DEAD' returning subject_number as number`,
    );
    if (!decided)
      throw conflict('STATE', '只能处理投递失败的消息。', 'Only a message whose delivery failed can be decided on.');
    await recordAct(work, {
      action,
      subject: { kind: 'OutboxMessage', id, number: decided.number ?? undefined },
      reason: given,
    });
  });
}
