import { defineJob } from '../../../kernel/job.js';
import { rows, sql } from '../../../kernel/sql.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import { getSession } from './locked-session.js';
import { advance } from './training-session.service.js';

/** Starts the sessions whose first day has come, so that the code on the screen works when the class arrives. */
export async function startSessions(work: Work): Promise<void> {
  const due = await rows(
    work.em,
    sql<{
      id: string;
    }>`select id from training_session where state = 'OPEN' and first_day <= ${todayOf(work)}::date order by first_day, id`,
  );
  for (const { id } of due)
    await transact(work, async (work) => {
      const session = await getSession(work, id);
      if (session.state === 'OPEN') await advance(work, session, 'START');
    });
}

defineJob<object>({ name: 'training-session-start', run: startSessions, cron: '3,33 * * * *' });
