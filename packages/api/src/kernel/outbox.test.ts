import { describe, expect, it } from 'vitest';
import { DEPARTMENT, push, usePostOffice } from '../../test/post-office.js';
import { status } from '../../test/receiving-server.js';
import { emit, withdraw } from './outbox.js';
import { signatureOf } from './outbox-webhook.js';
import { row, sql } from './sql.js';
import { transact } from './work.js';

const post = usePostOffice();
const { deliver, messages, pass, steps, tell, work } = post;

describe('a message', () => {
  it('goes out signed when its command has committed', async () => {
    const id = await tell('L1', 'LISTED');
    await deliver();
    const [arrival] = post.receiver.arrivals;
    expect(arrival!.id).toBe(id);
    expect(arrival!.signature).toBe(signatureOf(post.secret, id!, arrival!.timestamp, arrival!.body));
    expect(Number(arrival!.timestamp)).toBe(post.harness.clock.now().getTime() / 1_000);
    expect(JSON.parse(arrival!.body)).toMatchObject({ id, topic: 'test.push', subject: { kind: 'Listing', id: 'L1' } });
    await deliver();
    expect(post.receiver.arrivals).toHaveLength(1);
  });

  it('never goes out when its command fails', async () => {
    const failing = transact(work(), async (work) => {
      await emit(work, push, { to: DEPARTMENT, subject: { kind: 'Listing', id: 'L2' }, payload: { step: 'LISTED' } });
      throw new Error('the command fails');
    });
    await expect(failing).rejects.toThrow('the command fails');
    await deliver();
    expect(post.receiver.arrivals).toEqual([]);
  });

  it('is sealed while it waits and gone once it is delivered', async () => {
    await tell('L3', '13800138000');
    const kept = () =>
      row(
        post.harness.em(),
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
    post.harness.clock.set('2026-11-25T04:00:00Z');
    await deliver();
    expect(steps()).toEqual(['LISTED', 'REMINDER']);
  });

  it('is taken back while it waits', async () => {
    await tell('L5', 'REMINDER', { dueAt: new Date('2026-11-25T04:00:00Z') });
    expect(await withdraw(work(), push, { kind: 'Listing', id: 'L5' })).toBe(1);
    post.harness.clock.set('2026-11-26T04:00:00Z');
    await deliver();
    expect(post.receiver.arrivals).toEqual([]);
  });

  it('is emitted once under one key', async () => {
    expect(await tell('L6', 'REMINDER', { key: 'L6:90' })).toBeDefined();
    expect(await tell('L6', 'REMINDER', { key: 'L6:90' })).toBeUndefined();
    await deliver();
    expect(steps()).toEqual(['REMINDER']);
  });
});

describe('a dead letter', () => {
  const DROP = `mutation ($input: DeadLetterInput!) { dropDeadLetter(input: $input) { done userErrors { code } } }`;
  const RETRY = `mutation ($input: DeadLetterInput!) { retryDeadLetter(input: $input) { done userErrors { code } } }`;
  const refused = async (subject: string) => {
    post.receiver.answer = status(422);
    const id = await tell(subject, '1');
    await tell(subject, '2');
    await deliver();
    pass(600);
    await deliver();
    post.receiver.answer = status(200);
    expect(steps()).toEqual(['1']);
    expect((await messages(['DEAD'])).nodes).toMatchObject([{ id, failure: 'HTTP 422' }]);
    return id;
  };

  it('is seen by the administrator, who sends it again', async () => {
    const message = await refused('L14');
    const { data } = await post.admin.graphql(RETRY, { input: { message, reason: '对方已修复' } });
    expect(data.retryDeadLetter).toEqual({ done: true, userErrors: [] });
    await deliver();
    await deliver();
    expect(steps()).toEqual(['1', '1', '2']);
  });

  it('keeps the later ones of its subject back until it is given up', async () => {
    const message = await refused('L15');
    const { data } = await post.admin.graphql(DROP, { input: { message, reason: '对方不需要' } });
    expect(data.dropDeadLetter.done).toBe(true);
    await deliver();
    expect(steps()).toEqual(['1', '2']);
    const again = await post.admin.graphql(DROP, { input: { message, reason: '再次' } });
    expect(again.data.dropDeadLetter.userErrors).toEqual([{ code: 'STATE' }]);
  });
});
