import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Harness, startHarness } from '../../../../test/harness.js';
import { systemWork } from '../../../../test/system-work.js';
import { toldTo } from '../../../../test/told.js';
import { sendSms } from '../../../kernel/outbox-sms.js';
import { rows, sql } from '../../../kernel/sql.js';
import { transact } from '../../../kernel/work.js';
import { tellOfDeadLetters } from './dead-letter-notice.job.js';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

it('tells administrators, and nobody else, once a day of messages that could not be delivered', async () => {
  const round = () => tellOfDeadLetters(systemWork(harness));
  const admin = () => harness.as('ADMIN').then((client) => toldTo(harness, client));
  await round();
  expect(await admin()).toEqual([]);
  await transact(systemWork(harness), (work) =>
    sendSms(work, { phone: '13800138000', text: '甲', subject: { kind: 'Worker', id: 'dead' } }),
  );
  await rows(harness.em(), sql`update outbox set state = 'DEAD' where topic = 'sms'`);
  await round();
  await round();
  const told = {
    topic: 'platform.dead-letters',
    zh: '发往 sms 的 1 条消息投递失败，请处理。',
    path: '/outbox?states=DEAD',
  };
  expect(await admin()).toEqual([told]);
  expect(await toldTo(harness, await harness.as('CITY_BUREAU'))).toEqual([]);
  harness.clock.set('2026-11-25T04:00:00Z');
  await round();
  expect(await admin()).toEqual([told, told]);
});
