import { describe, expect, it } from 'vitest';
import { DEPARTMENT, MESSAGES, usePostOffice } from '../../../../test/post-office.js';
import { status } from '../../../../test/receiving-server.js';
import { signatureOf } from '../../../kernel/outbox-webhook.js';

const post = usePostOffice();
const { deliver, messages, setReceiver, steps, tell } = post;

describe('an administrator', () => {
  const PAUSE = `mutation ($name: String!, $paused: Boolean!) { pauseReceiver(name: $name, paused: $paused) { done userErrors { code } } }`;
  const TEST = `mutation ($name: String!) { testReceiver(name: $name) { message userErrors { code message { zh } } } }`;
  const RETRY_ALL = `mutation ($input: DeadLettersInput!) { retryDeadLetters(input: $input) { retried userErrors { field code } } }`;
  const pause = (paused: boolean, name = DEPARTMENT) => post.admin.graphql(PAUSE, { name, paused });
  const receiverOf = async (name: string) =>
    (await post.admin.graphql('{ receivers { name pausedAt waiting dead } }')).data.receivers.find(
      (known: { name: string }) => known.name === name,
    );

  it('pauses a receiver: its messages wait, and go out in order when it is resumed', async () => {
    await pause(true);
    await tell('P1', '1');
    await tell('P1', '2');
    await deliver();
    expect(post.receiver.arrivals).toEqual([]);
    expect((await messages(['PAUSED'])).totalCount).toBe(2);
    expect(await receiverOf(DEPARTMENT)).toMatchObject({ pausedAt: '2026-11-24T04:00:00.000Z', waiting: 2, dead: 0 });
    await setReceiver({ name: DEPARTMENT, url: post.receiver.url, answerSeconds: 1 });
    await deliver();
    expect(post.receiver.arrivals).toEqual([]);
    await pause(false);
    await deliver();
    await deliver();
    expect(steps()).toEqual(['1', '2']);
    expect((await pause(true, '没有这个')).data.pauseReceiver.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  });

  it('tests a receiver with a signed message that tells of nothing', async () => {
    const sent = await post.admin.graphql(TEST, { name: DEPARTMENT });
    await deliver();
    const { message } = sent.data.testReceiver;
    const [arrival] = post.receiver.arrivals;
    expect(arrival!.signature).toBe(signatureOf(post.secret, message, arrival!.timestamp, arrival!.body));
    expect(JSON.parse(arrival!.body)).toMatchObject({ topic: 'receiver.test', payload: { test: true } });
    const { data } = await post.admin.graphql(MESSAGES, { filter: { message } });
    expect(data.outboxMessages.nodes).toMatchObject([{ id: message, state: 'DELIVERED' }]);
    await pause(true);
    expect((await post.admin.graphql(TEST, { name: DEPARTMENT })).data.testReceiver.userErrors[0].code).toBe('PAUSED');
    await pause(false);
    expect((await post.admin.graphql(TEST, { name: '没有' })).data.testReceiver.userErrors[0].code).toBe('NOT_FOUND');
  });

  it('sends dead letters again: those named, or all of a destination, with a reason', async () => {
    post.receiver.answer = status(422);
    const [first] = [await tell('D1', '1'), await tell('D2', '2'), await tell('D3', '3')];
    await deliver();
    post.receiver.answer = status(200);
    const retry = async (input: object) => (await post.admin.graphql(RETRY_ALL, { input })).data.retryDeadLetters;
    expect((await retry({ reason: ' ' })).userErrors).toEqual([{ field: 'reason', code: 'INVALID' }]);
    expect((await retry({ reason: '已修复', destination: 'webhook/公安' })).userErrors[0].code).toBe('NONE');
    expect(await retry({ reason: '已修复', messages: [first] })).toMatchObject({ retried: 1 });
    expect((await messages(['DEAD'])).totalCount).toBe(2);
    expect(await retry({ reason: '已修复', destination: `webhook/${DEPARTMENT}` })).toMatchObject({ retried: 2 });
    await deliver();
    expect(steps().sort()).toEqual(['1', '1', '2', '2', '3', '3']);
    const { data } = await post.admin.graphql('{ outboxGroups { topic destination state count } }');
    expect(data.outboxGroups).toEqual([
      { topic: 'test.push', destination: `webhook/${DEPARTMENT}`, state: 'DELIVERED', count: 3 },
    ]);
  });
});

describe('setting a receiver', () => {
  it('refuses what is no address, or holds a password', async () => {
    for (const url of ['ftp://x.example', 'nonsense', 'https://user:pass@x.example']) {
      const { userErrors } = await setReceiver({ name: '人社', url });
      expect(userErrors).toEqual([{ field: 'url' }]);
    }
  });

  it('keeps the secret of a known one unless a new one is asked for', async () => {
    const input = { name: '财政', url: 'https://czj.example/events' };
    const first = await setReceiver(input);
    expect(first.secret).toMatch(/^whsec_/);
    const second = await setReceiver(input);
    expect(second.secret).toBeNull();
    const third = await setReceiver({ ...input, newSecret: true });
    expect(third.secret).not.toBe(first.secret);
  });

  it('leaves messages to one that is not set waiting, and says so', async () => {
    await tell('L17', '1', { to: '公安' });
    await deliver();
    expect((await messages(['NOT_CONNECTED'])).nodes).toMatchObject([{ destination: 'webhook/公安', attempts: 0 }]);
  });
});
