import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, type JsonWebKeyInput } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onPostgres } from '../../../../test/database.js';
import { type Harness, startHarness } from '../../../../test/harness.js';
import { systemActor } from '../../../kernel/actor.js';
import { createFieldCrypto } from '../../../kernel/field-crypto.js';
import { noJobs } from '../../../kernel/job-queue.js';
import { rows, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import { rotateKeys, signerOf, signJwt } from './index.js';

let harness: Harness;
const work = (): Work => ({
  em: harness.em(),
  actor: systemActor,
  clock: harness.clock,
  crypto: createFieldCrypto(harness.config.keys),
  jobs: noJobs,
  requestId: 'test',
});

beforeAll(async () => {
  harness = await startHarness({ publicUrl: 'https://jz.example.gov.cn' });
});
afterAll(() => harness.close());

const get = (url: string, headers = {}) => harness.app.inject({ method: 'GET', url, headers });
const keySet = async () => (await get('/.well-known/jwks.json')).json();

const audited = () =>
  rows(
    harness.em(),
    sql<{
      action: string;
      id: string;
    }>`select action, subject_id as id from audit_entry where subject_kind = 'SigningKey' order by sequence`,
  );

it('publishes a key for each purpose before anything is signed, and none of their secrets', async () => {
  const answer = await get('/.well-known/jwks.json');
  expect(answer.headers['content-type']).toContain('application/jwk-set+json');
  expect(answer.headers['access-control-allow-origin']).toBe('*');
  const { keys } = answer.json();
  expect(keys.map((key: { purpose: string; alg: string }) => [key.purpose, key.alg]).sort()).toEqual([
    ['CREDENTIAL_QR', 'ES256'],
    ['CREDENTIAL_VC', 'RS256'],
    ['STATUS_LIST', 'ES256'],
  ]);
  for (const key of keys) {
    expect(Object.keys(key)).not.toContain('d');
    expect(key.kid).toMatch(/^https:\/\/jz\.example\.gov\.cn\/\.well-known\/keys\/[0-9a-f]{8}$/);
    expect((await get(new URL(key.kid).pathname)).json()).toEqual(key);
  }
  expect((await audited()).map(({ action }) => action)).toEqual(['CREATE', 'CREATE', 'CREATE']);
  const again = await keySet();
  expect(again.keys).toEqual(keys);
});

it('names the same keys in a DID document of the public address', async () => {
  const did = (await get('/.well-known/did.json')).json();
  expect(did.id).toBe('did:web:jz.example.gov.cn');
  expect(did.verificationMethod.map((method: { publicKeyJwk: unknown }) => method.publicKeyJwk)).toEqual(
    (await keySet()).keys,
  );
  expect(did.assertionMethod).toHaveLength(3);
});

it('answers an unknown key and an unknown list with NOT_FOUND', async () => {
  for (const path of [
    '/.well-known/keys/ffffffff',
    '/status/revocation/2',
    '/status/message/1',
    '/status/revocation/0',
  ]) {
    expect((await get(path)).statusCode, path).toBe(404);
  }
});

it('keeps private keys sealed', async () => {
  const [{ sealed }] = (await rows(
    harness.em(),
    sql<{ sealed: Buffer }>`select private_sealed as sealed from signing_key where purpose = 'CREDENTIAL_QR'`,
  )) as [{ sealed: Buffer }];
  expect(() => createPrivateKey({ key: Buffer.from(sealed), format: 'der', type: 'pkcs8' })).toThrow();
  const crypto = createFieldCrypto(harness.config.keys);
  expect(() => crypto.openBytes({ table: 'signing_key', column: 'private', id: '00000000' }, sealed)).toThrow();
});

it('publishes an empty status list that other software reads: signed by its own key, for five minutes', async () => {
  const answer = await get('/status/revocation/1');
  expect(answer.headers['content-type']).toContain('application/vc+jwt');
  expect(answer.headers['cache-control']).toBe('public, max-age=30');
  const keys = createLocalJWKSet(await keySet());
  const { payload, protectedHeader } = await jwtVerify(answer.body, keys, {
    issuer: 'did:web:jz.example.gov.cn',
    algorithms: ['ES256'],
    typ: 'vc+jwt',
    currentDate: harness.clock.now(),
  });
  const signing = (await keySet()).keys.find((key: { kid: string }) => key.kid === protectedHeader.kid);
  expect(signing.purpose).toBe('STATUS_LIST');
  const subject = payload.credentialSubject as { encodedList: string; ttl: number; statusPurpose: string };
  expect(subject).toMatchObject({ type: 'BitstringStatusList', statusPurpose: 'revocation' });
  expect(subject.ttl).toBeLessThanOrEqual(900_000);
  expect(payload.exp! - payload.nbf!).toBeLessThanOrEqual(900);
  const list = await decodeList({ encodedList: subject.encodedList });
  expect(list.length).toBe(131_072);
});

it('keeps an unchanged list for caches and signs it anew after five minutes', async () => {
  const first = await get('/status/suspension/1');
  const etag = first.headers.etag as string;
  expect((await get('/status/suspension/1', { 'if-none-match': etag })).statusCode).toBe(304);
  harness.clock.set('2026-11-24T04:04:59Z');
  expect((await get('/status/suspension/1')).body).toBe(first.body);
  harness.clock.set('2026-11-24T04:05:15Z');
  const next = await get('/status/suspension/1', { 'if-none-match': etag });
  expect(next.statusCode).toBe(200);
  expect(next.headers.etag).not.toBe(etag);
});

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
it.runIf(hasOpenssl)('verifies with openssl', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiazheng-openssl-'));
  const signer = await signerOf(work(), 'CREDENTIAL_VC');
  const token = signJwt(signer, harness.config.publicUrl, 'JWT', { sub: 'x' });
  const [header, payload, signature] = token.split('.') as [string, string, string];
  const jwk = (await keySet()).keys.find((key: { kid: string }) => key.kid.endsWith(signer.kid));
  const key = createPublicKey({ key: jwk, format: 'jwk' } as JsonWebKeyInput);
  writeFileSync(join(folder, 'key.pem'), key.export({ format: 'pem', type: 'spki' }));
  writeFileSync(join(folder, 'signed'), `${header}.${payload}`);
  writeFileSync(join(folder, 'signature'), Buffer.from(signature, 'base64url'));
  const openssl = (signed: string) =>
    execFileSync('openssl', ['dgst', '-sha256', '-verify', 'key.pem', '-signature', 'signature', signed], {
      cwd: folder,
    });
  expect(openssl('signed').toString()).toContain('Verified OK');
  writeFileSync(join(folder, 'changed'), `${header}.${payload}x`);
  expect(() => openssl('changed')).toThrow();
});

