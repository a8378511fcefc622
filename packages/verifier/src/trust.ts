import { readFile } from 'node:fs/promises';
import type { JWK } from 'jose';
import { Refusal } from './verdict.ts';

export type KeyPurpose = 'CREDENTIAL_QR' | 'CREDENTIAL_VC' | 'STATUS_LIST';
export type PublishedKey = JWK & { kid: string; purpose: KeyPurpose };

/** Whom the verifier trusts, and when it is: nothing inside a certificate can change either. */
export interface Trust {
  /** The issuer's address, without a slash at its end. */
  origin: string;
  keys: PublishedKey[];
  now: Date;
  offline: boolean;
}

/** Clocks of others may be wrong by so much. */
export const SKEW_SECONDS = 60;

/** Reads the keys: from a file that the verifier kept, or from the issuer that the verifier named. */
export async function trustIn(
  origin: string,
  keysFile: string | undefined,
  offline: boolean,
  now: Date,
): Promise<Trust> {
  const { keys } = await (keysFile ? readKeys(keysFile) : fetchKeys(origin, offline));
  if (!Array.isArray(keys)) throw new Refusal('KEYS_UNKNOWN');
  return { origin, keys, now, offline };
}

const readKeys = async (file: string) => JSON.parse(await readFile(file, 'utf8').catch(keysUnknown));

async function fetchKeys(origin: string, offline: boolean): Promise<{ keys: PublishedKey[] }> {
  if (offline) return keysUnknown();
  return JSON.parse(await fetchText(`${origin}/.well-known/jwks.json`).catch(keysUnknown));
}

function keysUnknown(): never {
  throw new Refusal('KEYS_UNKNOWN');
}

/** What the issuer publishes at an address; redirects lead nowhere. */
export async function fetchText(url: string): Promise<string> {
  const answer = await fetch(url, { redirect: 'error', cache: 'no-store', signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
}

/** The one published key with this name, for this purpose. */
export function keyNamed({ keys, origin }: Trust, kid: string, purpose: KeyPurpose): PublishedKey {
  const named = keys.filter((key) => key.kid === kid && key.purpose === purpose);
  if (named.length !== 1 || !kid.startsWith(`${origin}/`)) throw new Refusal('UNKNOWN_KEY');
  return named[0]!;
}
