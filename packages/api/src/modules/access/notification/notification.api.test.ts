import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { type ReceivingServer, startReceiver } from '../../../../test/receiving-server.js';
import { systemWork } from '../../../../test/system-work.js';
import { deliverDue } from '../../../kernel/outbox-delivery.js';
import { sendSms } from '../../../kernel/outbox-sms.js';
import { row, rows, sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import { transact } from '../../../kernel/work.js';
import { type Notice, notify, notifyDaily, tellOfFailedJob } from './index.js';

let harness: Harness;
let county: Client;
let colleague: Client;
let elsewhere: Client;
let admin: Client;
let gateway: ReceivingServer;

beforeAll(async () => {
  gateway = await startReceiver();
  harness = await startHarness();
  county = await harness.as('COUNTY_BUREAU', { county: '440203' });
  colleague = await harness.as('COUNTY_BUREAU', { county: '440203' });
  elsewhere = await harness.as('COUNTY_BUREAU', { county: '440204' });
  admin = await harness.as('ADMIN');
});
afterAll(async () => {
  await harness.close();
  await gateway.stop();
});

const tell = (notice: Partial<Notice>) =>
  transact(systemWork(harness), (work) =>
    notify(work, {
      to: { county: '440203' },
      topic: 'worker.due',
      text: text('王芳的健康证将到期', 'A health certificate is about to expire'),
      path: '/workers/x',
      subject: { kind: 'Worker', id: 'w' },
      ...notice,
    }),
  );
const deliver = () => deliverDue(systemWork(harness));
const LIST = `{ notifications { nodes { id topic text { zh } path readAt } totalCount } unreadNotifications }`;
const seen = async (client: Client) => (await client.graphql(LIST)).data;
const READ = `mutation ($id: ID) { markNotificationsRead(notification: $id) { done userErrors { code } } }`;

describe('a notification', () => {
  it('reaches every account of the office that is told, and no other', async () => {
    await tell({});
    await deliver();
    const { notifications, unreadNotifications } = await seen(county);
    expect(notifications.nodes).toMatchObject([
      { topic: 'worker.due', text: { zh: '王芳的健康证将到期' }, path: '/workers/x', readAt: null },
    ]);
    expect(unreadNotifications).toBe(1);
    expect((await seen(colleague)).unreadNotifications).toBe(1);
    expect((await seen(elsewhere)).notifications.totalCount).toBe(0);
    expect((await seen(admin)).notifications.totalCount).toBe(0);
  });

  it('is kept sealed', async () => {
    const kept = await row(
      harness.em(),
      sql<{ content: string }>`select encode(content_sealed, 'escape') as content from notification`,
    );
    expect(kept!.content).not.toContain('王芳');
  });

  it('is found by its id by whom it tells, and marked read by nobody else', async () => {
    const { id } = (await seen(county)).notifications.nodes[0];
    const NODE = `query ($id: ID!) { node(id: $id) { id } }`;
    expect((await county.graphql(NODE, { id })).data.node).toEqual({ id });
    expect((await elsewhere.graphql(NODE, { id })).data.node).toBeNull();
    const refused = await elsewhere.graphql(READ, { id });
    expect(refused.data.markNotificationsRead.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    await colleague.graphql(READ, { id });
    expect((await seen(county)).unreadNotifications).toBe(0);
  });

  it('for one account alone is seen by it alone', async () => {
    await tell({ to: { account: county.accountId }, topic: 'import.own' });
    await deliver();
    expect((await seen(county)).unreadNotifications).toBe(1);
    expect((await seen(colleague)).unreadNotifications).toBe(0);
    await county.graphql(READ);
    expect((await seen(county)).unreadNotifications).toBe(0);
  });

  it('is found by what it is about', async () => {
    const OF = `query ($kinds: [NotificationKind!]) { notifications(kinds: $kinds) { nodes { kind topic } } }`;
    const found = await county.graphql(OF, { kinds: ['IMPORT'] });
    expect(found.data.notifications.nodes).toEqual([{ kind: 'IMPORT', topic: 'import.own' }]);
    expect((await county.graphql(OF, { kinds: ['TRAINING'] })).data.notifications.nodes).toEqual([]);
  });

  it('does not tell an office of its own act', async () => {
    const officer = { ...systemWork(harness), actor: { ...systemWork(harness).actor, countyCode: '440204' } };
    const to = [{ county: '440203' }, { county: '440204' }];
    await transact(officer, (work) =>
      notify(work, { to, topic: 'agency.note', text: text('甲', 'a'), subject: { kind: 'Agency', id: 'a' } }),
    );
    await deliver();
    expect((await seen(elsewhere)).notifications.totalCount).toBe(0);
    expect((await seen(county)).unreadNotifications).toBe(1);
  });

  it('that says that there were some is put up once a day', async () => {
    const tellDaily = () =>
      transact(systemWork(harness), (work) =>
        notifyDaily(work, {
          to: { county: '440205' },
          topic: 'worker.verify',
          text: text('有服务员通过核验', 'Workers were verified'),
          subject: { kind: 'Worker', id: 'w' },
        }),
      );
    const officer = await harness.as('COUNTY_BUREAU', { county: '440205' });
    await tellDaily();
    await tellDaily();
    await deliver();
    expect((await seen(officer)).unreadNotifications).toBe(1);
    harness.clock.set('2026-11-25T04:00:00Z');
    await tellDaily();
    await deliver();
    const next = await harness.as('COUNTY_BUREAU', { county: '440205' });
    expect((await seen(next)).unreadNotifications).toBe(2);
    harness.clock.set('2026-11-24T04:00:00Z');
  });
});

describe('an administrator is told', () => {
  const topics = async () =>
    (await seen(await harness.as('ADMIN'))).notifications.nodes.map(({ topic }: { topic: string }) => topic);

  it('once a day of a job that fails', async () => {
    await tellOfFailedJob(systemWork(harness), 'test-job');
    await tellOfFailedJob(systemWork(harness), 'test-job');
    await deliver();
    expect(await topics()).toEqual(['platform.job-failed']);
  });
});

describe('a short message', () => {
  const PHONE = '13800138000';
  const send = () =>
    transact(systemWork(harness), (work) =>
      sendSms(work, { phone: PHONE, text: '您的健康证将到期。', subject: { kind: 'Worker', id: 'w' } }),
    );
  const states = async () => {
    const { data } = await admin.graphql(`{ outboxMessages(filter: { topic: "sms" }) { nodes { state } } }`);
    return data.outboxMessages.nodes.map((message: { state: string }) => message.state);
  };

  it('waits and is shown as not sent as long as there is no gateway', async () => {
    await send();
    await deliver();
    expect(await states()).toEqual(['NOT_CONNECTED']);
  });

  it('goes to the gateway that is configured', async () => {
    const smsGateway = { url: gateway.url, secret: Buffer.alloc(32, 7), answerSeconds: 5 };
    await deliverDue({ ...systemWork(harness), smsGateway });
    expect(JSON.parse(gateway.arrivals[0]!.body)).toMatchObject({ phone: PHONE, text: '您的健康证将到期。' });
    expect(await states()).toEqual(['DELIVERED']);
    const left = await rows(harness.em(), sql`select from outbox where payload_sealed is not null`);
    expect(left).toEqual([]);
  });
});
