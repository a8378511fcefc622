import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { candidates } from '../../../../test/certification/candidates.js';
import { command, issueOne } from '../../../../test/certification/issuing.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { agencyOf, answerOffer, offerEmployment } from '../../../../test/roster/bonds.js';
import { keyOf } from '../../../../test/roster/people.js';
import { pdf, png } from '../../../../test/sample-files.js';
import { uploadFile } from '../../../../test/upload.js';
import { rows, sql } from '../../../kernel/sql.js';

let harness: Harness;
let association: Client;
beforeAll(async () => {
  harness = await startHarness({}, { jobs: true });
});
beforeEach(async () => {
  harness.clock.set('2026-11-24T04:00:00Z');
  association = await harness.as('ASSOCIATION');
});
afterAll(() => harness.close());

const EVIDENCE = 'evidenceFiles { stage count files { id fileName mediaType } } looks { actorName field }';

const sent = async (client: Client, bytes: Buffer, name: string) =>
  (await uploadFile(harness, client, bytes, name)).body.id;

async function propose(files: string[] | undefined, county = '440203') {
  const [worker] = await candidates(harness, 1, { county });
  const held = await issueOne(association, worker!);
  const answer = await command(association, 'proposeRevocation', 'revocation { id version state }', {
    credential: held.id,
    cause: 'FRAUD',
    grounds: '健康证系伪造',
    evidence: '疾控中心回函',
    files,
    expectedVersion: held.version,
  });
  return { worker: worker!, credential: held.id, ...answer };
}

const decide = (client: Client, revocation: { id: string; version: number }, action: string, files?: string[]) =>
  command(client, 'decideRevocation', 'revocation { id version state }', {
    revocation: revocation.id,
    action,
    reason: '并非本人提交',
    files,
    expectedVersion: revocation.version,
  });

async function evidence(client: Client, credential: string) {
  const { data, errors } = await client.graphql(
    `query ($id: ID!) { credential(id: $id) { revocations { ${EVIDENCE} } } }`,
    { id: credential },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.credential.revocations[0];
}

const opened = async (client: Client, id: string) =>
  harness.app.inject({ url: `/files/attachments/${id}`, headers: { cookie: client.cookie } });

describe('the evidence of a revocation', () => {
  it('comes with the proposal, the defence and the appeal, and each side adds its own', async () => {
    const proposed = await propose([await sent(association, pdf('回函'), '回函.pdf')]);
    const county = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const heard = await decide(county, proposed.revocation, 'DEFEND', [await sent(county, png(), '照片.png')]);
    expect(heard.userErrors).toEqual([]);
    harness.clock.set('2026-12-02T04:00:00Z');
    const done = await decide(await harness.as('CITY_BUREAU'), heard.revocation, 'REVOKE');
    const later = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const first = await sent(later, pdf('一'), '一.pdf');
    harness.clock.set('2026-12-02T04:01:00Z');
    const appeal = [first, await sent(later, pdf('二'), '二.pdf')];
    expect((await decide(later, done.revocation, 'APPEAL', appeal)).revocation.state).toBe('APPEALED');
    const { evidenceFiles } = await evidence(await harness.as('CITY_BUREAU'), proposed.credential);
    expect(evidenceFiles).toMatchObject([
      { stage: 'PROPOSAL', count: 1, files: [{ fileName: '回函.pdf', mediaType: 'application/pdf' }] },
      { stage: 'DEFENCE', count: 1, files: [{ fileName: '照片.png', mediaType: 'image/png' }] },
      { stage: 'APPEAL', count: 2, files: [{ fileName: '一.pdf' }, { fileName: '二.pdf' }] },
    ]);
  });

  it('is read by who decides alone; others see how many files there are', async () => {
    const county = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const agency = await agencyOf(harness, county);
    const proposed = await propose([await sent(association, pdf('回函'), '回函.pdf')]);
    const offer = await offerEmployment(county, proposed.worker, { agency: agency.id });
    await answerOffer(harness, offer.confirmationPath, true);
    const city = await harness.as('CITY_BUREAU');
    const { evidenceFiles } = await evidence(city, proposed.credential);
    const file = evidenceFiles[0].files[0].id;
    for (const client of [association, county, agency.client]) {
      expect(await evidence(client, proposed.credential)).toEqual({
        evidenceFiles: [{ stage: 'PROPOSAL', count: 1, files: null }],
        looks: [],
      });
      expect((await opened(client, file)).statusCode).toBe(404);
    }
    const neighbour = await harness.as('COUNTY_BUREAU', { county: '440204' });
    expect((await opened(neighbour, file)).statusCode).toBe(404);
    for (const role of ['ANALYST', 'AUDITOR', 'ADMIN'] as const)
      expect((await opened(await harness.as(role), file)).statusCode).toBe(403);
    const read = await opened(city, file);
    expect([read.statusCode, read.rawPayload.equals(pdf('回函'))]).toEqual([200, true]);
  });

  it('shows in the trail who opened it, and nothing of who did not', async () => {
    const proposed = await propose([await sent(association, pdf('回函'), '回函.pdf')]);
    const city = await harness.as('CITY_BUREAU');
    const { evidenceFiles, looks } = await evidence(city, proposed.credential);
    expect(looks).toEqual([]);
    await opened(association, evidenceFiles[0].files[0].id);
    await opened(city, evidenceFiles[0].files[0].id);
    expect((await evidence(city, proposed.credential)).looks).toEqual([
      { actorName: expect.any(String), field: 'REVOCATION_PROPOSAL' },
    ]);
    const trail = await rows(
      harness.em(),
      sql<{ role: string }>`select role from audit_entry where subject_kind = 'Revocation' and action = 'REVEAL'
          and subject_id = ${keyOf(proposed.revocation.id)}`,
    );
    expect(trail).toEqual([{ role: 'CITY_BUREAU' }]);
  });

  it('is a scan or a picture, at most ten at a time, of the own account; else nothing is done', async () => {
    const refused = [{ code: 'INVALID', field: 'files' }];
    const table = await sent(association, Buffer.from('姓名,电话\n'), '名册.csv');
    expect((await propose([table])).userErrors).toMatchObject(refused);
    const other = await harness.as('ASSOCIATION');
    expect((await propose([await sent(other, pdf(), 'a.pdf')])).userErrors).toMatchObject(refused);
    const many = await Promise.all(Array.from({ length: 11 }, (_, at) => sent(association, pdf(`${at}`), `${at}.pdf`)));
    const over = await propose(many);
    expect(over.userErrors).toMatchObject(refused);
    const { data } = await association.graphql(
      'query ($id: ID!) { credential(id: $id) { revocationOpen revocations { id } } }',
      { id: over.credential },
    );
    expect(data.credential).toEqual({ revocationOpen: false, revocations: [] });
  });

  it('does not go with a decision', async () => {
    const { revocation } = await propose(undefined);
    const city = await harness.as('CITY_BUREAU');
    const file = await sent(city, pdf(), 'a.pdf');
    expect((await decide(city, revocation, 'DISMISS', [file])).userErrors).toMatchObject([
      { code: 'INVALID', field: 'files' },
    ]);
    expect((await decide(city, revocation, 'DISMISS')).revocation.state).toBe('DISMISSED');
  });
});
