import { defineJob } from '../../../kernel/job.js';
import { rows, sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import { notify } from '../notification/index.js';

/** Tells the administrators once a day of each destination that has dead letters: they hold back what follows them. */
export async function tellOfDeadLetters(work: Work): Promise<void> {
  const dead = await rows(
    work.em,
    sql<{
      destination: string;
      count: number;
    }>`select destination, count(*)::int as count from outbox where state = 'DEAD' group by destination order by destination`,
  );
  if (dead.length === 0) return;
  await transact(work, async (work) => {
    for (const { destination, count } of dead) {
      await notify(work, {
        to: { role: 'ADMIN' },
        topic: 'platform.dead-letters',
        text: text(
          `发往 ${destination} 的 ${count} 条消息投递失败，请处理。`,
          `${count} message(s) to ${destination} could not be delivered. Decide on them.`,
        ),
        path: '/outbox?states=DEAD',
        subject: { kind: 'OutboxMessage', id: destination },
        key: `dead-letters:${destination}:${todayOf(work)}`,
      });
    }
  });
}

defineJob<object>({ name: 'dead-letter-notice', run: tellOfDeadLetters, cron: '*/10 * * * *' });
