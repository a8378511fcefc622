import { randomBytes } from 'node:crypto';
import { setReceiver } from '../../../kernel/outbox-webhook.js';
import { run, sql } from '../../../kernel/sql.js';
import { pauseReceiver, testReceiver } from '../../../modules/access/outbox/index.js';
import { remindOfReviews } from '../../../modules/certification/credential-review/index.js';
import { platformAtWork } from './office.js';
import type { Setting } from './setting.js';

/** Departments that are connected, at addresses that lead nowhere, and since when. */
const receivers: [name: string, url: string, daysAgo: number][] = [
  ['市场监管', 'https://events.market.example/jiazheng', 40],
  ['财政', 'https://finance.example/hooks/jiazheng', 9],
  ['公安', 'https://police.example/jiazheng', 30],
];

/**
 * What leaves the platform: receivers of which one took its test, one refused it and one is paused, and the reminders of this
 * morning, which wait for a gateway. None of it is sent: what is settled stays settled, and what waits has no way out.
 */
export async function seedMessages(setting: Setting): Promise<void> {
  const tests = new Map<string, string>();
  for (const [name, url, daysAgo] of receivers) {
    const work = platformAtWork(setting, daysAgo);
    await setReceiver(work, name, { url, secret: randomBytes(32), answerSeconds: 10 });
    tests.set(name, await testReceiver(work, name));
  }
  const settle = (name: string, state: string, failure: string | null) =>
    run(
      setting.em,
      sql`update outbox set state = ${state}, failure = ${failure}::text, attempts = 1,
            settled_at = case ${state}::text when 'DELIVERED' then created_at end,
            payload_sealed = case ${state}::text when 'DELIVERED' then null else payload_sealed end where id = ${tests.get(name)!}`,
    );
  await settle('市场监管', 'DELIVERED', null);
  await settle('财政', 'DEAD', 'HTTP 422');
  await pauseReceiver(platformAtWork(setting, 29), '公安', true);
  await remindOfReviews(platformAtWork(setting, 0));
}
