import { randomInt } from 'node:crypto';
import type { Client } from '../harness.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
let sequence = randomInt(300);

/** A resident ID that passes its checks, of nobody: counted, never the same twice in a test file. */
export function residentId(area = '440203', birthDate = '19800101'): string {
  sequence = (sequence + 1) % 1000;
  const body = `${area}${birthDate}${String(sequence).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A unified social credit code that passes its check, counted. */
export function creditCode(area = '440203'): string {
  sequence += 1;
  const body = `91${area}MA${String(10_000_000 + sequence).slice(1)}`;
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return `${body}${ALPHABET[(31 - (sum % 31)) % 31]}`;
}

const WORKER = 'id number state version lacks complete conflict kept: allowedActions { action enabled }';

/** Registers a worker and gives the payload; `more` overrides the facts. */
export async function registerWorker(client: Client, more: Record<string, unknown> = {}) {
  const { data, errors } = await client.graphql(
    `mutation ($input: WorkerFactsInput!) { registerWorker(input: $input) { worker { ${WORKER} } confirmationPath userErrors { field code message { zh en } } } }`,
    { input: { name: '王秀兰', idKind: 'RESIDENT', idNumber: residentId(), ...more } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.registerWorker;
}

/** Registers an agency and gives its id. */
export async function registerAgency(client: Client, more: Record<string, unknown> = {}): Promise<string> {
  const { data, errors } = await client.graphql(
    'mutation ($input: AgencyFactsInput!) { registerAgency(input: $input) { agency { id } userErrors { message { en } } } }',
    { input: { creditCode: creditCode(), name: `安心家政${sequence}号`, kind: 'EMPLOYEE_BASED', ...more } },
  );
  if (errors || !data.registerAgency.agency) throw new Error(JSON.stringify(errors ?? data));
  return data.registerAgency.agency.id;
}

/** The uuid behind an opaque id, for binding accounts. */
export const keyOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1]!;

/** Fields of one worker as a client sees it; null when the client does not. */
export async function readWorker(client: Client, id: string, fields: string) {
  const { data, errors } = await client.graphql(`query ($id: ID!) { worker(id: $id) { ${fields} } }`, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.worker;
}

/** Names of the workers that match, on one page. */
export async function workerNames(client: Client, filter: Record<string, unknown>): Promise<string[]> {
  const { data, errors } = await client.graphql(
    'query ($filter: WorkerFilter) { workers(filter: $filter) { totalCount nodes { name } } }',
    { filter },
  );
  if (errors || data.workers.totalCount !== data.workers.nodes.length)
    throw new Error(JSON.stringify(errors ?? data.workers.totalCount));
  return data.workers.nodes.map((worker: { name: string }) => worker.name);
}

/** Decides on a worker and gives the payload. */
export async function decideWorker(
  client: Client,
  worker: string,
  action: string,
  expectedVersion: number,
  reason?: string,
) {
  const { data, errors } = await client.graphql(
    `mutation ($input: DecideWorkerInput!) { decideWorker(input: $input) {
      worker { id state version lacks complete stateReason } userErrors { field code message { zh en } } } }`,
    { input: { worker, action, expectedVersion, reason } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.decideWorker;
}
