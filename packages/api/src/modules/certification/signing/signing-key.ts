import { createHash, createPrivateKey, generateKeyPair, type JsonWebKey, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';

/** What a key signs; a key signs one kind of thing only. */
export type KeyPurpose = 'CREDENTIAL_QR' | 'CREDENTIAL_VC' | 'STATUS_LIST';

export type Algorithm = 'ES256' | 'RS256';

/** Every purpose with its algorithm: small signatures for the code on a card, RS256 since Open Badges ask for it. */
export const algorithms: Record<KeyPurpose, Algorithm> = {
  CREDENTIAL_QR: 'ES256',
  CREDENTIAL_VC: 'RS256',
  STATUS_LIST: 'ES256',
};

export const keyPurposes = Object.keys(algorithms) as KeyPurpose[];

/** A key in use, which hands out signatures and never itself. */
export interface Signer {
  /** Eight hexadecimal digits; the last part of the key's address. */
  kid: string;
  alg: Algorithm;
  sign(bytes: Uint8Array): Buffer;
}

export interface KeyPair {
  kid: string;
  publicJwk: JsonWebKey;
  /** PKCS #8. */
  privateDer: Buffer;
}

const generate = promisify(generateKeyPair) as (
  type: string,
  options: object,
) => Promise<{
  publicKey: KeyObject;
  privateKey: KeyObject;
}>;

const RSA_BITS = 2048;

/** A new key; its name is the beginning of its RFC 7638 thumbprint. */
export async function makeKeyPair(alg: Algorithm): Promise<KeyPair> {
  const { publicKey, privateKey } =
    alg === 'ES256'
      ? await generate('ec', { namedCurve: 'P-256' })
      : await generate('rsa', { modulusLength: RSA_BITS, publicExponent: 0x10001 });
  const publicJwk = publicKey.export({ format: 'jwk' });
  const members = Object.fromEntries(Object.entries(publicJwk).sort(([one], [two]) => (one < two ? -1 : 1)));
  return {
    kid: createHash('sha256').update(JSON.stringify(members)).digest('hex').slice(0, 8),
    publicJwk,
    privateDer: privateKey.export({ format: 'der', type: 'pkcs8' }),
  };
}

/** Signs with a private key; ECDSA signatures as JOSE and COSE write them, r and s side by side. */
export function signerWith(kid: string, alg: Algorithm, privateDer: Buffer): Signer {
  const key = createPrivateKey({ key: privateDer, format: 'der', type: 'pkcs8' });
  return { kid, alg, sign: (bytes) => sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }) };
}
