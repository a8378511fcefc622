import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { onPostgres } from '../../test/database.js';
import { type Client, type Harness, startHarness } from '../../test/harness.js';
import { cutOff, type ReceivingServer, startReceiver, status } from '../../test/receiving-server.js';
import { systemWork } from '../../test/system-work.js';
import { defineTopic, type Emission, emit, withdraw } from './outbox.js';
import { deliverDue } from './outbox-delivery.js';
import { signatureOf, webhook } from './outbox-webhook.js';
import { row, rows, sql } from './sql.js';
import { transact } from './work.js';

interface Push {
  step: string;
}

const push = defineTopic<Push>('test.push', webhook);
const DEPARTMENT = '市场监管';

let harness: Harness;
let admin: Client;
let receiver: ReceivingServer;
let secret: Buffer;

const SET_RECEIVER = `mutation ($input: ReceiverInput!) { setReceiver(input: $input) { receiver { name url } secret userErrors { field } } }`;

beforeAll(async () => {
  harness = await startHarness();
  admin = await harness.as('ADMIN');
  receiver = await startReceiver();
  const { data } = await admin.graphql(SET_RECEIVER, {
    input: { name: DEPARTMENT, url: receiver.url, answerSeconds: 1 },
  });
  secret = Buffer.from(data.setReceiver.secret.replace('whsec_', ''), 'base64');
});
afterAll(async () => {
  await harness.close();
  await receiver.stop();
});
beforeEach(async () => {
  await rows(harness.em(), sql`delete from outbox`);
  receiver.answer = status(200);
  receiver.arrivals.length = 0;
  harness.clock.set('2026-11-24T04:00:00Z');
});

const work = () => systemWork(harness);
const tell = (subject: string, step: string, more: Partial<Emission<Push>> = {}) =>
  transact(work(), (work) =>
    emit(work, push, { to: DEPARTMENT, subject: { kind: 'Listing', id: subject }, payload: { step }, ...more }),
  );
const deliver = () => deliverDue(work());
const steps = () => receiver.arrivals.map(({ body }) => (JSON.parse(body) as { payload: Push }).payload.step);
const pass = (seconds: number) =>
  harness.clock.set(new Date(harness.clock.now().getTime() + seconds * 1_000).toISOString());
const MESSAGES = `query ($filter: OutboxFilter) { outboxMessages(filter: $filter) { nodes { id state attempts failure destination } totalCount } }`;
const messages = async (states?: string[]) =>
  (await admin.graphql(MESSAGES, { filter: { states } })).data.outboxMessages;

describe('a message', () => {
  it('goes out signed when its command has committed', async () => {
    const id = await tell('L1', 'LISTED');
    await deliver();
    const [arrival] = receiver.arrivals;
    expect(arrival!.id).toBe(id);
    expect(arrival!.signature).toBe(signatureOf(secret, id!, arrival!.timestamp, arrival!.body));
    expect(Number(arrival!.timestamp)).toBe(harness.clock.now().getTime() / 1_000);
    expect(JSON.parse(arrival!.body)).toMatchObject({ id, topic: 'test.push', subject: { kind: 'Listing', id: 'L1' } });
    await deliver();
    expect(receiver.arrivals).toHaveLength(1);
  });

  it('never goes out when its command fails', async () => {
    const failing = transact(work(), async (work) => {
      await emit(work, push, { to: DEPARTMENT, subject: { kind: 'Listing', id: 'L2' }, payload: { step: 'LISTED' } });
      throw new Error('the command fails');
    });
    await expect(failing).rejects.toThrow('the command fails');
    await deliver();
    expect(receiver.arrivals).toEqual([]);
  });

  it('is sealed while it waits and gone once it is delivered', async () => {
    await tell('L3', '13800138000');
    const kept = () =>
      row(
        harness.em(),
        sql<{ content: string | null }>`select encode(payload_sealed, 'escape') as content from outbox`,
      );
    expect((await kept())!.content).not.toContain('13800138000');
    await deliver();
    expect((await kept())!.content).toBeNull();
  });

  it('waits for its time', async () => {
    await tell('L4', 'REMINDER', { dueAt: new Date('2026-11-25T04:00:00Z') });
    await tell('L4', 'LISTED');
    await deliver();
    expect(steps()).toEqual(['LISTED']);
    expect((await messages(['SCHEDULED'])).totalCount).toBe(1);
    harness.clock.set('2026-11-25T04:00:00Z');
    await deliver();
    expect(steps()).toEqual(['LISTED', 'REMINDER']);
  });

  it('is taken back while it waits', async () => {
    await tell('L5', 'REMINDER', { dueAt: new Date('2026-11-25T04:00:00Z') });
    expect(await withdraw(work(), push, { kind: 'Listing', id: 'L5' })).toBe(1);
    harness.clock.set('2026-11-26T04:00:00Z');
    await deliver();
    expect(receiver.arrivals).toEqual([]);
  });

  it('is emitted once under one key', async () => {
    expect(await tell('L6', 'REMINDER', { key: 'L6:90' })).toBeDefined();
    expect(await tell('L6', 'REMINDER', { key: 'L6:90' })).toBeUndefined();
    await deliver();
    expect(steps()).toEqual(['REMINDER']);
  });
});

