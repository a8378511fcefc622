import { createPublicKey, type JsonWebKeyInput, verify } from 'node:crypto';
import { decode, encode, Tagged } from 'cborg';
import { checkStatus } from './status-list.ts';
import { keyNamed, type Trust } from './trust.ts';
import { checkValidity, daysOf } from './validity.ts';
import { type Facts, Refusal } from './verdict.ts';

const SIGN1 = 18;
const ALG = 1;
const KID = 4;
const ES256 = -7;
const claim = { until: 4, from: 5, number: -1, name: -2, agency: -3, serviceLines: -4, status: -5 };

const serviceLines = ['居家保洁', '钟点工', '母婴护理', '育婴', '养老护理', '病患陪护', '家庭餐饮', '家电清洗', '其他'];

export const CARD_CODE = /^(https?:\/\/[^\s#]+\/v\/[0-9A-HJKMNP-TV-Z]{26})#([\w-]+)$/;

/** Verifies what the code on a card says; its address is part of what was signed. */
export async function verifyCardCode(text: string, trust: Trust): Promise<Facts> {
  const [, url, fragment] = CARD_CODE.exec(text) ?? [];
  if (!url || !fragment) throw new Refusal('NO_CERTIFICATE');
  if (!url.startsWith(`${trust.origin}/v/`)) throw new Refusal('OTHER_ADDRESS');
  const { header, payload, signature } = open(fragment);
  const kid = `${trust.origin}/.well-known/keys/${keyName(header)}`;
  const key = createPublicKey({ key: keyNamed(trust, kid, 'CREDENTIAL_QR'), format: 'jwk' } as JsonWebKeyInput);
  const signed = encode(['Signature1', header, Buffer.from(url), payload]);
  const holds =
    key.asymmetricKeyDetails?.namedCurve === 'prime256v1' &&
    signature.length === 64 &&
    verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, signature);
  if (!holds) throw new Refusal('BAD_SIGNATURE');

  const claims = decode(payload, { strict: true, useMaps: true }) as Map<number, unknown>;
  const [from, until] = [Number(claims.get(claim.from)), Number(claims.get(claim.until))];
  const [list, index] = claims.get(claim.status) as [number, number];
  const agency = claims.get(claim.agency);
  const facts: Facts = {
    number: String(claims.get(claim.number)),
    name: String(claims.get(claim.name)),
    ...(agency !== undefined && { agency: String(agency) }),
    serviceLines: (claims.get(claim.serviceLines) as number[])
      .map((code) => serviceLines[code - 1] ?? '其他')
      .join('、'),
    ...daysOf(from, until),
  };
  checkValidity(trust, from, until, facts);
  await checkStatus(trust, list, index, facts);
  return facts;
}

interface Message {
  header: Uint8Array;
  payload: Uint8Array;
  signature: Uint8Array;
}

/** Takes a COSE_Sign1 apart; one that is written in any other way than the shortest is not the issuer's. */
function open(fragment: string): Message {
  const bytes = Buffer.from(fragment, 'base64url');
  try {
    const message = decode(bytes, { strict: true, useMaps: true, tags: { [SIGN1]: Tagged.decoder(SIGN1) } });
    const [header, unprotected, payload, signature, ...more] = message.value;
    const sound =
      bytes.toString('base64url') === fragment &&
      bytes.equals(encode(message)) &&
      more.length === 0 &&
      unprotected instanceof Map &&
      unprotected.size === 0 &&
      [header, payload, signature].every((part) => part instanceof Uint8Array);
    if (sound) return { header, payload, signature };
  } catch {
    // Told below: whatever it was, it is no certificate.
  }
  throw new Refusal('NO_CERTIFICATE');
}

/** The name of the signing key: the header holds it and the algorithm, and nothing else. */
function keyName(header: Uint8Array): string {
  const fields = decode(header, { strict: true, useMaps: true }) as Map<number, unknown>;
  const kid = fields.get(KID);
  if (fields.size !== 2 || fields.get(ALG) !== ES256 || !(kid instanceof Uint8Array)) throw new Refusal('UNSAFE_TOKEN');
  return Buffer.from(kid).toString('hex');
}
