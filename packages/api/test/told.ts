import { deliverDue } from '../src/kernel/outbox-delivery.js';
import type { Client, Harness } from './harness.js';
import { systemWork } from './system-work.js';

/** What an account has been told, newest first, after everything that is due was delivered. */
export async function toldTo(harness: Harness, client: Client): Promise<{ topic: string; zh: string; path: string }[]> {
  for (let round = 0; round < 10; round += 1) await deliverDue(systemWork(harness));
  const { data } = await client.graphql('{ notifications(first: 200) { nodes { topic text { zh } path } } }');
  return data.notifications.nodes.map((one: { topic: string; text: { zh: string }; path: string }) => ({
    topic: one.topic,
    zh: one.text.zh,
    path: one.path,
  }));
}
