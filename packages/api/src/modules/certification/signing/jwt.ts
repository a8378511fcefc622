import { keyUrl } from './issuer.js';
import type { Signer } from './signing-key.js';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A signed token (RFC 7515, compact). The header says where the key is read and never carries one. */
export function signJwt(signer: Signer, publicUrl: string, typ: 'JWT' | 'vc+jwt', payload: object): string {
  const signed = `${part({ alg: signer.alg, kid: keyUrl(publicUrl, signer.kid), typ })}.${part(payload)}`;
  return `${signed}.${signer.sign(Buffer.from(signed)).toString('base64url')}`;
}
