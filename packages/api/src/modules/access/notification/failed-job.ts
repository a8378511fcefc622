import { text } from '../../../kernel/text.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import { notify } from './notification.js';

/** Tells the administrators, once a day for each job: one that fails every second must not bury everything else. */
export const tellOfFailedJob = (work: Work, job: string): Promise<void> =>
  transact(work, (work) =>
    notify(work, {
      to: { role: 'ADMIN' },
      topic: 'platform.job-failed',
      text: text(
        `后台任务 ${job} 出错，平台会自动重试。请查看服务器日志。`,
        `The background job ${job} failed and is tried again by itself. Look into the log of the server.`,
      ),
      subject: { kind: 'Job', id: job },
      key: `job-failed:${job}:${todayOf(work)}`,
    }),
  );