it('rotates with overlap: published first, then used; what the earlier key signed still verifies', async () => {
  harness.clock.set('2026-11-25T04:00:00Z');
  const before = await signerOf(work(), 'CREDENTIAL_VC');
  const old = signJwt(before, harness.config.publicUrl, 'JWT', { sub: 'old' });
  const successors = await rotateKeys(work(), { atOnce: false });
  expect((await keySet()).keys).toHaveLength(6);
  expect((await signerOf(work(), 'CREDENTIAL_VC')).kid).toBe(before.kid);
  await expect(rotateKeys(work(), { atOnce: false })).rejects.toMatchObject({ detail: 'ROTATION_UNDER_WAY' });

  harness.clock.set('2026-11-25T05:00:00Z');
  const after = await signerOf(work(), 'CREDENTIAL_VC');
  expect(successors).toContain(after.kid);
  const keys = createLocalJWKSet(await keySet());
  for (const token of [old, signJwt(after, harness.config.publicUrl, 'JWT', { sub: 'new' })]) {
    await expect(jwtVerify(token, keys, { currentDate: harness.clock.now() })).resolves.toBeTruthy();
  }
  const acts = (await audited()).slice(3);
  expect(acts.map(({ action }) => action).sort()).toEqual(['CREATE', 'CREATE', 'CREATE', 'RETIRE', 'RETIRE', 'RETIRE']);
});

it('erases the private half of a key that signs no more and keeps the public one', async () => {
  harness.clock.set('2026-11-26T04:00:00Z');
  await rotateKeys(work(), { atOnce: true });
  expect((await keySet()).keys).toHaveLength(9);
  const kept = await rows(
    harness.em(),
    sql<{ n: number }>`select count(*)::int as n from signing_key where private_sealed is not null`,
  );
  expect(kept[0]!.n).toBe(3);
});

it.runIf(onPostgres)('makes one first key however many need it at once', async () => {
  await rows(harness.em(), sql`delete from signing_key`);
  const signers = await Promise.all(Array.from({ length: 8 }, () => signerOf(work(), 'CREDENTIAL_QR')));
  expect(new Set(signers.map(({ kid }) => kid)).size).toBe(1);
});
