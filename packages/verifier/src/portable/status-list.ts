import { bytesOf } from './base64url.ts';
import { type Issuer, isSignedBy, keyNamed } from './keys.ts';

const LEAST_BITS = 131_072;
const MOST_BYTES = 1_000_000;

export type StatusPurpose = 'revocation' | 'suspension';
export const statusPurposes: readonly StatusPurpose[] = ['revocation', 'suspension'];

/** Where the issuer publishes a list, below its address. */
export const statusListPath = (purpose: StatusPurpose, list: number): string => `/status/${purpose}/${list}`;

/** A list of the issuer: what is set in it, and between which seconds it was signed to hold. */
export interface StatusList {
  bits: Uint8Array;
  from: number;
  until: number;
}

/** Reads the list that was asked for and that the issuer's key for lists signed; anything else is an error. */
export async function readStatusList(
  token: string,
  issuer: Issuer,
  purpose: StatusPurpose,
  list: number,
): Promise<StatusList> {
  const [head, body, mark, ...more] = token.split('.');
  const { alg, typ, kid, ...others } = json(head);
  const sound = alg === 'ES256' && typ === 'vc+jwt' && Object.keys(others).length === 0 && more.length === 0;
  const signature = bytesOf(mark ?? '');
  if (!sound || !signature) throw new Error('this is no signed list');
  const key = keyNamed(issuer, String(kid), 'STATUS_LIST');
  if (!(await isSignedBy(key, signature, new TextEncoder().encode(`${head}.${body}`)))) throw new Error('not signed');
  const { id, nbf, exp, credentialSubject } = json(body);
  const { type, statusPurpose, encodedList } = credentialSubject as Record<string, string>;
  const fits =
    id === issuer.origin + statusListPath(purpose, list) &&
    type === 'BitstringStatusList' &&
    statusPurpose === purpose &&
    encodedList?.startsWith('u');
  if (!fits) throw new Error('this is not the list that was asked for');
  return { bits: await unpacked(encodedList!.slice(1)), from: Number(nbf), until: Number(exp) };
}

const json = (part: string | undefined): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(bytesOf(part ?? '')));

async function unpacked(text: string): Promise<Uint8Array> {
  const stream = new Blob([bytesOf(text)!]).stream().pipeThrough(new DecompressionStream('gzip'));
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
    // A small list that unpacks to a very large one is not the issuer's.
    if (size > MOST_BYTES) throw new Error('the list is too long');
  }
  if (size * 8 < LEAST_BITS) throw new Error('the list is too short');
  const bits = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bits.set(part, at);
    at += part.length;
  }
  return bits;
}

/** Whether a place is set; undefined for a place that the list does not have. */
export const isSet = ({ bits }: StatusList, index: number): boolean | undefined =>
  Number.isInteger(index) && index >= 0 && index < bits.length * 8
    ? (bits[index >> 3]! & (0x80 >> (index & 7))) !== 0
    : undefined;
