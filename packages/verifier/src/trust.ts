import { readFile } from 'node:fs/promises';
import type { Issuer, PublishedKey } from './portable/keys.ts';
import { Refusal } from './portable/refusal.ts';

/** Whom the verifier trusts, and when it is: nothing inside a certificate can change either. */
export interface Trust extends Issuer {
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