describe('a receiver that', () => {
  it('was down for a day misses nothing and gets each subject in order', async () => {
    const port = Number(new URL(receiver.url).port);
    await receiver.stop();
    for (const step of ['1', '2', '3']) await tell('L7', step);
    for (let hour = 0; hour < 24; hour += 1) {
      await deliver();
      pass(3_600);
    }
    receiver = await startReceiver(port);
    await tell('L8', 'other');
    for (let left = 4; left > 0; left -= 1) await deliver();
    expect(steps().filter((step) => step !== 'other')).toEqual(['1', '2', '3']);
    expect(steps()).toHaveLength(4);
  });

  it('answers 500 gets the same message again after a while, and the later ones of its subject after it', async () => {
    const id = await tell('L9', '1');
    await tell('L9', '2');
    receiver.answer = status(500);
    await deliver();
    await deliver();
    expect(steps()).toEqual(['1']);
    expect((await messages(['RETRYING'])).nodes).toMatchObject([{ id, attempts: 1, failure: 'HTTP 500' }]);
    receiver.answer = status(200);
    pass(10);
    await deliver();
    await deliver();
    expect(steps()).toEqual(['1', '1', '2']);
    expect(receiver.arrivals[1]!.id).toBe(id);
  });

  it('takes a message and loses the answer can tell the second by its id', async () => {
    const id = await tell('L10', '1');
    receiver.answer = cutOff;
    await deliver();
    receiver.answer = status(200);
    pass(10);
    await deliver();
    expect(receiver.arrivals.map((arrival) => arrival.id)).toEqual([id, id]);
    expect((await messages(['DELIVERED'])).totalCount).toBe(1);
  });

  it('does not answer in time is asked again later, and holds nobody else up', async () => {
    await tell('L11', 'slow');
    await tell('L12', 'quick');
    receiver.answer = (response, { body }) => {
      if (body.includes('quick')) status(200)(response);
    };
    await deliver();
    expect((await messages(['RETRYING'])).nodes).toMatchObject([{ failure: 'no answer in time' }]);
    expect((await messages(['DELIVERED'])).totalCount).toBe(1);
  });

  it('leads elsewhere is not followed', async () => {
    await tell('L13', '1');
    receiver.answer = (response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    await deliver();
    expect((await messages(['RETRYING'])).nodes).toMatchObject([{ failure: 'HTTP 302' }]);
  });
});

describe('a dead letter', () => {
  const DROP = `mutation ($input: DeadLetterInput!) { dropDeadLetter(input: $input) { done userErrors { code } } }`;
  const RETRY = `mutation ($input: DeadLetterInput!) { retryDeadLetter(input: $input) { done userErrors { code } } }`;
  const refused = async (subject: string) => {
    receiver.answer = status(422);
    const id = await tell(subject, '1');
    await tell(subject, '2');
    await deliver();
    pass(600);
    await deliver();
    receiver.answer = status(200);
    expect(steps()).toEqual(['1']);
    expect((await messages(['DEAD'])).nodes).toMatchObject([{ id, failure: 'HTTP 422' }]);
    return id;
  };

  it('is seen by the administrator, who sends it again', async () => {
    const message = await refused('L14');
    const { data } = await admin.graphql(RETRY, { input: { message, reason: '对方已修复' } });
    expect(data.retryDeadLetter).toEqual({ done: true, userErrors: [] });
    await deliver();
    await deliver();
    expect(steps()).toEqual(['1', '1', '2']);
  });

  it('keeps the later ones of its subject back until it is given up', async () => {
    const message = await refused('L15');
    const { data } = await admin.graphql(DROP, { input: { message, reason: '对方不需要' } });
    expect(data.dropDeadLetter.done).toBe(true);
    await deliver();
    expect(steps()).toEqual(['1', '2']);
    const again = await admin.graphql(DROP, { input: { message, reason: '再次' } });
    expect(again.data.dropDeadLetter.userErrors).toEqual([{ code: 'STATE' }]);
  });
});

it('what a process took and never finished is sent again when its lease has run out', async () => {
  await tell('L16', '1');
  await admin.graphql(SET_RECEIVER, { input: { name: DEPARTMENT, url: receiver.url, answerSeconds: 60 } });
  const held: ServerResponse[] = [];
  receiver.answer = (response) => void held.push(response);
  const first = deliver();
  await vi.waitFor(() => expect(held).toHaveLength(1));
  await deliver();
  expect(receiver.arrivals).toHaveLength(1);
  receiver.answer = status(200);
  pass(181);
  await deliver();
  expect(receiver.arrivals).toHaveLength(2);
  status(500)(held[0]!);
  await first;
  expect((await messages()).nodes).toMatchObject([{ state: 'DELIVERED', attempts: 2 }]);
});

describe.runIf(onPostgres)('several processes', () => {
  it('deliver each message once, each subject in order', async () => {
    for (let step = 0; step < 8; step += 1)
      for (const subject of ['A', 'B', 'C', 'D', 'E']) await tell(subject, `${subject}${step}`);
    for (let round = 0; round < 8; round += 1) await Promise.all([deliver(), deliver(), deliver()]);
    expect(receiver.arrivals).toHaveLength(40);
    for (const subject of ['A', 'B', 'C', 'D', 'E']) {
      const own = steps().filter((step) => step.startsWith(subject));
      expect(own).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((step) => `${subject}${step}`));
    }
  });
});

