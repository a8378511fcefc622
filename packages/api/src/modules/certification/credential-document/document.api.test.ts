import { readFileSync } from 'node:fs';
import { Sign1 } from '@auth0/cose';
import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { decode } from 'cborg';
import { createLocalJWKSet, importJWK, type JWK, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { candidates } from '../../../../test/certification/candidates.js';
import { command, issue, issueOne } from '../../../../test/certification/issuing.js';
import ownBadgeSchema from '../../../../test/certification/open-badge.schema.json' with { type: 'json' };
import { readPrinted } from '../../../../test/certification/printed.js';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { agencyOf } from '../../../../test/roster/bonds.js';
import { keyOf } from '../../../../test/roster/people.js';
import { png } from '../../../../test/sample-files.js';
import { systemWork } from '../../../../test/system-work.js';
import { uploadFile } from '../../../../test/upload.js';
import { rows, sql } from '../../../kernel/sql.js';
import { rotateKeys } from '../signing/index.js';

const NAME = '欧阳䶮㛃𠅤𠮷';

/** The published schema, which may not be passed on with our sources, of whoever has a copy; else our own. */
const badgeSchema = process.env.OPEN_BADGES_SCHEMA
  ? JSON.parse(readFileSync(process.env.OPEN_BADGES_SCHEMA, 'utf8'))
  : ownBadgeSchema;

let harness: Harness;
let association: Client;
let worker: string;
let credential: { id: string; number: string; version: number };

beforeAll(async () => {
  harness = await startHarness({ publicUrl: 'https://jz.example.gov.cn' }, { jobs: true });
  association = await harness.as('ASSOCIATION');
  [worker] = (await candidates(harness, 1, { name: NAME })) as [string];
  await rows(harness.em(), sql`update worker set service_lines = '{INFANT,HOUSEKEEPING}' where id = ${keyOf(worker)}`);
  credential = await issueOne(association, worker);
});
afterAll(() => harness.close());

const get = (client: Client, path: string) =>
  harness.app.inject({ url: path, headers: client.cookie ? { cookie: client.cookie } : {} });
const file = (client: Client, name: string, id = credential.id) => get(client, `/files/credentials/${id}/${name}`);
const post = (client: Client, ids: string[]) =>
  harness.app.inject({
    method: 'POST',
    url: '/files/credentials/cards.pdf',
    headers: { cookie: client.cookie },
    payload: { ids },
  });
const keySet = async (): Promise<{ keys: (JWK & { kid: string; purpose: string })[] }> =>
  (await get(harness.anonymous, '/.well-known/jwks.json')).json();

/** What software of others makes of a code; throws when the signature does not hold for its address. */
async function verifyCode(text: string): Promise<Map<number, unknown>> {
  const [url, fragment] = text.split('#') as [string, string];
  const message = Sign1.decode(Buffer.from(fragment, 'base64url'));
  const kid = Buffer.from(message.kid as Uint8Array).toString('hex');
  const jwk = (await keySet()).keys.find((key) => key.kid.endsWith(`/${kid}`) && key.purpose === 'CREDENTIAL_QR');
  if (!jwk) throw new Error('unknown key');
  await message.verify(await importJWK(jwk, 'ES256'), { externalAAD: Buffer.from(url) });
  return decode(message.payload, { useMaps: true });
}

describe('the card', { timeout: 120_000 }, () => {
  let text: string;

  it('is of the size of a bank card, shows the whole name, and its code is read back from the print at 25 mm', async () => {
    const answer = await file(association, 'card.pdf');
    expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    const [front, back] = await readPrinted(answer.rawPayload);
    expect(front!.width).toBeCloseTo(85.6, 0);
    expect(front!.height).toBeCloseTo(54, 0);
    expect(front!.text).toContain('欧阳䶮㛃𠅤');
    expect(front!.text).not.toContain('〓');
    expect(front!.text).toContain(credential.number);
    expect(front!.codes).toHaveLength(1);
    expect(front!.codes[0]!.side).toBeCloseTo(25, 0);
    expect(back!.text).toContain('jz.example.gov.cn');
    text = front!.codes[0]!.text;
  });

  it('carries a code that leads to the trust page and is verified by software of others', async () => {
    expect(text).toMatch(/^https:\/\/jz\.example\.gov\.cn\/v\/[0-9A-HJKMNP-TV-Z]{26}#[\w-]+$/);
    const claims = await verifyCode(text);
    expect(claims.get(-1)).toBe(credential.number);
    expect(claims.get(-2)).toBe('欧阳*');
    expect(claims.get(-4)).toEqual([4, 1]);
    expect(new Date(Number(claims.get(4)) * 1000).toISOString()).toBe('2027-11-24T16:00:00.000Z');
    expect(new Date(Number(claims.get(5)) * 1000).toISOString()).toBe('2026-11-23T16:00:00.000Z');
  });

  it('holds for its own address alone, and for no byte changed', async () => {
    const [url, fragment] = text.split('#') as [string, string];
    await expect(verifyCode(`${url.replace('example', 'examp1e')}#${fragment}`)).rejects.toThrow();
    const signed = Buffer.from(fragment, 'base64url');
    for (let place = 0; place < signed.length; place++) {
      const changed = Buffer.from(signed);
      changed[place]! ^= 0xff;
      await expect(verifyCode(`${url}#${changed.toString('base64url')}`), `byte ${place}`).rejects.toThrow();
    }
  });

  it('still verifies after its key was replaced; a new print has the new key', async () => {
    await rotateKeys(systemWork(harness), { atOnce: true });
    await expect(verifyCode(text)).resolves.toBeTruthy();
    const [front] = await readPrinted((await file(association, 'card.pdf')).rawPayload);
    const reprint = front!.codes[0]!.text;
    expect(reprint.split('#')[0]).toBe(text.split('#')[0]);
    await expect(verifyCode(reprint)).resolves.toBeTruthy();
    const kid = (printed: string) =>
      Buffer.from(Sign1.decode(Buffer.from(printed.split('#')[1]!, 'base64url')).kid as Uint8Array).toString('hex');
    expect(kid(reprint)).not.toBe(kid(text));
  });
});

describe('the photo', { timeout: 120_000 }, () => {
  const picturesOn = async (name: string) =>
    (await readPrinted((await file(association, name)).rawPayload))[0]!.pictures;
  const change = async (call: string) => {
    const county = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const { data } = await county.graphql(`mutation ($worker: ID!) { result: ${call} { userErrors { code } } }`, {
      worker,
    });
    expect(data.result.userErrors).toEqual([]);
  };
  const setPhoto = async (bytes: Buffer, name: string) => {
    const county = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const { body } = await uploadFile(harness, county, bytes, name);
    const { data } = await county.graphql(
      'mutation ($worker: ID!, $photo: ID!) { setWorkerPhoto(worker: $worker, photo: $photo) { userErrors { code } } }',
      { worker, photo: body.id },
    );
    expect(data.setWorkerPhoto.userErrors).toEqual([]);
  };

  it('is on card and certificate with the consent for it, and not any more once that is withdrawn', async () => {
    expect(await picturesOn('card.pdf')).toBe(0);
    await change('recordConsent(worker: $worker, kind: PHOTO, givenOn: "2026-11-20")');
    await setPhoto(png(), 'photo.png');
    expect(await picturesOn('card.pdf')).toBe(1);
    expect(await picturesOn('certificate.pdf')).toBe(1);
    await change('withdrawConsent(worker: $worker, kind: PHOTO)');
    expect(await picturesOn('card.pdf')).toBe(0);
  });
});

describe('sheets of cards', { timeout: 120_000 }, () => {
  it('hold ten to a sheet with the backs behind their fronts, all of a batch', async () => {
    const workers = await candidates(harness, 12);
    const batch = await issue(association, { workers });
    const answer = await get(association, `/files/credential-batches/${batch.id}/cards.pdf`);
    const pages = await readPrinted(answer.rawPayload);
    expect(pages.map(({ codes }) => codes.length)).toEqual([10, 0, 2, 0]);
    const codes = pages.flatMap((page) => page.codes.map(({ text }) => text));
    expect(new Set(codes).size).toBe(12);
    for (const code of codes) await expect(verifyCode(code)).resolves.toBeTruthy();
  });

  it('leave out who holds no certificate in force, and say how many', async () => {
    const [one, two] = await candidates(harness, 2);
    const [kept, gone] = [await issueOne(association, one!), await issueOne(association, two!)];
    await cancel(gone);
    const answer = await post(association, [kept.id, gone.id]);
    expect(answer.headers['x-left-out']).toBe('1');
    expect((await readPrinted(answer.rawPayload))[0]!.codes).toHaveLength(1);
    expect((await post(association, [gone.id])).json().code).toBe('NOT_IN_FORCE');
  });

  it('refuse what is no list of certificates', async () => {
    expect((await post(association, [])).statusCode).toBe(400);
    expect((await post(association, ['x'])).statusCode).toBe(404);
  });
});

it('prints the certificate on A4 with its code', { timeout: 120_000 }, async () => {
  const [page] = await readPrinted((await file(association, 'certificate.pdf')).rawPayload);
  expect(page!.height).toBeCloseTo(297, 0);
  expect(page!.text).toContain('2027年11月24日');
  expect(page!.codes[0]!.side).toBeCloseTo(25, 0);
  await expect(verifyCode(page!.codes[0]!.text)).resolves.toBeTruthy();
});

describe('the digital certificate', () => {
  const verified = async (token: string) =>
    jwtVerify(token, createLocalJWKSet(await keySet()), {
      issuer: 'did:web:jz.example.gov.cn',
      algorithms: ['RS256'],
      currentDate: harness.clock.now(),
    });

  it('is an Open Badge that software of others verifies, and tells nothing of the holder but a masked name', async () => {
    const answer = await file(association, 'badge');
    expect(answer.headers['content-disposition']).toContain(`${credential.number}.jwt`);
    const { payload, protectedHeader } = await verified(answer.body);
    expect(protectedHeader).toEqual({ alg: 'RS256', typ: 'JWT', kid: expect.stringMatching(/^https:\/\/jz\./) });
    const ajv = new Ajv2019({ allErrors: true, strict: false });
    (addFormats as unknown as (ajv: Ajv2019) => void)(ajv);
    const validate = ajv.compile(badgeSchema);
    expect(validate(payload), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.stringify(payload)).not.toContain(NAME);
    expect(JSON.stringify(payload)).toContain('欧阳*');
    expect(payload).toMatchObject({
      jti: payload.id,
      sub: (payload.credentialSubject as { id: string }).id,
      validUntil: new Date(payload.exp! * 1000).toISOString(),
      validFrom: new Date(payload.nbf! * 1000).toISOString(),
    });
  });

  it('points to its places in the lists of revocations and suspensions', async () => {
    const { payload } = await verified((await file(association, 'badge')).body);
    const status = payload.credentialStatus as Record<string, unknown> & { suspension: Record<string, unknown> };
    expect(status).toMatchObject({ type: 'BitstringStatusListEntry', statusPurpose: 'revocation' });
    expect(status.suspension).toMatchObject({ type: 'BitstringStatusListEntry', statusPurpose: 'suspension' });
    expect(status.suspension.statusListIndex).toBe(status.statusListIndex);
  });
});

describe('the status lists', () => {
  const bit = async (purpose: 'revocation' | 'suspension', index: number): Promise<boolean> => {
    const token = (await get(harness.anonymous, `/status/${purpose}/1`)).body;
    const { payload } = await jwtVerify(token, createLocalJWKSet(await keySet()), { currentDate: harness.clock.now() });
    const { encodedList } = payload.credentialSubject as { encodedList: string };
    return (await decodeList({ encodedList })).getStatus(index);
  };
  const indexOf = async (id: string): Promise<number> => {
    const [edition] = await rows(
      harness.em(),
      sql<{
        index: number;
      }>`select status_index as index from credential_edition where credential_id = ${keyOf(id)} and replaced_at is null`,
    );
    return edition!.index;
  };

  it('show a cancellation within a minute', async () => {
    const [holder] = await candidates(harness, 1);
    const issued = await issueOne(association, holder!);
    const index = await indexOf(issued.id);
    harness.clock.set('2026-11-24T04:10:00Z');
    expect(await bit('revocation', index)).toBe(false);
    await cancel(issued);
    harness.clock.set('2026-11-24T04:10:30Z');
    expect(await bit('revocation', index)).toBe(true);
    expect(await bit('suspension', index)).toBe(false);
  });

  it('show an overdue certificate as suspended from midnight in Shanghai, whatever has run', async () => {
    const index = await indexOf(credential.id);
    harness.clock.set('2027-11-24T15:59:59Z');
    expect(await bit('suspension', index)).toBe(false);
    harness.clock.set('2027-11-24T16:00:00Z');
    expect(await bit('suspension', index)).toBe(true);
    expect(await bit('revocation', index)).toBe(false);
    expect((await file(await harness.as('ASSOCIATION'), 'card.pdf')).json().code).toBe('NOT_IN_FORCE');
    harness.clock.set('2026-11-24T05:00:00Z');
  });
});

describe('who gets these files', () => {
  const files = ['badge', 'card.pdf', 'certificate.pdf'];

  it.each(files)('%s: those who see the certificate', { timeout: 120_000 }, async (name) => {
    const county = await harness.as('COUNTY_BUREAU', { county: '440203' });
    for (const client of [association, await harness.as('CITY_BUREAU'), county]) {
      expect((await file(client, name)).statusCode).toBe(200);
    }
    expect((await file(await harness.as('COUNTY_BUREAU', { county: '440204' }), name)).statusCode).toBe(404);
    for (const role of ['ANALYST', 'AUDITOR', 'ADMIN', 'EVALUATOR', 'DEPARTMENT'] as const) {
      const client = await harness.as(role, role === 'DEPARTMENT' ? { department: 'FINANCE' } : {});
      expect((await file(client, name)).statusCode, role).toBe(403);
    }
    const own = await agencyOf(harness, county);
    await rows(
      harness.em(),
      sql`insert into employment (id, worker_id, agency_id, county_code, contract_kind, state, started_by, started_on, created_at, updated_at)
          values (gen_random_uuid(), ${keyOf(worker)}, ${keyOf(own.id)}, '440203', 'SERVICE', 'CURRENT', 'AGENCY', '2026-01-01', now(), now())`,
    );
    expect((await file(own.client, name)).statusCode).toBe(200);
    expect((await file((await agencyOf(harness, county)).client, name)).statusCode).toBe(404);
    expect((await file(harness.anonymous, name)).statusCode).toBe(401);
    expect((await file(association, name, 'Q3JlZGVudGlhbDp4')).statusCode).toBe(404);
  });

  it('leaves an entry for each certificate', async () => {
    const acts = await rows(
      harness.em(),
      sql<{
        action: string;
      }>`select distinct action from audit_entry where subject_kind = 'Credential' and subject_id = ${keyOf(credential.id)}
          and action in ('PRINT_CARD', 'PRINT_CERTIFICATE', 'DOWNLOAD_BADGE') order by 1`,
    );
    expect(acts.map(({ action }) => action)).toEqual(['DOWNLOAD_BADGE', 'PRINT_CARD', 'PRINT_CERTIFICATE']);
  });

  it('makes nothing to show of who withdrew the consent to be shown', async () => {
    await rows(
      harness.em(),
      sql`update consent set withdrawn_at = ${harness.clock.now()} where worker_id = ${keyOf(worker)} and kind = 'DATA'`,
    );
    for (const name of files) expect((await file(association, name)).json().code, name).toBe('NOT_IN_FORCE');
  });
});

async function cancel(issued: { id: string; version: number }): Promise<void> {
  const { userErrors, errors } = await command(association, 'cancelCredential', 'credential { state }', {
    credential: issued.id,
    cause: 'OWN_WISH',
    reason: '本人申请',
    expectedVersion: issued.version,
  });
  if (errors || userErrors?.length) throw new Error(JSON.stringify(errors ?? userErrors));
}
