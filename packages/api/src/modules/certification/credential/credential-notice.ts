import { globalId } from '../../../kernel/global-id.js';
import { row, sql } from '../../../kernel/sql.js';
import { type Text, text } from '../../../kernel/text.js';
import { todayOf, type Work } from '../../../kernel/work.js';
import type { Credential } from './credential.entity.js';
import { tellOfHolder, tellOfHoldersDaily } from './holder-notice.js';

const words = {
  suspended: (whose, reason) =>
    text(
      `${whose.zh}的家政服务证已暂停（${reason}），请尽快办理年审。`,
      `The certificate of ${whose.en} is suspended (${reason}). See to its annual review.`,
    ),
  rectification: (whose, reason) =>
    text(`${whose.zh}的年审须整改：${reason}`, `Rectification is demanded of ${whose.en}: ${reason}`),
  cancelled: (whose, reason) =>
    text(`${whose.zh}的家政服务证已注销：${reason}`, `The certificate of ${whose.en} was cancelled: ${reason}`),
} satisfies Record<string, (whose: Text, reason: string) => Text>;

/** Tells who looks after the holder what became of the certificate, with the reason that stands in it. */
export async function tellOfCredential(work: Work, credential: Credential, event: keyof typeof words): Promise<void> {
  const { id, number, workerId, stateReason } = credential;
  const holder = await row(work.em, sql<{ name: string }>`select name from worker where id = ${workerId}`);
  const whose = text(`服务员${holder!.name}（${number}）`, `${holder!.name} (${number})`);
  await tellOfHolder(work, workerId, {
    topic: `credential.${event}`,
    text: words[event](whose, stateReason ?? ''),
    path:
      event === 'cancelled' ? `/certificates/${globalId('Credential', id)}` : `/reviews/${globalId('ReviewCase', id)}`,
    subject: { kind: 'Credential', id, number },
  });
}

/** Tells that certificates were issued, or passed their annual review, today. */
export async function tellOfGoodNews(work: Work, workerIds: readonly string[], event: 'issued' | 'passed') {
  const day = todayOf(work);
  const issued = event === 'issued';
  await tellOfHoldersDaily(work, workerIds, {
    topic: `credential.${event}`,
    text: issued
      ? text(`${day} 有服务员领到家政服务证。`, `Certificates were issued to workers on ${day}.`)
      : text(`${day} 有家政服务证通过年审。`, `Certificates passed their annual review on ${day}.`),
    path: '/certificates',
    subject: { kind: 'Credential', id: event },
  });
}
