import type { JsonWebKey } from 'node:crypto';
import { row, rows, sql } from '../../../kernel/sql.js';
import type { Work } from '../../../kernel/work.js';
import { issuerDid, keyUrl } from './issuer.js';
import type { Algorithm, KeyPurpose } from './signing-key.js';
import { ensureKeys } from './signing-key.service.js';

/** A public key as the world reads it. `purpose` keeps a key for certificates from passing as one for status lists. */
export interface PublishedKey extends JsonWebKey {
  kid: string;
  alg: Algorithm;
  use: 'sig';
  purpose: KeyPurpose;
}

interface KeyRow {
  kid: string;
  alg: Algorithm;
  purpose: KeyPurpose;
  publicJwk: JsonWebKey;
}

const columns = sql`kid, alg, purpose, public_jwk as "publicJwk"`;

const published = (publicUrl: string, { kid, alg, purpose, publicJwk }: KeyRow): PublishedKey => ({
  ...publicJwk,
  kid: keyUrl(publicUrl, kid),
  alg,
  use: 'sig',
  purpose,
});

/** Seconds for which anybody may keep the published keys. */
export const KEYS_MAX_AGE = 600;

/** Every key that signs, will sign or has signed, newest first. */
export async function keySet(work: Work, publicUrl: string): Promise<{ keys: PublishedKey[] }> {
  await ensureKeys(work);
  const found = await rows(work.em, sql<KeyRow>`select ${columns} from signing_key order by active_from desc, purpose`);
  return { keys: found.map((key) => published(publicUrl, key)) };
}

/** One of them, at the address that its tokens name. */
export async function findKey(work: Work, publicUrl: string, kid: string): Promise<PublishedKey | undefined> {
  const found = await row(work.em, sql<KeyRow>`select ${columns} from signing_key where kid = ${kid}`);
  return found && published(publicUrl, found);
}

/** The same keys as a DID document, for verifiers that resolve did:web. */
export async function didDocument(work: Work, publicUrl: string): Promise<object> {
  const did = issuerDid(publicUrl);
  const { keys } = await keySet(work, publicUrl);
  const verificationMethod = keys.map((key) => ({
    id: `${did}#${key.kid.slice(-8)}`,
    type: 'JsonWebKey',
    controller: did,
    publicKeyJwk: key,
  }));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    alsoKnownAs: [publicUrl],
    verificationMethod,
    assertionMethod: verificationMethod.map(({ id }) => id),
  };
}
