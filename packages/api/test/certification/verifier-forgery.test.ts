import { createHmac, createPublicKey, generateKeyPairSync, type JsonWebKeyInput, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { usePartner } from './partner.js';

const partner = usePartner();
const { issued, keep, keysFile, reasonsOf, travel, verify } = partner;

describe('the code on a card', { timeout: 120_000 }, () => {
  it('is refused for every bit changed in its proof and every character changed in its address', async () => {
    const [url, proof] = partner.good.code.split('#') as [string, string];
    const bytes = Buffer.from(proof, 'base64url');
    const changed = new Set<string>();
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const other = Buffer.from(bytes);
      other[bit >> 3]! ^= 1 << (bit & 7);
      changed.add(`${url}#${other.toString('base64url')}`);
    }
    for (let place = 0; place < partner.good.code.length; place++) {
      for (const character of ['A', '2', '_', ' ']) {
        if (partner.good.code[place] !== character) {
          changed.add(partner.good.code.slice(0, place) + character + partner.good.code.slice(place + 1));
        }
      }
    }
    for (const more of ['A', '==', '.', '#']) changed.add(partner.good.code + more);
    const { verdicts, code } = await verify([keep('changed.txt', [...changed].join('\n'))]);
    expect(verdicts.length).toBe(changed.size);
    expect(verdicts.filter(({ outcome }) => outcome !== 'NOT_VALID')).toEqual([]);
    expect(code).toBe(1);
  });

  it('is refused at the address of an imitation, even when everything else is genuine', async () => {
    const { verdicts } = await verify([partner.good.code.replace('127.0.0.1', '127.0.0.2')]);
    expect(verdicts[0]).toMatchObject({
      outcome: 'NOT_VALID',
      reason: 'OTHER_ADDRESS',
      message: { zh: expect.any(String) },
    });
  });

  it('is refused behind the code of another card', async () => {
    const other = await issued();
    const mixed = `${partner.good.code.split('#')[0]}#${other.code.split('#')[1]}`;
    expect(await reasonsOf(mixed)).toEqual(['BAD_SIGNATURE']);
  });
});

describe('a token', { timeout: 120_000 }, () => {
  const parts = () => partner.good.badge.split('.') as [string, string, string];
  const headerOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString());
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const forged = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const byForger = (header: object, payload: string) => {
    const signed = `${encode(header)}.${payload}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), forged.privateKey).toString('base64url')}`;
  };

  it('is refused for every way to claim a signature that the issuer did not give', async () => {
    const [header, payload, signature] = parts();
    const own = headerOf(partner.good.badge);
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
    const genuine = (await partner.harness.app.inject({ url: '/status/revocation/1' })).body;
    const [, list] = genuine.split('.') as [string, string];
    partner.issuer.instead.set('/status/revocation/1', byForger({ ...headerOf(genuine), alg: 'RS256' }, list));
    expect(await reasonsOf(partner.good.badge)).toEqual(['STATUS_UNKNOWN']);
    const suspension = (await partner.harness.app.inject({ url: '/status/suspension/1' })).body;
    partner.issuer.instead.set('/status/revocation/1', suspension);
    expect(await reasonsOf(partner.good.badge)).toEqual(['STATUS_UNKNOWN']);
    partner.harness.clock.set(new Date(Date.now() - 16 * 60_000).toISOString());
    const old = (await partner.harness.app.inject({ url: '/status/revocation/1' })).body;
    await travel(0);
    partner.issuer.instead.set('/status/revocation/1', old);
    expect(await reasonsOf(partner.good.badge)).toEqual(['STATUS_UNKNOWN']);
  });
});
