import { defineJob } from '../../../kernel/job.js';
import { run, sql } from '../../../kernel/sql.js';

/** As long as the outbox keeps what was delivered. */
const KEPT_DAYS = 400;

/** Notices hold names: what nobody needs any more is deleted, read or not. */
defineJob<object>({
  name: 'notification-sweep',
  cron: '47 3 * * *',
  run: async ({ em, clock }) => {
    await run(
      em,
      sql`delete from notification where created_at < ${clock.now()}::timestamptz - make_interval(days => ${KEPT_DAYS}::int)`,
    );
  },
});
