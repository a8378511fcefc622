import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CandidateFacts, candidates, certificateSession } from '../../../../test/certification/candidates.js';
import { issue, readCredential } from '../../../../test/certification/issuing.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { globalId } from '../../../kernel/global-id.js';
import { row, sql } from '../../../kernel/sql.js';

let harness: Harness;
let association: Client;

beforeAll(async () => {
  harness = await startHarness({}, { jobs: true });
  association = await harness.as('ASSOCIATION');
});
afterAll(() => harness.close());

const obstaclesOf = async (worker: string): Promise<string[]> => {
  const { data } = await association.graphql('query ($id: ID!) { worker(id: $id) { certificateObstacles } }', {
    id: worker,
  });
  return data.worker.certificateObstacles;
};

describe('who gets a certificate', () => {
  const refused: [string, CandidateFacts, string[]][] = [
    ['identity not checked', { identityChecked: false }, ['IDENTITY_CHECK']],
    ['not verified by the county', { state: 'SUBMITTED' }, ['NOT_VERIFIED']],
    ['no health certificate', { healthUntil: null }, ['HEALTH_MISSING']],
    ['health certificate expired yesterday', { healthUntil: '2026-11-23' }, ['HEALTH_EXPIRED']],
    ['no pass', { passed: false }, ['NO_PASS']],
    ['no consent', { consent: false }, ['CONSENT']],
    ['suspended', { state: 'SUSPENDED' }, ['WORKER_SUSPENDED']],
    ['on a list', { state: 'BARRED' }, ['BARRED']],
    ['left the trade', { state: 'LEFT' }, ['LEFT']],
    [
      'everything at once',
      { identityChecked: false, state: 'BARRED', healthUntil: null, passed: false, consent: false },
      ['IDENTITY_CHECK', 'BARRED', 'HEALTH_MISSING', 'CONSENT', 'NO_PASS'],
    ],
  ];
  it.each(refused)('is refused with the reason: %s', async (_name, facts, obstacles) => {
    const [worker] = await candidates(harness, 1, facts);
    expect(await obstaclesOf(worker!)).toEqual(obstacles);
    const batch = await issue(association, { workers: [worker] });
    expect(batch).toMatchObject({ state: 'DONE', issued: 0, refused: 1 });
    expect(batch.rows.nodes[0]).toMatchObject({ outcome: 'REFUSED', obstacles, credential: null });
  });

  it('gets one on the last day of the health certificate', async () => {
    const [worker] = await candidates(harness, 1, { healthUntil: '2026-11-24' });
    expect((await issue(association, { workers: [worker] })).issued).toBe(1);
  });

  it('holds one for a year, under a number with a check digit, and is refused a second', async () => {
    const [worker] = await candidates(harness, 1);
    const batch = await issue(association, { workers: [worker] });
    const { credential } = batch.rows.nodes[0];
    expect(credential).toMatchObject({ state: 'VALID', issuedOn: '2026-11-24', validUntil: '2027-11-24' });
    expect(credential.number).toMatch(/^SG-\d{6}-\d$/);
    const again = await issue(association, { workers: [worker] });
    expect(again.rows.nodes[0]).toMatchObject({ outcome: 'REFUSED', obstacles: ['HOLDS_ONE'] });
    expect(await readCredential(association, worker!, 'number editions { ordinal replacedAt }')).toEqual({
      number: credential.number,
      editions: [{ ordinal: 1, replacedAt: null }],
    });
  });
});

describe('a batch', () => {
  it('is previewed with the causes grouped, and takes those who passed a session', async () => {
    const session = await certificateSession(harness);
    await candidates(harness, 3, {}, session);
    await candidates(harness, 2, { consent: false, healthUntil: null }, session);
    const source = { session: globalId('TrainingSession', session) };
    const { data, errors } = await association.graphql(
      `query ($source: IssueSourceInput!) { issuePreview(source: $source) { eligible refused obstacles { obstacle count }
        candidates { totalCount nodes { obstacles passedOn worker { name } } }
        kept: candidates(filter: { eligible: false, obstacle: CONSENT }) { totalCount } } }`,
      { source },
    );
    expect(errors).toBeUndefined();
    expect(data.issuePreview).toMatchObject({
      eligible: 3,
      refused: 2,
      obstacles: [
        { obstacle: 'HEALTH_MISSING', count: 2 },
        { obstacle: 'CONSENT', count: 2 },
      ],
      candidates: { totalCount: 5 },
      kept: { totalCount: 2 },
    });
    expect(data.issuePreview.candidates.nodes.map((node: { obstacles: string[] }) => node.obstacles.length)).toEqual([
      0, 0, 0, 2, 2,
    ]);
    expect(await issue(association, source)).toMatchObject({ source: 'SESSION', total: 5, issued: 3, refused: 2 });
  });

  it('takes the eligible of a county alone', async () => {
    await candidates(harness, 2, { county: '440232' });
    await candidates(harness, 1, { county: '440232', consent: false });
    expect(await issue(association, { county: '440232' })).toMatchObject({
      total: 2,
      issued: 2,
      county: { code: '440232' },
    });
    const { data } = await association.graphql(
      `mutation { issueCredentials(input: { source: { county: "440232" }, idempotencyKey: "again" }) { batch { id } userErrors { code message { zh } } } }`,
    );
    expect(data.issueCredentials).toMatchObject({ batch: null, userErrors: [{ code: 'NOBODY' }] });
  });

  it('is ordered once for one key, and the key serves no other order', async () => {
    const [one, other] = await candidates(harness, 2);
    const key = randomUUID();
    const first = await issue(association, { workers: [one] }, key);
    expect((await issue(association, { workers: [one] }, key)).id).toBe(first.id);
    const { data } = await association.graphql(
      `mutation ($input: IssueCredentialsInput!) { issueCredentials(input: $input) { userErrors { code } } }`,
      { input: { source: { workers: [other] }, idempotencyKey: key } },
    );
    expect(data.issueCredentials.userErrors).toEqual([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it.each([
    ['nothing chosen', {}],
    ['two kinds chosen', { county: '440203', workers: [] }],
    ['an empty list', { workers: [] }],
    ['more than a thousand', { workers: Array.from({ length: 1_001 }, () => globalId('Worker', randomUUID())) }],
    ['an unknown county', { county: '999999' }],
  ])('is refused in words: %s', async (_name, source) => {
    const { data, errors } = await association.graphql(
      `mutation ($input: IssueCredentialsInput!) { issueCredentials(input: $input) { batch { id } userErrors { code message { zh en } } } }`,
      { input: { source, idempotencyKey: randomUUID() } },
    );
    expect(errors).toBeUndefined();
    expect(data.issueCredentials).toMatchObject({ batch: null, userErrors: [{ code: 'INVALID' }] });
  });

  it('of many goes on in the background and shows its progress', async () => {
    const workers = await candidates(harness, 120);
    const batch = await issue(association, { workers });
    expect(batch).toMatchObject({ total: 120, issued: 120, refused: 0, state: 'DONE' });
    expect(batch.finishedAt).not.toBeNull();
    const entries = await row(
      harness.em(),
      sql<{
        n: number;
        officer: boolean;
      }>`select count(*)::int as n, bool_and(actor_id = ${association.accountId}) as officer from audit_entry
          where action = 'ISSUE' and subject_kind = 'Credential' and subject_id in (select credential_id::text from credential_batch_row r join credential_batch b on b.id = r.batch_id where b.number = ${batch.number})`,
    );
    expect(entries).toEqual({ n: 120, officer: true });
  });
});
