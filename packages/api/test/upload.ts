import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import type { Client, Harness } from './harness.js';

const BOUNDARY = 'jiazheng-test-boundary';

/** Sends a form with a file, its fields first, as a page does; gives the answer of the server. */
export async function sendForm(
  harness: Harness,
  client: Client,
  url: string,
  { bytes, name, fields = {}, headers = { 'x-jiazheng': 'spa' } }: SentForm,
) {
  const part = (disposition: string) => Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; ${disposition}`);
  const payload = Buffer.concat([
    ...Object.entries(fields).map(([field, value]) => part(`name="${field}"\r\n\r\n${value}\r\n`)),
    part(`name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
  const response = await harness.app.inject({
    method: 'POST',
    url,
    headers: { cookie: client.cookie, ...headers, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload,
  });
  return {
    status: response.statusCode,
    body: response.json() as { id: string; code?: string; message?: { zh: string; en: string } },
  };
}

interface SentForm {
  bytes: Buffer;
  name: string;
  fields?: Record<string, string>;
  headers?: Record<string, string> | undefined;
}

/** Uploads a file for a record as the page does; gives the answer of the server. */
export const uploadFile = (
  harness: Harness,
  client: Client,
  bytes: Buffer,
  name: string,
  headers?: Record<string, string>,
) => sendForm(harness, client, '/files/attachments', { bytes, name, headers });

/** Uploads a roster as the page does; gives the answer of the server. */
export const upload = (
  harness: Harness,
  client: Client,
  kind: 'AGENCIES' | 'WORKERS',
  file: string | Buffer,
  name = 'roster.xlsx',
) => {
  const bytes = typeof file === 'string' ? readFileSync(file) : file;
  return sendForm(harness, client, '/files/imports', { bytes, name, fields: { kind } });
};

const STATE =
  'query ($id: ID!) { importBatch(id: $id) { id state version failure { zh } rowCount counts { verdict count } } }';

export interface BatchState {
  id: string;
  state: string;
  version: number;
  rowCount: number;
  counts: Record<string, number>;
}

/** Waits until the jobs have brought a batch to a state. */
export function batchIn(client: Client, id: string, state: string): Promise<BatchState> {
  return vi.waitFor(
    async () => {
      const { data } = await client.graphql(STATE, { id });
      const batch = data.importBatch;
      if (batch.state !== state) throw new Error(`batch is ${batch.state} ${batch.failure?.zh ?? ''}`);
      const counts = Object.fromEntries(
        batch.counts.map((one: { verdict: string; count: number }) => [one.verdict, one.count]),
      );
      return { ...batch, counts };
    },
    { timeout: 25_000, interval: 50 },
  );
}

const COMMIT = `mutation ($input: ImportBatchInput!) { commitImport(input: $input) { batch { state } userErrors { code message { zh } } } }`;

/** Puts the good rows in and waits until they are. */
export async function commit(client: Client, batch: BatchState): Promise<BatchState> {
  const { data } = await client.graphql(COMMIT, { input: { batch: batch.id, expectedVersion: batch.version } });
  if (data.commitImport.userErrors.length > 0) throw new Error(data.commitImport.userErrors[0].code);
  return batchIn(client, batch.id, 'COMMITTED');
}

/** The whole way of a file that is good enough. */
export async function importRoster(
  harness: Harness,
  client: Client,
  kind: 'AGENCIES' | 'WORKERS',
  file: string | Buffer,
): Promise<BatchState> {
  const { body } = await upload(harness, client, kind, file);
  return commit(client, await batchIn(client, body.id, 'CHECKED'));
}
