import { Refusal } from './refusal.ts';

export type KeyPurpose = 'CREDENTIAL_QR' | 'CREDENTIAL_VC' | 'STATUS_LIST';

/** A key as the issuer publishes it. */
export interface PublishedKey {
  kid: string;
  purpose: KeyPurpose;
  kty?: string;
  [parameter: string]: unknown;
}

/** Whom a verifier trusts: nothing inside a certificate can change it. */
export interface Issuer {
  /** The issuer's address, without a slash at its end. */
  origin: string;
  keys: PublishedKey[];
}

/** The one published key with this name, for this purpose. */
export function keyNamed({ keys, origin }: Issuer, kid: string, purpose: KeyPurpose): PublishedKey {
  const named = keys.filter((key) => key.kid === kid && key.purpose === purpose);
  if (named.length !== 1 || !kid.startsWith(`${origin}/`)) throw new Refusal('UNKNOWN_KEY');
  return named[0]!;
}

const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** Whether the key made this ES256 signature; no other kind of key can have. */
export async function isSignedBy(
  { kty, crv, x, y }: PublishedKey,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  if (kty !== 'EC' || crv !== 'P-256') return false;
  const key = await crypto.subtle.importKey(
    'jwk',
    { kty, crv, x, y } as Record<'kty' | 'crv' | 'x' | 'y', string>,
    ES256,
    false,
    ['verify'],
  );
  return crypto.subtle.verify(ES256, key, signature, signed);
}