describe('an administrator', () => {
  const PAUSE = `mutation ($name: String!, $paused: Boolean!) { pauseReceiver(name: $name, paused: $paused) { done userErrors { code } } }`;
  const TEST = `mutation ($name: String!) { testReceiver(name: $name) { message userErrors { code message { zh } } } }`;
  const RETRY_ALL = `mutation ($input: DeadLettersInput!) { retryDeadLetters(input: $input) { retried userErrors { field code } } }`;
  const pause = (paused: boolean, name = DEPARTMENT) => admin.graphql(PAUSE, { name, paused });
  const receiverOf = async (name: string) =>
    (await admin.graphql('{ receivers { name pausedAt waiting dead } }')).data.receivers.find(
      (known: { name: string }) => known.name === name,
    );

  it('pauses a receiver: its messages wait, and go out in order when it is resumed', async () => {
    await pause(true);
    await tell('P1', '1');
    await tell('P1', '2');
    await deliver();
    expect(receiver.arrivals).toEqual([]);
    expect((await messages(['PAUSED'])).totalCount).toBe(2);
    expect(await receiverOf(DEPARTMENT)).toMatchObject({ pausedAt: '2026-11-24T04:00:00.000Z', waiting: 2, dead: 0 });
    await admin.graphql(SET_RECEIVER, { input: { name: DEPARTMENT, url: receiver.url, answerSeconds: 1 } });
    await deliver();
    expect(receiver.arrivals).toEqual([]);
    await pause(false);
    await deliver();
    await deliver();
    expect(steps()).toEqual(['1', '2']);
    expect((await pause(true, '没有这个')).data.pauseReceiver.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  });

  it('tests a receiver with a signed message that tells of nothing', async () => {
    const sent = await admin.graphql(TEST, { name: DEPARTMENT });
    await deliver();
    const { message } = sent.data.testReceiver;
    const [arrival] = receiver.arrivals;
    expect(arrival!.signature).toBe(signatureOf(secret, message, arrival!.timestamp, arrival!.body));
    expect(JSON.parse(arrival!.body)).toMatchObject({ topic: 'receiver.test', payload: { test: true } });
    const { data } = await admin.graphql(MESSAGES, { filter: { message } });
    expect(data.outboxMessages.nodes).toMatchObject([{ id: message, state: 'DELIVERED' }]);
    await pause(true);
    expect((await admin.graphql(TEST, { name: DEPARTMENT })).data.testReceiver.userErrors[0].code).toBe('PAUSED');
    await pause(false);
    expect((await admin.graphql(TEST, { name: '没有' })).data.testReceiver.userErrors[0].code).toBe('NOT_FOUND');
  });

  it('sends dead letters again: those named, or all of a destination, with a reason', async () => {
    receiver.answer = status(422);
    const [first] = [await tell('D1', '1'), await tell('D2', '2'), await tell('D3', '3')];
    await deliver();
    receiver.answer = status(200);
    const retry = async (input: object) => (await admin.graphql(RETRY_ALL, { input })).data.retryDeadLetters;
    expect((await retry({ reason: ' ' })).userErrors).toEqual([{ field: 'reason', code: 'INVALID' }]);
    expect((await retry({ reason: '已修复', destination: 'webhook/公安' })).userErrors[0].code).toBe('NONE');
    expect(await retry({ reason: '已修复', messages: [first] })).toMatchObject({ retried: 1 });
    expect((await messages(['DEAD'])).totalCount).toBe(2);
    expect(await retry({ reason: '已修复', destination: `webhook/${DEPARTMENT}` })).toMatchObject({ retried: 2 });
    await deliver();
    expect(steps().sort()).toEqual(['1', '1', '2', '2', '3', '3']);
    const { data } = await admin.graphql('{ outboxGroups { topic destination state count } }');
    expect(data.outboxGroups).toEqual([
      { topic: 'test.push', destination: `webhook/${DEPARTMENT}`, state: 'DELIVERED', count: 3 },
    ]);
  });
});

describe('setting a receiver', () => {
  it('refuses what is no address, or holds a password', async () => {
    for (const url of ['ftp://x.example', 'nonsense', 'https://user:pass@x.example']) {
      const { data } = await admin.graphql(SET_RECEIVER, { input: { name: '人社', url } });
      expect(data.setReceiver.userErrors).toEqual([{ field: 'url' }]);
    }
  });

  it('keeps the secret of a known one unless a new one is asked for', async () => {
    const input = { name: '财政', url: 'https://czj.example/events' };
    const first = await admin.graphql(SET_RECEIVER, { input });
    expect(first.data.setReceiver.secret).toMatch(/^whsec_/);
    const second = await admin.graphql(SET_RECEIVER, { input });
    expect(second.data.setReceiver.secret).toBeNull();
    const third = await admin.graphql(SET_RECEIVER, { input: { ...input, newSecret: true } });
    expect(third.data.setReceiver.secret).not.toBe(first.data.setReceiver.secret);
  });

  it('leaves messages to one that is not set waiting, and says so', async () => {
    await tell('L17', '1', { to: '公安' });
    await deliver();
    expect((await messages(['NOT_CONNECTED'])).nodes).toMatchObject([{ destination: 'webhook/公安', attempts: 0 }]);
  });
});
