import { type CompactJWSHeaderParameters, compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import { type KeyPurpose, keyNamed } from './portable/keys.ts';
import { Refusal } from './portable/refusal.ts';
import type { Trust } from './trust.ts';

/** What the token of a badge must be like; nothing in the token itself widens it. */
const alg = 'RS256';
const typ = 'JWT';
const purpose: KeyPurpose = 'CREDENTIAL_VC';

/** The payload of a badge that a published key signed. A key that the token brings along is a reason to refuse it. */
export async function verifyToken(token: string, trust: Trust): Promise<Record<string, unknown>> {
  const header = headerOf(token);
  const allowed = Object.keys(header).every((name) => ['alg', 'kid', 'typ'].includes(name));
  if (!allowed || header.alg !== alg || header.typ !== typ || typeof header.kid !== 'string') {
    throw new Refusal('UNSAFE_TOKEN');
  }
  const key = await importJWK(keyNamed(trust, header.kid, purpose) as JWK, alg);
  const verified = await compactVerify(token, key, { algorithms: [alg] }).catch(() => {
    throw new Refusal('BAD_SIGNATURE');
  });
  return JSON.parse(new TextDecoder().decode(verified.payload));
}

function headerOf(token: string): CompactJWSHeaderParameters {
  try {
    return decodeProtectedHeader(token) as CompactJWSHeaderParameters;
  } catch {
    throw new Refusal('NO_CERTIFICATE');
  }
}
