import { encode, Tagged } from 'cborg';
import type { Signer } from './signing-key.js';

const ALG = 1;
const KID = 4;
const ES256 = -7;
const SIGN1 = 18;

/**
 * COSE_Sign1 (RFC 9052) over a CBOR payload. `boundTo` is signed too and not repeated inside, so that a signature copied to
 * another address is worth nothing. The header holds the algorithm and the four bytes of the key's name, no key.
 */
export function signCose(signer: Signer, payload: Map<number, unknown>, boundTo: string): Buffer {
  const header = encode(
    new Map<number, unknown>([
      [ALG, ES256],
      [KID, Buffer.from(signer.kid, 'hex')],
    ]),
  );
  const body = encode(payload);
  const signature = signer.sign(encode(['Signature1', header, Buffer.from(boundTo), body]));
  return Buffer.from(encode(new Tagged(SIGN1, [header, new Map(), body, signature])));
}
