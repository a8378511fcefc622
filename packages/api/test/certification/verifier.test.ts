import { spawn } from 'node:child_process';
import { createHmac, createPublicKey, generateKeyPairSync, type JsonWebKeyInput, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import QRCode from 'qrcode';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addYears, today } from '../../src/kernel/clock.js';
import { rotateKeys } from '../../src/modules/certification/signing/index.js';
import type { Client, Harness } from '../harness.js';
import { systemWork } from '../system-work.js';
import { candidates } from './candidates.js';
import { type Issuer, startIssuer } from './issuer.js';
import { command, issueOne } from './issuing.js';
import { readPrinted } from './printed.js';

const VERIFIER = fileURLToPath(new URL('../../../verifier/src/main.ts', import.meta.url));
const GUIDE = fileURLToPath(new URL('../../../../docs/verify.md', import.meta.url));

interface Told {
  code: number;
  out: string;
  verdicts: {
    outcome: string;
    reason?: string;
    facts?: Record<string, string>;
    message?: { zh: string; en: string };
  }[];
}

interface Documents {
  credential: { id: string; version: number; number: string };
  card: Buffer;
  code: string;
  badge: string;
}

let issuer: Issuer;
let harness: Harness;
let association: Client;
let folder: string;
let good: Documents;
let past: Documents;
let future: Documents;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiazheng-verify-'));
  issuer = await startIssuer();
  harness = issuer.harness;
  await travel(-2);
  past = await issued();
  await travel(1);
  future = await issued();
  // The command knows no clock but the computer's.
  await travel(0);
  good = await issued();
}, 240_000);
afterAll(() => issuer.close());
beforeEach(() => issuer.instead.clear());

/** Sets the clock some years from now; who works there signs in anew. */
async function travel(years: number): Promise<void> {
  const now = new Date();
  now.setUTCFullYear(now.getUTCFullYear() + years);
  harness.clock.set(now.toISOString());
  association = await harness.as('ASSOCIATION');
}

async function issued(): Promise<Documents> {
  const healthUntil = addYears(today(harness.clock), 1);
  const [worker] = await candidates(harness, 1, { name: '欧阳秀兰', healthUntil });
  const credential = await issueOne(association, worker!);
  const file = async (name: string) =>
    (
      await harness.app.inject({
        url: `/files/credentials/${credential.id}/${name}`,
        headers: { cookie: association.cookie },
      })
    ).rawPayload;
  const card = await file('card.pdf');
  const [front] = await readPrinted(card);
  return { credential, card, code: front!.codes[0]!.text, badge: (await file('badge')).toString() };
}

const keep = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

