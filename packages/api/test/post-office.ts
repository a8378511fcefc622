import { afterAll, beforeAll, beforeEach } from 'vitest';
import { defineTopic, type Emission, emit } from '../src/kernel/outbox.js';
import { deliverDue } from '../src/kernel/outbox-delivery.js';
import { webhook } from '../src/kernel/outbox-webhook.js';
import { rows, sql } from '../src/kernel/sql.js';
import { transact } from '../src/kernel/work.js';
import { type Client, type Harness, startHarness } from './harness.js';
import { type ReceivingServer, startReceiver, status } from './receiving-server.js';
import { systemWork } from './system-work.js';

interface Push {
  step: string;
}

/** What the messages of the tests are. */
export const push = defineTopic<Push>('test.push', webhook);
export const DEPARTMENT = '市场监管';

export const MESSAGES = `query ($filter: OutboxFilter) { outboxMessages(filter: $filter) { nodes { id state attempts failure destination } totalCount } }`;

/** An outbox and a department that takes its messages, empty before each test. */
export function usePostOffice() {
  const post = {
    harness: undefined as unknown as Harness,
    admin: undefined as unknown as Client,
    receiver: undefined as unknown as ReceivingServer,
    secret: undefined as unknown as Buffer,
    work: () => systemWork(post.harness),
    tell: (subject: string, step: string, more: Partial<Emission<Push>> = {}) =>
      transact(post.work(), (work) =>
        emit(work, push, { to: DEPARTMENT, subject: { kind: 'Listing', id: subject }, payload: { step }, ...more }),
      ),
    deliver: () => deliverDue(post.work()),
    steps: () => post.receiver.arrivals.map(({ body }) => (JSON.parse(body) as { payload: Push }).payload.step),
    pass: (seconds: number) =>
      post.harness.clock.set(new Date(post.harness.clock.now().getTime() + seconds * 1_000).toISOString()),
    messages: async (states?: string[]) =>
      (await post.admin.graphql(MESSAGES, { filter: { states } })).data.outboxMessages,
    setReceiver: async (input: object) => {
      const { data } = await post.admin.graphql(
        'mutation ($input: ReceiverInput!) { setReceiver(input: $input) { receiver { name url } secret userErrors { field } } }',
        { input },
      );
      return data.setReceiver;
    },
  };
  beforeAll(async () => {
    post.harness = await startHarness();
    post.admin = await post.harness.as('ADMIN');
    post.receiver = await startReceiver();
    const { secret } = await post.setReceiver({ name: DEPARTMENT, url: post.receiver.url, answerSeconds: 1 });
    post.secret = Buffer.from(secret.replace('whsec_', ''), 'base64');
  });
  afterAll(async () => {
    await post.harness.close();
    await post.receiver.stop();
  });
  beforeEach(async () => {
    await rows(post.harness.em(), sql`delete from outbox`);
    post.receiver.answer = status(200);
    post.receiver.arrivals.length = 0;
    post.harness.clock.set('2026-11-24T04:00:00Z');
  });
  return post;
}
