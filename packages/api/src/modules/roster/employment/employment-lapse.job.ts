import { defineJob } from '../../../kernel/job.js';
import { settingOf } from '../../../kernel/setting.js';
import { rows, sql } from '../../../kernel/sql.js';
import { transact, type Work } from '../../../kernel/work.js';
import { employmentOfferDays } from '../roster-setting.js';
import { getEmployment } from './employment.service.js';
import { employmentWorkflow } from './employment.workflow.js';
import { closeLink } from './employment-link.js';
import { tellOfEmployment } from './employment-notice.js';

/** Lets the offers lapse that nobody has answered or renewed in time. */
export async function lapseOffers(work: Work): Promise<void> {
  const since = new Date(work.clock.now().getTime() - (await settingOf(work, employmentOfferDays)) * 86_400_000);
  const due = await rows(
    work.em,
    sql<{
      id: string;
    }>`select id from employment where state = 'OFFERED' and updated_at < ${since} order by updated_at, id`,
  );
  for (const { id } of due) {
    await transact(work, async (work) => {
      const employment = await getEmployment(work, id);
      // Answered or renewed since the list was read.
      if (employment.state !== 'OFFERED' || employment.updatedAt >= since) return;
      const reason = '逾期未答复';
      await employmentWorkflow.apply(work, employment, 'LAPSE', { reason });
      employment.endReason = reason;
      closeLink(employment);
      employment.updatedAt = work.clock.now();
      await work.em.flush();
      await tellOfEmployment(work, employment, 'lapsed');
    });
  }
}

defineJob<object>({ name: 'employment-lapse', run: lapseOffers, cron: '17 * * * *' });