/** Runs the command as a partner does. */
function verify(args: string[], json = true): Promise<Told> {
  const child = spawn(process.execPath, [VERIFIER, ...args, '--issuer', issuer.url, ...(json ? ['--json'] : [])], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  return new Promise((resolve) =>
    child.on('close', (code) => resolve({ code: code!, out, verdicts: json ? JSON.parse(out).verdicts : [] })),
  );
}

const reasonsOf = async (...args: string[]) => (await verify(args)).verdicts.map(({ reason }) => reason);
const keysFile = async () => keep('jwks.json', (await harness.app.inject({ url: '/.well-known/jwks.json' })).body);

// First of all: the guide's program runs by the clock of the machine, which the tests after it leave.
it('is verified by the ten lines of the guide', { timeout: 120_000 }, async () => {
  const [, code] = /```js\n([\s\S]*?)```/.exec(readFileSync(GUIDE, 'utf8'))!;
  const place = fileURLToPath(new URL('../.cache/', import.meta.url));
  mkdirSync(place, { recursive: true });
  const program = join(place, `guide-${process.pid}.mjs`);
  writeFileSync(program, `${code}\nconsole.log((await verify(process.argv[2])).licenseNumber);\n`);
  const run = (token: string): Promise<{ status: number; out: string }> => {
    const child = spawn(process.execPath, [program, token], {
      env: { ...process.env, ISSUER: issuer.url },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    return new Promise((resolve) => child.on('close', (status) => resolve({ status: status!, out })));
  };
  const cancelled = await issued();
  await command(association, 'cancelCredential', 'credential { state }', {
    credential: cancelled.credential.id,
    cause: 'OWN_WISH',
    reason: '本人申请',
    expectedVersion: cancelled.credential.version,
  });
  expect(await run(good.badge)).toEqual({ status: 0, out: `${good.credential.number}\n` });
  expect((await run(`${good.badge.slice(0, -6)}AAAAAA`)).status).not.toBe(0);
  const refused = await run(cancelled.badge);
  expect(refused.status).not.toBe(0);
  expect(refused.out).toContain('Error: revocation');
});

describe('what is good', { timeout: 120_000 }, () => {
  it('is told in both languages with exit code 0: a code, a file, and both at once', async () => {
    const { code, out } = await verify([good.code, keep('good.jwt', good.badge)], false);
    expect(code).toBe(0);
    expect(out.match(/有效 VALID/g)).toHaveLength(2);
    expect(out).toContain(good.credential.number);
    expect(out).toContain('欧阳*');
    expect(out).not.toContain('欧阳秀兰');
    const { verdicts } = await verify([good.code]);
    expect(verdicts).toEqual([
      { outcome: 'VALID', facts: expect.objectContaining({ validFrom: today(harness.clock) }) },
    ]);
  });

  it('is read from the PDF of a card, a PNG and a JPEG', async () => {
    const png = await QRCode.toBuffer(good.code, { errorCorrectionLevel: 'M', width: 600 });
    const canvas = createCanvas(800, 700);
    const context = canvas.getContext('2d');
    context.fillStyle = '#eeeae0';
    context.fillRect(0, 0, 800, 700);
    context.rotate(0.05);
    context.drawImage(await loadImage(png), 90, 40);
    const files = [
      keep('card.pdf', good.card),
      keep('code.png', png),
      keep('photo.jpg', canvas.toBuffer('image/jpeg', 80)),
    ];
    const { code, verdicts } = await verify(files);
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(['VALID', 'VALID', 'VALID']);
    expect(code).toBe(0);
  });

  it('is undecided without a network, for nobody knows its status: exit code 2', async () => {
    const { code, verdicts } = await verify([good.code, good.badge, '--offline', '--keys', await keysFile()]);
    expect(verdicts.map(({ reason }) => reason)).toEqual(['STATUS_UNKNOWN', 'STATUS_UNKNOWN']);
    expect(verdicts[0]!.facts!.number).toBe(good.credential.number);
    expect(code).toBe(2);
  });

  it('is undecided when keys, lists or the file cannot be read', async () => {
    expect(await reasonsOf(good.code, '--offline')).toEqual(['KEYS_UNKNOWN']);
    issuer.instead.set('/.well-known/jwks.json', 'no keys');
    expect(await reasonsOf(good.code)).toEqual(['KEYS_UNKNOWN']);
    issuer.instead.clear();
    issuer.instead.set('/status/suspension/1', 'no list');
    expect(await reasonsOf(good.code)).toEqual(['STATUS_UNKNOWN']);
    expect((await verify(['no-such-file'])).code).toBe(2);
    expect(await reasonsOf(keep('blank.png', createCanvas(50, 50).toBuffer('image/png')))).toEqual([
      'NOTHING_TO_CHECK',
    ]);
  });
});

describe('the code on a card', { timeout: 120_000 }, () => {
  it('is refused for every bit changed in its proof and every character changed in its address', async () => {
    const [url, proof] = good.code.split('#') as [string, string];
    const bytes = Buffer.from(proof, 'base64url');
    const changed = new Set<string>();
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const other = Buffer.from(bytes);
      other[bit >> 3]! ^= 1 << (bit & 7);
      changed.add(`${url}#${other.toString('base64url')}`);
    }
    for (let place = 0; place < good.code.length; place++) {
      for (const character of ['A', '2', '_', ' ']) {
        if (good.code[place] !== character) {
          changed.add(good.code.slice(0, place) + character + good.code.slice(place + 1));
        }
      }
    }
    for (const more of ['A', '==', '.', '#']) changed.add(good.code + more);
    const { verdicts, code } = await verify([keep('changed.txt', [...changed].join('\n'))]);
    expect(verdicts.length).toBe(changed.size);
    expect(verdicts.filter(({ outcome }) => outcome !== 'NOT_VALID')).toEqual([]);
    expect(code).toBe(1);
  });

  it('is refused at the address of an imitation, even when everything else is genuine', async () => {
    const { verdicts } = await verify([good.code.replace('127.0.0.1', '127.0.0.2')]);
    expect(verdicts[0]).toMatchObject({
      outcome: 'NOT_VALID',
      reason: 'OTHER_ADDRESS',
      message: { zh: expect.any(String) },
    });
  });

  it('is refused behind the code of another card', async () => {
    const other = await issued();
    const mixed = `${good.code.split('#')[0]}#${other.code.split('#')[1]}`;
    expect(await reasonsOf(mixed)).toEqual(['BAD_SIGNATURE']);
  });
});

describe('a token', { timeout: 120_000 }, () => {
  const parts = () => good.badge.split('.') as [string, string, string];
  const headerOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString());
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const forged = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const byForger = (header: object, payload: string) => {
    const signed = `${encode(header)}.${payload}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), forged.privateKey).toString('base64url')}`;
  };

  it('is refused for every way to claim a signature that the issuer did not give', async () => {
    const [header, payload, signature] = parts();
    const own = headerOf(good.badge);
    const keys = JSON.parse(readFileSync(await keysFile(), 'utf8')).keys;
    const jwk = keys.find((key: { kid: string }) => key.kid === own.kid);
    const pem = createPublicKey({ key: jwk, format: 'jwk' } as JsonWebKeyInput).export({ format: 'pem', type: 'spki' });
    const secrets = [pem as string, JSON.stringify(jwk), jwk.n];
    const hmac = secrets.map((secret) => {
      const signed = `${encode({ ...own, alg: 'HS256' })}.${payload}`;
      return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
    });
    const forgedJwk = forged.publicKey.export({ format: 'jwk' });
    const more = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const attacks: [string, string][] = [
      [`${encode({ ...own, alg: 'none' })}.${payload}.`, 'UNSAFE_TOKEN'],
      [`${encode({ alg: 'none' })}.${payload}.`, 'UNSAFE_TOKEN'],
      ...hmac.map((token): [string, string] => [token, 'UNSAFE_TOKEN']),
      [byForger({ ...own, jwk: forgedJwk }, payload), 'UNSAFE_TOKEN'],
      [byForger({ ...own, jku: 'https://forger.example/jwks.json' }, payload), 'UNSAFE_TOKEN'],
      [byForger({ ...own, x5u: 'https://forger.example/chain.pem' }, payload), 'UNSAFE_TOKEN'],
      [byForger({ ...own, crit: ['exp'] }, payload), 'UNSAFE_TOKEN'],
      [byForger(own, payload), 'BAD_SIGNATURE'],
      [byForger({ ...own, kid: 'https://forger.example/key' }, payload), 'UNKNOWN_KEY'],
      [
        byForger({ ...own, kid: keys.find((key: { purpose: string }) => key.purpose === 'STATUS_LIST').kid }, payload),
        'UNKNOWN_KEY',
      ],
      [`${header}.${encode({ ...more, exp: more.exp + 1 })}.${signature}`, 'BAD_SIGNATURE'],
      [`${header}.${payload}.`, 'BAD_SIGNATURE'],
    ];
    const { verdicts } = await verify([keep('attacks.txt', attacks.map(([token]) => token).join('\n'))]);
    expect(verdicts.map(({ reason }) => reason)).toEqual(attacks.map(([, reason]) => reason));
  });

  it('tells nothing when its list is of a forger, of another purpose, or old', async () => {
    const genuine = (await harness.app.inject({ url: '/status/revocation/1' })).body;
    const [, list] = genuine.split('.') as [string, string];
    issuer.instead.set('/status/revocation/1', byForger({ ...headerOf(genuine), alg: 'RS256' }, list));
    expect(await reasonsOf(good.badge)).toEqual(['STATUS_UNKNOWN']);
    const suspension = (await harness.app.inject({ url: '/status/suspension/1' })).body;
    issuer.instead.set('/status/revocation/1', suspension);
    expect(await reasonsOf(good.badge)).toEqual(['STATUS_UNKNOWN']);
    harness.clock.set(new Date(Date.now() - 16 * 60_000).toISOString());
    const old = (await harness.app.inject({ url: '/status/revocation/1' })).body;
    await travel(0);
    issuer.instead.set('/status/revocation/1', old);
    expect(await reasonsOf(good.badge)).toEqual(['STATUS_UNKNOWN']);
  });
});

describe('what was good once', { timeout: 120_000 }, () => {
  it('is refused when it was cancelled or replaced, although its signature holds', async () => {
    const [cancelled, replaced] = [await issued(), await issued()];
    await command(association, 'cancelCredential', 'credential { state }', {
      credential: cancelled.credential.id,
      cause: 'OWN_WISH',
      reason: '本人申请',
      expectedVersion: cancelled.credential.version,
    });
    await command(association, 'replaceCredential', 'credential { state }', {
      credential: replaced.credential.id,
      reason: 'LOST',
      expectedVersion: replaced.credential.version,
    });
    harness.clock.set(new Date(Date.now() + 30_000).toISOString());
    const documents = [cancelled.code, cancelled.badge, replaced.code, replaced.badge];
    expect(await reasonsOf(...documents)).toEqual(['REVOKED', 'REVOKED', 'REVOKED', 'REVOKED']);
    expect((await verify([good.code])).code).toBe(0);
  });

  it('is refused out of date, and before its first day', async () => {
    const documents = [past.code, past.badge, future.code, future.badge];
    expect(await reasonsOf(...documents)).toEqual(['EXPIRED', 'EXPIRED', 'NOT_YET_VALID', 'NOT_YET_VALID']);
  });

  it('stays good when the keys are replaced', async () => {
    await rotateKeys(systemWork(harness), { atOnce: true });
    const fresh = await issued();
    expect((await verify([good.code, good.badge, fresh.code, fresh.badge])).code).toBe(0);
  });
});
