import { bytesOf } from './base64url.ts';
import { type Cbor, readCbor, writeCbor } from './cbor.ts';
import { type Issuer, isSignedBy, keyNamed } from './keys.ts';
import { Refusal } from './refusal.ts';

/** First byte of a tagged COSE_Sign1. */
const SIGN1 = 0xd2;
const ALG = 1;
const KID = 4;
const ES256 = -7;
const claim = { until: 4, from: 5, number: -1, name: -2, agency: -3, serviceLines: -4, status: -5 };

/** The whole content of a code: address, and what was signed with it. */
export const CARD_CODE = /^(https?:\/\/[^\s#]+\/v\/[0-9A-HJKMNP-TV-Z]{26})#([\w-]+)$/;

/** What a card says of itself, signed. */
export interface CardClaims {
  number: string;
  name: string;
  agency: string | undefined;
  /** By the numbers that cards use. */
  serviceLines: number[];
  /** Beginning and end of the validity, in seconds since 1970. */
  from: number;
  until: number;
  /** Number of the status list, and place in it. */
  list: number;
  index: number;
}

/** What the code on a card says, when the issuer signed it; its address is part of what was signed. */
export async function readCard(text: string, issuer: Issuer): Promise<CardClaims> {
  const [, url, proof] = CARD_CODE.exec(text) ?? [];
  if (!url || !proof) throw new Refusal('NO_CERTIFICATE');
  if (!url.startsWith(`${issuer.origin}/v/`)) throw new Refusal('OTHER_ADDRESS');
  const { header, payload, signature } = open(proof);
  const key = keyNamed(issuer, `${issuer.origin}/.well-known/keys/${keyName(header)}`, 'CREDENTIAL_QR');
  const signed = writeCbor(['Signature1', header, new TextEncoder().encode(url), payload]);
  if (!(await isSignedBy(key, signature, signed))) throw new Refusal('BAD_SIGNATURE');
  return claimsIn(fieldsOf(payload));
}

function claimsIn(fields: Map<Cbor, Cbor>): CardClaims {
  const [list, index] = fields.get(claim.status) as [number, number];
  return {
    number: String(fields.get(claim.number)),
    name: String(fields.get(claim.name)),
    agency: fields.get(claim.agency) as string | undefined,
    serviceLines: fields.get(claim.serviceLines) as number[],
    from: Number(fields.get(claim.from)),
    until: Number(fields.get(claim.until)),
    list,
    index,
  };
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Takes a COSE_Sign1 apart; one that is written in any other way than the shortest is not the issuer's. */
function open(proof: string): { header: Bytes; payload: Bytes; signature: Bytes } {
  const bytes = bytesOf(proof);
  if (bytes?.[0] !== SIGN1) throw new Refusal('NO_CERTIFICATE');
  const [header, unprotected, payload, signature, ...more] = read(bytes.subarray(1)) as Cbor[];
  const sound =
    more.length === 0 &&
    unprotected instanceof Map &&
    unprotected.size === 0 &&
    header instanceof Uint8Array &&
    payload instanceof Uint8Array &&
    signature instanceof Uint8Array;
  if (!sound) throw new Refusal('NO_CERTIFICATE');
  return { header, payload, signature };
}

function read(bytes: Bytes): Cbor {
  try {
    return readCbor(bytes);
  } catch {
    throw new Refusal('NO_CERTIFICATE');
  }
}

function fieldsOf(bytes: Bytes): Map<Cbor, Cbor> {
  const fields = read(bytes);
  if (!(fields instanceof Map)) throw new Refusal('NO_CERTIFICATE');
  return fields;
}

/** The name of the signing key: the header holds it and the algorithm, and nothing else. */
function keyName(header: Bytes): string {
  const fields = fieldsOf(header);
  const kid = fields.get(KID);
  if (fields.size !== 2 || fields.get(ALG) !== ES256 || !(kid instanceof Uint8Array)) throw new Refusal('UNSAFE_TOKEN');
  return Array.from(kid, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
