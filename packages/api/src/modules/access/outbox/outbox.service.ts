import { recordAct, recordActs } from '../../../kernel/audit.js';
import { conflict, invalid, notFound } from '../../../kernel/errors.js';
import { uuid } from '../../../kernel/global-id.js';
import { cleanText } from '../../../kernel/identifier/index.js';
import { type RawBuilder, row, rows, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
import type { DeadLetterInput, DeadLettersInput } from './outbox.input.js';

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
  const given = readReason(reason);
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

function readReason(typed: string): string {
  const given = cleanText(typed);
  if (!given) throw invalid('reason', '请写明理由。', 'Please give a reason.');
  return given;
}

/** Sends dead letters again, those named or all that fit; gives how many. What was decided meanwhile is left alone. */
export function retryDeadLetters(work: Work, input: DeadLettersInput): Promise<number> {
  const { messages, topic, destination } = input;
  const reason = readReason(input.reason);
  return transact(work, async (work) => {
    const ids = messages?.filter((id) => uuid.test(id));
    const retried = await rows(
      work.em,
      sql<{
        id: string;
        number: string | null;
      }>`update outbox set state = 'WAITING', attempts = 0, next_at = ${work.clock.now()}
          where state = 'DEAD' and (${ids ?? null}::uuid[] is null or id = any(${ids ?? null}::uuid[]))
            and (${topic ?? null}::text is null or topic = ${topic ?? null})
            and (${destination ?? null}::text is null or destination = ${destination ?? null})
          returning id, subject_number as number`,
    );
    if (retried.length === 0)
      throw conflict('NONE', '没有投递失败的消息可以重新投递。', 'There is no dead letter to send again.');
    await recordActs(
      work,
      retried.map(({ id, number }) => ({
        action: 'RETRY',
        subject: { kind: 'OutboxMessage', id, number: number ?? undefined },
        reason,
      })),
    );
    return retried.length;
  });
}
