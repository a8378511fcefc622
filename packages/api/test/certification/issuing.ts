import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import type { Client } from '../harness.js';

const BATCH = `id number source state total issued refused finishedAt county { code } obstacles { obstacle count }
  rows(first: 200) { nodes { position outcome obstacles credential { id number state issuedOn validUntil version } } }`;

/** Orders certificates, waits until the batch is done and gives it. */
export async function issue(client: Client, source: Record<string, unknown>, idempotencyKey: string = randomUUID()) {
  const { data, errors } = await client.graphql(
    'mutation ($input: IssueCredentialsInput!) { issueCredentials(input: $input) { batch { id } userErrors { code message { zh en } } } }',
    { input: { source, idempotencyKey } },
  );
  if (errors || !data.issueCredentials.batch) throw new Error(JSON.stringify(errors ?? data));
  return vi.waitFor(
    async () => {
      const { data: now } = await client.graphql(`query ($id: ID!) { credentialBatch(id: $id) { ${BATCH} } }`, {
        id: data.issueCredentials.batch.id,
      });
      if (now.credentialBatch.state !== 'DONE') throw new Error('the batch is not done');
      return now.credentialBatch;
    },
    { timeout: 30_000, interval: 50 },
  );
}

/** Issues to one worker and gives the certificate. */
export async function issueOne(client: Client, worker: string) {
  const batch = await issue(client, { workers: [worker] });
  if (!batch.rows.nodes[0].credential) throw new Error(JSON.stringify(batch.rows.nodes));
  return batch.rows.nodes[0].credential;
}

/** Fields of the certificate of a worker as a client sees it. */
export async function readCredential(client: Client, worker: string, fields: string) {
  const { data, errors } = await client.graphql(`query ($id: ID!) { worker(id: $id) { certificate { ${fields} } } }`, {
    id: worker,
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.worker?.certificate;
}

/** Sends a command with one input and gives its payload. */
export async function command(client: Client, name: string, fields: string, input: Record<string, unknown>) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await client.graphql(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { field code message { zh en } } } }`,
    { input },
  );
  return { ...data?.[name], errors };
}
