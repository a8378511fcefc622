import { gunzipSync } from 'node:zlib';
import { statusListToken, verifyToken } from './token.ts';
import { fetchText, SKEW_SECONDS, type Trust } from './trust.ts';
import { type Facts, Refusal } from './verdict.ts';

const LEAST_BITS = 131_072;
const MOST_BYTES = 1_000_000;

export type StatusPurpose = 'revocation' | 'suspension';

export const statusListUrl = ({ origin }: Trust, purpose: StatusPurpose, list: number) =>
  `${origin}/status/${purpose}/${list}`;

const lists = new WeakMap<Trust, Map<string, Promise<Buffer>>>();

/** Refuses what is revoked or suspended, and what nobody can tell whether it is. */
export async function checkStatus(trust: Trust, list: number, index: number, facts: Facts): Promise<void> {
  if (trust.offline) throw new Refusal('STATUS_UNKNOWN', facts);
  for (const purpose of ['revocation', 'suspension'] as const) {
    const bits = await readOnce(trust, purpose, list).catch(() => {
      throw new Refusal('STATUS_UNKNOWN', facts);
    });
    if (index < 0 || index >= bits.length * 8) throw new Refusal('STATUS_UNKNOWN', facts);
    const isSet = (bits[index >> 3]! & (0x80 >> (index & 7))) !== 0;
    if (isSet) throw new Refusal(purpose === 'revocation' ? 'REVOKED' : 'SUSPENDED', facts);
  }
}

/** Many certificates are checked at once against a list that is read once. */
function readOnce(trust: Trust, purpose: StatusPurpose, list: number): Promise<Buffer> {
  const url = statusListUrl(trust, purpose, list);
  const known = lists.get(trust) ?? new Map<string, Promise<Buffer>>();
  lists.set(trust, known);
  const reading = known.get(url) ?? readBits(trust, purpose, url);
  known.set(url, reading);
  return reading;
}

/** The bits of a list that the issuer's own key for lists signed, for this purpose and for now. */
async function readBits(trust: Trust, purpose: StatusPurpose, url: string): Promise<Buffer> {
  const list = await verifyToken((await fetchText(url)).trim(), statusListToken, trust);
  const subject = list.credentialSubject as Record<string, unknown>;
  const now = trust.now.getTime() / 1000;
  const { encodedList } = subject;
  const fits =
    list.id === url &&
    subject.type === 'BitstringStatusList' &&
    subject.statusPurpose === purpose &&
    Number(list.nbf) - SKEW_SECONDS <= now &&
    now < Number(list.exp) &&
    typeof encodedList === 'string' &&
    encodedList.startsWith('u');
  if (!fits) throw new Error('this is not the list that was asked for');
  const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'), { maxOutputLength: MOST_BYTES });
  if (bits.length * 8 < LEAST_BITS) throw new Error('the list is too short');
  return bits;
}
