import type { ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { onPostgres } from '../../test/database.js';
import { DEPARTMENT, usePostOffice } from '../../test/post-office.js';
import { cutOff, startReceiver, status } from '../../test/receiving-server.js';

const post = usePostOffice();
const { deliver, messages, pass, setReceiver, steps, tell } = post;

describe('a receiver that', () => {
  it('was down for a day misses nothing and gets each subject in order', async () => {
    const port = Number(new URL(post.receiver.url).port);
    await post.receiver.stop();
    for (const step of ['1', '2', '3']) await tell('L7', step);
    for (let hour = 0; hour < 24; hour += 1) {
      await deliver();
      pass(3_600);
    }
    post.receiver = await startReceiver(port);
    await tell('L8', 'other');
    for (let left = 4; left > 0; left -= 1) await deliver();
    expect(steps().filter((step) => step !== 'other')).toEqual(['1', '2', '3']);
    expect(steps()).toHaveLength(4);
  });

  it('answers 500 gets the same message again after a while, and the later ones of its subject after it', async () => {
    const id = await tell('L9', '1');
    await tell('L9', '2');
    post.receiver.answer = status(500);
    await deliver();
    await deliver();
    expect(steps()).toEqual(['1']);
    expect((await messages(['RETRYING'])).nodes).toMatchObject([{ id, attempts: 1, failure: 'HTTP 500' }]);
    post.receiver.answer = status(200);
    pass(10);
    await deliver();
    await deliver();
    expect(steps()).toEqual(['1', '1', '2']);
    expect(post.receiver.arrivals[1]!.id).toBe(id);
  });

  it('takes a message and loses the answer can tell the second by its id', async () => {
    const id = await tell('L10', '1');
    post.receiver.answer = cutOff;
    await deliver();
    post.receiver.answer = status(200);
    pass(10);
    await deliver();
    expect(post.receiver.arrivals.map((arrival) => arrival.id)).toEqual([id, id]);
    expect((await messages(['DELIVERED'])).totalCount).toBe(1);
  });

  it('does not answer in time is asked again later, and holds nobody else up', async () => {
    await tell('L11', 'slow');
    await tell('L12', 'quick');
    post.receiver.answer = (response, { body }) => {
      if (body.includes('quick')) status(200)(response);
    };
    await deliver();
    expect((await messages(['RETRYING'])).nodes).toMatchObject([{ failure: 'no answer in time' }]);
    expect((await messages(['DELIVERED'])).totalCount).toBe(1);
  });

  it('leads elsewhere is not followed', async () => {
    await tell('L13', '1');
    post.receiver.answer = (response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    await deliver();
    expect((await messages(['RETRYING'])).nodes).toMatchObject([{ failure: 'HTTP 302' }]);
  });
});

it('what a process took and never finished is sent again when its lease has run out', async () => {
  await tell('L16', '1');
  await setReceiver({ name: DEPARTMENT, url: post.receiver.url, answerSeconds: 60 });
  const held: ServerResponse[] = [];
  post.receiver.answer = (response) => void held.push(response);
  const first = deliver();
  await vi.waitFor(() => expect(held).toHaveLength(1));
  await deliver();
  expect(post.receiver.arrivals).toHaveLength(1);
  post.receiver.answer = status(200);
  pass(181);
  await deliver();
  expect(post.receiver.arrivals).toHaveLength(2);
  status(500)(held[0]!);
  await first;
  expect((await messages()).nodes).toMatchObject([{ state: 'DELIVERED', attempts: 2 }]);
});

describe.runIf(onPostgres)('several processes', () => {
  it('deliver each message once, each subject in order', async () => {
    for (let step = 0; step < 8; step += 1)
      for (const subject of ['A', 'B', 'C', 'D', 'E']) await tell(subject, `${subject}${step}`);
    for (let round = 0; round < 8; round += 1) await Promise.all([deliver(), deliver(), deliver()]);
    expect(post.receiver.arrivals).toHaveLength(40);
    for (const subject of ['A', 'B', 'C', 'D', 'E']) {
      const own = steps().filter((step) => step.startsWith(subject));
      expect(own).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((step) => `${subject}${step}`));
    }
  });
});
