import { defineJob } from '../../../kernel/job.js';
import { rows, sql } from '../../../kernel/sql.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import { getCredential } from '../credential/index.js';

/**
 * Writes the suspensions that the day has brought, so that lists and figures which read the row agree with the rule that
 * every page reads. Each in its own transaction: what a crash leaves over is found by the next round.
 */
export async function suspendOverdue(work: Work): Promise<void> {
  const due = await rows(
    work.em,
    sql<{ id: string }>`select c.id from credential c
        where c.state in ('VALID', 'RECTIFICATION') and credential_state_on(c, ${todayOf(work)}::date) <> c.state order by c.id`,
  );
  for (const { id } of due) {
    await transact(work, async (work) => {
      await getCredential(work, id);
      await work.em.flush();
    });
  }
}

// Each hour rather than at midnight alone: a server that slept through it catches up. Midnight in Shanghai is 16:00 UTC.
defineJob<object>({ name: 'credential-suspension', run: suspendOverdue, cron: '0 * * * *' });
