import { describe, expect, it } from 'vitest';
import { candidates } from '../../../../test/certification/candidates.js';
import { useHolder } from '../../../../test/certification/holder.js';
import { issue, issueOne } from '../../../../test/certification/issuing.js';
import { readPrinted } from '../../../../test/certification/printed.js';
import type { Client } from '../../../../test/harness.js';
import { insertAgencies } from '../../../../test/register.js';
import { agencyOf, offerEmployment } from '../../../../test/roster/bonds.js';
import { keyOf } from '../../../../test/roster/people.js';
import { rows, sql } from '../../../kernel/sql.js';

const holder = useHolder();
const { cancel, file, get, verifyCode } = holder;

const post = (client: Client, ids: string[]) =>
  holder.harness.app.inject({
    method: 'POST',
    url: '/files/credentials/cards.pdf',
    headers: { cookie: client.cookie },
    payload: { ids },
  });

describe('sheets of cards', { timeout: 120_000 }, () => {
  it('hold ten to a sheet with the backs behind their fronts, all of a batch', async () => {
    const workers = await candidates(holder.harness, 12);
    const batch = await issue(holder.association, { workers });
    const answer = await get(holder.association, `/files/credential-batches/${batch.id}/cards.pdf`);
    const pages = await readPrinted(answer.rawPayload);
    expect(pages.map(({ codes }) => codes.length)).toEqual([10, 0, 2, 0]);
    const codes = pages.flatMap((page) => page.codes.map(({ text }) => text));
    expect(new Set(codes).size).toBe(12);
    for (const code of codes) await expect(verifyCode(code)).resolves.toBeTruthy();
  });

  it('leave out who holds no certificate in force, and say how many', async () => {
    const [one, two] = await candidates(holder.harness, 2);
    const [kept, gone] = [await issueOne(holder.association, one!), await issueOne(holder.association, two!)];
    await cancel(gone);
    const answer = await post(holder.association, [kept.id, gone.id]);
    expect(answer.headers['x-left-out']).toBe('1');
    expect((await readPrinted(answer.rawPayload))[0]!.codes).toHaveLength(1);
    expect((await post(holder.association, [gone.id])).json().code).toBe('NOT_IN_FORCE');
  });

  it('refuse what is no list of certificates', async () => {
    expect((await post(holder.association, [])).statusCode).toBe(400);
    expect((await post(holder.association, ['x'])).statusCode).toBe(404);
  });
});

it('names no agency on card and certificate while two claim the holder', { timeout: 120_000 }, async () => {
  const [worker] = (await candidates(holder.harness, 1)) as [string];
  const issued = await issueOne(holder.association, worker);
  const [employer, claimant] = (await insertAgencies(holder.harness.em(), [
    { name: '原单位家政' },
    { name: '争议方家政' },
  ])) as [string, string];
  const employ = (agency: string, state: string, startedOn: string) =>
    rows(
      holder.harness.em(),
      sql`insert into employment (id, worker_id, agency_id, county_code, contract_kind, state, started_by, started_on, created_at, updated_at)
          values (gen_random_uuid(), ${keyOf(worker)}, ${agency}, '440203', 'LABOUR', ${state}, 'AGENCY', ${startedOn}::date, now(), now())`,
    );
  const printed = async (name: string) =>
    (await readPrinted((await file(holder.association, name, issued.id)).rawPayload))[0]!;
  await employ(employer, 'CURRENT', '2026-01-01');
  const before = await printed('card.pdf');
  expect(before.text).toContain('原单位家政');
  expect((await verifyCode(before.codes[0]!.text)).get(-3)).toBe('原单位家政');
  await employ(claimant, 'CONFLICT', '2026-11-01');
  for (const name of ['card.pdf', 'certificate.pdf']) {
    const { text, codes } = await printed(name);
    expect(text, name).not.toMatch(/原单位|争议方/);
    expect((await verifyCode(codes[0]!.text)).has(-3), name).toBe(false);
  }
});

describe('who gets these files', () => {
  const files = ['badge', 'card.pdf', 'certificate.pdf'];

  it.each(files)('%s: those who see the certificate', { timeout: 120_000 }, async (name) => {
    const county = await holder.harness.as('COUNTY_BUREAU', { county: '440203' });
    for (const client of [holder.association, await holder.harness.as('CITY_BUREAU'), county]) {
      expect((await file(client, name)).statusCode).toBe(200);
    }
    expect((await file(await holder.harness.as('COUNTY_BUREAU', { county: '440204' }), name)).statusCode).toBe(404);
    for (const role of ['ANALYST', 'AUDITOR', 'ADMIN', 'EVALUATOR', 'DEPARTMENT'] as const) {
      const client = await holder.harness.as(role, role === 'DEPARTMENT' ? { department: 'FINANCE' } : {});
      expect((await file(client, name)).statusCode, role).toBe(403);
    }
    const own = await agencyOf(holder.harness, county);
    await rows(
      holder.harness.em(),
      sql`insert into employment (id, worker_id, agency_id, county_code, contract_kind, state, started_by, started_on, created_at, updated_at)
          values (gen_random_uuid(), ${keyOf(holder.worker)}, ${keyOf(own.id)}, '440203', 'SERVICE', 'CURRENT', 'AGENCY', '2026-01-01', now(), now())`,
    );
    expect((await file(own.client, name)).statusCode).toBe(200);
    expect((await file((await agencyOf(holder.harness, county)).client, name)).statusCode).toBe(404);
    expect((await file(holder.harness.anonymous, name)).statusCode).toBe(401);
    expect((await file(holder.association, name, 'Q3JlZGVudGlhbDp4')).statusCode).toBe(404);
  });

  it('keeps them from an agency whose offer to the holder is unanswered', { timeout: 120_000 }, async () => {
    const county = await holder.harness.as('COUNTY_BUREAU', { county: '440203' });
    const suitor = await agencyOf(holder.harness, county);
    await offerEmployment(county, holder.worker, { agency: suitor.id });
    for (const name of files) expect((await file(suitor.client, name)).json().code, name).toBe('NOT_EMPLOYED');
    expect((await post(suitor.client, [holder.credential.id])).json().code).toBe('NOT_EMPLOYED');
  });

  it('leaves an entry for each certificate', async () => {
    const acts = await rows(
      holder.harness.em(),
      sql<{
        action: string;
      }>`select distinct action from audit_entry where subject_kind = 'Credential' and subject_id = ${keyOf(holder.credential.id)}
          and action in ('PRINT_CARD', 'PRINT_CERTIFICATE', 'DOWNLOAD_BADGE') order by 1`,
    );
    expect(acts.map(({ action }) => action)).toEqual(['DOWNLOAD_BADGE', 'PRINT_CARD', 'PRINT_CERTIFICATE']);
  });

  it('makes nothing to show of who withdrew the consent to be shown', async () => {
    await rows(
      holder.harness.em(),
      sql`update consent set withdrawn_at = ${holder.harness.clock.now()} where worker_id = ${keyOf(holder.worker)} and kind = 'DATA'`,
    );
    for (const name of files) expect((await file(holder.association, name)).json().code, name).toBe('NOT_IN_FORCE');
  });
});
