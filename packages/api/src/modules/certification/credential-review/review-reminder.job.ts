import { addDays } from '../../../kernel/clock.js';
import { defineJob } from '../../../kernel/job.js';
import { sendSms } from '../../../kernel/outbox-sms.js';
import { settingOf } from '../../../kernel/setting.js';
import { rows, sql } from '../../../kernel/sql.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import { sealedPlace } from '../../roster/worker/index.js';
import { reminderDays } from './review-setting.js';

interface Reminded {
  id: string;
  number: string;
  workerId: string;
  phone: Buffer;
  dueOn: string;
  daysLeft: number;
}

/**
 * Reminds the holders whose review comes near and is not declared. A certificate is reminded once for each term that it has
 * entered: a server that was down on the day reminds late, never twice, and never of two terms at once.
 */
export async function remindOfReviews(work: Work): Promise<void> {
  const today = todayOf(work);
  const terms = (await Promise.all(reminderDays.map((setting) => settingOf(work, setting))))
    .filter((term) => term > 0)
    .sort((a, b) => a - b);
  const furthest = terms.at(-1);
  if (furthest === undefined) return;
  const near = await rows(
    work.em,
    sql<Reminded>`select c.id, c.number, c.worker_id as "workerId", w.phone_sealed as phone, c.valid_until::text as "dueOn",
          c.valid_until - ${today}::date as "daysLeft"
        from credential c join worker w on w.id = c.worker_id
        where c.state in ('VALID', 'RECTIFICATION') and c.valid_until between ${today}::date and ${addDays(today, furthest)}::date
          and w.phone_sealed is not null and not exists (select from credential_review r where r.credential_id = c.id and r.due_on = c.valid_until)
        order by c.valid_until, c.id`,
  );
  for (const reminded of near) {
    const term = terms.find((days) => reminded.daysLeft <= days)!;
    await transact(work, (work) => remind(work, reminded, term));
  }
}

const remind = (work: Work, { id, number, workerId, phone, dueOn, daysLeft }: Reminded, term: number) =>
  sendSms(work, {
    subject: { kind: 'Credential', id, number },
    phone: work.crypto.open(sealedPlace('phone', workerId), phone),
    text: `您的家政服务证（${number}）须在 ${dueOn} 前完成年审，还有 ${daysLeft} 天。请联系所在机构或市家庭服务业协会申报，年审不收费。`,
    key: `review:${id}:${dueOn}:${term}`,
  });

// 09:00 in Shanghai.
defineJob<object>({ name: 'credential-review-reminder', run: remindOfReviews, cron: '0 1 * * *' });
