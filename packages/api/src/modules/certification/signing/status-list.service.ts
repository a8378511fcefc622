import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Work } from '../../../kernel/work.js';
import { issuerDid } from './issuer.js';
import { signJwt } from './jwt.js';
import { signerOf } from './signing-key.service.js';

/** Entries of one list: the least that hides one holder among many (W3C Bitstring Status List v1.0). */
export const STATUS_LIST_LENGTH = 131_072;

export type StatusPurpose = 'revocation' | 'suspension';

/** A list is looked at again after so long: with the time that others keep it, a change is public within a minute. */
const FRESH_MS = 15_000;
/** Seconds for which caches on the way may keep a list. */
export const STATUS_MAX_AGE = 30;
/** How long a verifier may go on with the list that it has. */
const TTL_MS = 300_000;
/** An unchanged list is signed anew after so long, and ends after the other: no old list can be shown in its place. */
const RESIGN_MS = 300_000;
const LIFE_MS = 900_000;

export interface StatusList {
  token: string;
  etag: string;
}

/** Which list, and who knows the indexes that are set in it on a day. */
export interface StatusListSource {
  purpose: StatusPurpose;
  number: number;
  day: string;
  readIndexes(): Promise<number[]>;
}

interface KeptList extends StatusList {
  digest: string;
  day: string;
  signedAt: number;
  checkedAt: number;
}

/** Where the lists of one public address are published. */
export const statusListUrl = (publicUrl: string, purpose: StatusPurpose, number: number): string =>
  `${publicUrl}/status/${purpose}/${number}`;

/** Publishes the status lists of one process: computed on read, signed when they change or grow old. */
export function createStatusLists(publicUrl: string) {
  const kept = new Map<string, KeptList>();
  return async (work: Work, source: StatusListSource): Promise<StatusList> => {
    const url = statusListUrl(publicUrl, source.purpose, source.number);
    const now = work.clock.now().getTime();
    const known = kept.get(url);
    if (known && known.day === source.day && within(now, known.checkedAt, FRESH_MS)) return known;
    const encodedList = encodeStatusList(await source.readIndexes());
    const digest = createHash('sha256').update(encodedList).digest('base64url');
    if (known?.digest === digest && within(now, known.signedAt, RESIGN_MS)) {
      const still = { ...known, day: source.day, checkedAt: now };
      kept.set(url, still);
      return still;
    }
    const token = await signStatusList(work, publicUrl, url, source.purpose, encodedList);
    const etag = `"${createHash('sha256').update(token).digest('base64url')}"`;
    const made = { token, etag, digest, day: source.day, signedAt: now, checkedAt: now };
    kept.set(url, made);
    return made;
  };
}

const within = (now: number, since: number, span: number) => now >= since && now - since < span;

/** One bit an entry, the first in the highest place; gzip, base64url, and the multibase letter for it. */
export function encodeStatusList(indexes: number[]): string {
  const bits = Buffer.alloc(STATUS_LIST_LENGTH / 8);
  for (const index of indexes) bits[index >> 3]! |= 0x80 >> (index & 7);
  return `u${gzipSync(bits).toString('base64url')}`;
}

async function signStatusList(
  work: Work,
  publicUrl: string,
  url: string,
  statusPurpose: StatusPurpose,
  encodedList: string,
): Promise<string> {
  const signer = await signerOf(work, 'STATUS_LIST');
  const from = Math.floor(work.clock.now().getTime() / 1000) * 1000;
  const until = from + LIFE_MS;
  return signJwt(signer, publicUrl, 'vc+jwt', {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerDid(publicUrl),
    validFrom: new Date(from).toISOString(),
    validUntil: new Date(until).toISOString(),
    credentialSubject: { id: `${url}#list`, type: 'BitstringStatusList', statusPurpose, encodedList, ttl: TTL_MS },
    iss: issuerDid(publicUrl),
    nbf: from / 1000,
    exp: until / 1000,
  });
}
