import type { Client, Harness } from '../harness.js';
import { keyOf, registerAgency, registerWorker, residentId } from './people.js';

const FIELDS =
  'employment { id state version endedOn flagged startedBy allowedActions { action enabled needsReason } }';
const ERRORS = 'userErrors { field code message { zh en } }';

export async function offerEmployment(client: Client, worker: string, more: Record<string, unknown> = {}) {
  const { data, errors } = await client.graphql(
    `mutation ($input: OfferEmploymentInput!) { offerEmployment(input: $input) { ${FIELDS} confirmationPath ${ERRORS} } }`,
    { input: { worker, contractKind: 'LABOUR', startedOn: '2026-11-01', ...more } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.offerEmployment;
}

export async function decideEmployment(
  client: Client,
  employment: { id: string; version: number },
  action: string,
  more = {},
) {
  const { data, errors } = await client.graphql(
    `mutation ($input: DecideEmploymentInput!) { decideEmployment(input: $input) { ${FIELDS} confirmationPath ${ERRORS} } }`,
    { input: { employment: employment.id, action, expectedVersion: employment.version, ...more } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.decideEmployment;
}

/** The worker's answer to a one-time link. */
export async function answerOffer(harness: Harness, path: string, accept: boolean) {
  const { data } = await harness.anonymous.graphql(
    `mutation ($token: String!, $accept: Boolean!) { answerEmploymentOffer(token: $token, accept: $accept) { done ${ERRORS} } }`,
    { token: path.slice(3), accept },
  );
  return data.answerEmploymentOffer;
}

/** What a one-time link asks. */
export const askedOffer = async (harness: Harness, path: string) =>
  (
    await harness.anonymous.graphql(
      'query ($token: String!) { employmentOffer(token: $token) { agencyName workerName contractKind startedOn ending } }',
      { token: path.slice(3) },
    )
  ).data.employmentOffer;

export async function readEmployment(client: Client, id: string, fields = 'state endedOn endReason version') {
  const { data } = await client.graphql(`query ($id: ID!) { employment(id: $id) { ${fields} } }`, { id });
  return data.employment;
}

/** An agency of a county with an account. */
export async function agencyOf(harness: Harness, client: Client) {
  const id = await registerAgency(client);
  return { id, client: await harness.as('AGENCY', { agency: keyOf(id) }) };
}

/** A worker with a labour contract in force and a second one in conflict with it. */
export async function conflictOf(harness: Harness, first: Client, second: Client) {
  const idNumber = residentId();
  const one = await agencyOf(harness, first);
  const two = await agencyOf(harness, second);
  const { worker, confirmationPath } = await registerWorker(one.client, { name: '争议', idNumber });
  await answerOffer(harness, confirmationPath, true);
  const claim = await registerWorker(two.client, { name: '争议', idNumber });
  await answerOffer(harness, claim.confirmationPath, true);
  const city = await harness.as('CITY_BUREAU');
  const { data } = await city.graphql(
    'query ($worker: ID!) { employments(filter: { worker: $worker }) { nodes { id state version agency { id } } } }',
    { worker: worker.id },
  );
  const held = data.employments.nodes.find((node: { state: string }) => node.state === 'CURRENT');
  const contested = data.employments.nodes.find((node: { state: string }) => node.state === 'CONFLICT');
  return { worker, held, contested, one, two };
}

/** Noon of the harness's day and some minutes more. */
export const noonAnd = (minutes: number): string =>
  new Date(Date.parse('2026-11-24T04:00:00Z') + minutes * 60_000).toISOString();
