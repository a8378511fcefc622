import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, startHarness } from './harness.js';

let harness: Harness;
let url: string;
let cookie: string;

const audits = serverAudits({
  url: () => url,
  fetchFn: (input: string, init: RequestInit = {}) =>
    fetch(input, { ...init, headers: { ...(init.headers as Record<string, string>), cookie } }),
});

beforeAll(async () => {
  harness = await startHarness({ openDocuments: false });
  cookie = (await harness.as('ANALYST')).cookie;
  url = `${await harness.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
});
afterAll(() => harness.close());

describe('GraphQL over HTTP, for a signed-in analyst', () => {
  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();
    expect(result.status, 'reason' in result ? result.reason : undefined).toBe('ok');
  });
});
