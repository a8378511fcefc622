import { type CompactJWSHeaderParameters, compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { type KeyPurpose, keyNamed, type Trust } from './trust.ts';
import { Refusal } from './verdict.ts';

/** What a token of a kind must be like; nothing in the token itself widens it. */
interface TokenKind {
  alg: 'RS256' | 'ES256';
  typ: string;
  purpose: KeyPurpose;
}

export const badgeToken: TokenKind = { alg: 'RS256', typ: 'JWT', purpose: 'CREDENTIAL_VC' };
export const statusListToken: TokenKind = { alg: 'ES256', typ: 'vc+jwt', purpose: 'STATUS_LIST' };

/** The payload of a token that a published key signed. A key that the token brings along is a reason to refuse it. */
export async function verifyToken(
  token: string,
  { alg, typ, purpose }: TokenKind,
  trust: Trust,
): Promise<Record<string, unknown>> {
  const header = headerOf(token);
  const allowed = Object.keys(header).every((name) => ['alg', 'kid', 'typ'].includes(name));
  if (!allowed || header.alg !== alg || header.typ !== typ || typeof header.kid !== 'string') {
    throw new Refusal('UNSAFE_TOKEN');
  }
  const key = await importJWK(keyNamed(trust, header.kid, purpose), alg);
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
