import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { today } from '../../src/kernel/clock.js';
import { rotateKeys } from '../../src/modules/certification/signing/index.js';
import { systemWork } from '../system-work.js';
import { command } from './issuing.js';
import { usePartner } from './partner.js';

const GUIDE = fileURLToPath(new URL('../../../../docs/verify.md', import.meta.url));

const partner = usePartner();
const { issued, keep, keysFile, reasonsOf, verify } = partner;

// First of all: the guide's program runs by the clock of the machine, which the tests after it leave.
it('is verified by the ten lines of the guide', { timeout: 120_000 }, async () => {
  const [, code] = /```js\n([\s\S]*?)```/.exec(readFileSync(GUIDE, 'utf8'))!;
  const place = fileURLToPath(new URL('../.cache/', import.meta.url));
  mkdirSync(place, { recursive: true });
  const program = join(place, `guide-${process.pid}.mjs`);
  writeFileSync(program, `${code}\nconsole.log((await verify(process.argv[2])).licenseNumber);\n`);
  const run = (token: string): Promise<{ status: number; out: string }> => {
    const child = spawn(process.execPath, [program, token], {
      env: { ...process.env, ISSUER: partner.issuer.url },
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
  await command(partner.association, 'cancelCredential', 'credential { state }', {
    credential: cancelled.credential.id,
    cause: 'OWN_WISH',
    reason: '本人申请',
    expectedVersion: cancelled.credential.version,
  });
  expect(await run(partner.good.badge)).toEqual({ status: 0, out: `${partner.good.credential.number}\n` });
  expect((await run(`${partner.good.badge.slice(0, -6)}AAAAAA`)).status).not.toBe(0);
  const refused = await run(cancelled.badge);
  expect(refused.status).not.toBe(0);
  expect(refused.out).toContain('Error: revocation');
});

describe('what is good', { timeout: 120_000 }, () => {
  it('is told in both languages with exit code 0: a code, a file, and both at once', async () => {
    const { code, out } = await verify([partner.good.code, keep('good.jwt', partner.good.badge)], false);
    expect(code).toBe(0);
    expect(out.match(/有效 VALID/g)).toHaveLength(2);
    expect(out).toContain(partner.good.credential.number);
    expect(out).toContain('欧阳*');
    expect(out).not.toContain('欧阳秀兰');
    const { verdicts } = await verify([partner.good.code]);
    expect(verdicts).toEqual([
      { outcome: 'VALID', facts: expect.objectContaining({ validFrom: today(partner.harness.clock) }) },
    ]);
  });

  it('is read from the PDF of a card, a PNG and a JPEG', async () => {
    const png = await QRCode.toBuffer(partner.good.code, { errorCorrectionLevel: 'M', width: 600 });
    const canvas = createCanvas(800, 700);
    const context = canvas.getContext('2d');
    context.fillStyle = '#eeeae0';
    context.fillRect(0, 0, 800, 700);
    context.rotate(0.05);
    context.drawImage(await loadImage(png), 90, 40);
    const files = [
      keep('card.pdf', partner.good.card),
      keep('code.png', png),
      keep('photo.jpg', canvas.toBuffer('image/jpeg', 80)),
    ];
    const { code, verdicts } = await verify(files);
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(['VALID', 'VALID', 'VALID']);
    expect(code).toBe(0);
  });

  it('is undecided without a network, for nobody knows its status: exit code 2', async () => {
    const { code, verdicts } = await verify([
      partner.good.code,
      partner.good.badge,
      '--offline',
      '--keys',
      await keysFile(),
    ]);
    expect(verdicts.map(({ reason }) => reason)).toEqual(['STATUS_UNKNOWN', 'STATUS_UNKNOWN']);
    expect(verdicts[0]!.facts!.number).toBe(partner.good.credential.number);
    expect(code).toBe(2);
  });

  it('is undecided when keys, lists or the file cannot be read', async () => {
    expect(await reasonsOf(partner.good.code, '--offline')).toEqual(['KEYS_UNKNOWN']);
    partner.issuer.instead.set('/.well-known/jwks.json', 'no keys');
    expect(await reasonsOf(partner.good.code)).toEqual(['KEYS_UNKNOWN']);
    partner.issuer.instead.clear();
    partner.issuer.instead.set('/status/suspension/1', 'no list');
    expect(await reasonsOf(partner.good.code)).toEqual(['STATUS_UNKNOWN']);
    expect((await verify(['no-such-file'])).code).toBe(2);
    expect(await reasonsOf(keep('blank.png', createCanvas(50, 50).toBuffer('image/png')))).toEqual([
      'NOTHING_TO_CHECK',
    ]);
  });
});

describe('what was good once', { timeout: 120_000 }, () => {
  it('is refused when it was cancelled or replaced, although its signature holds', async () => {
    const [cancelled, replaced] = [await issued(), await issued()];
    await command(partner.association, 'cancelCredential', 'credential { state }', {
      credential: cancelled.credential.id,
      cause: 'OWN_WISH',
      reason: '本人申请',
      expectedVersion: cancelled.credential.version,
    });
    await command(partner.association, 'replaceCredential', 'credential { state }', {
      credential: replaced.credential.id,
      reason: 'LOST',
      expectedVersion: replaced.credential.version,
    });
    partner.harness.clock.set(new Date(Date.now() + 30_000).toISOString());
    const documents = [cancelled.code, cancelled.badge, replaced.code, replaced.badge];
    expect(await reasonsOf(...documents)).toEqual(['REVOKED', 'REVOKED', 'REVOKED', 'REVOKED']);
    expect((await verify([partner.good.code])).code).toBe(0);
  });

  it('is refused out of date, and before its first day', async () => {
    const documents = [partner.past.code, partner.past.badge, partner.future.code, partner.future.badge];
    expect(await reasonsOf(...documents)).toEqual(['EXPIRED', 'EXPIRED', 'NOT_YET_VALID', 'NOT_YET_VALID']);
  });

  it('stays good when the keys are replaced', async () => {
    await rotateKeys(systemWork(partner.harness), { atOnce: true });
    const fresh = await issued();
    expect((await verify([partner.good.code, partner.good.badge, fresh.code, fresh.badge])).code).toBe(0);
  });
});
