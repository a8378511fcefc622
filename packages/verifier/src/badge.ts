import { type Facts, Refusal } from './portable/refusal.ts';
import type { StatusPurpose } from './portable/status-list.ts';
import { checkStatus, statusListUrl } from './status.ts';
import { verifyToken } from './token.ts';
import type { Trust } from './trust.ts';
import { checkValidity, daysOf } from './validity.ts';

export const BADGE = /^[\w-]+\.[\w-]+\.[\w-]*$/;

interface StatusEntry {
  type: string;
  statusPurpose: string;
  statusListIndex: string;
  statusListCredential: string;
}

interface Badge {
  iss: string;
  issuer: { id: string };
  nbf: number;
  exp: number;
  credentialSubject: {
    licenseNumber: string;
    role: string;
    identifier: { identityType: string; identityHash: string }[];
  };
  credentialStatus: StatusEntry & { suspension: StatusEntry };
}

/** Verifies an Open Badge that was downloaded as a VC-JWT. */
export async function verifyBadge(token: string, trust: Trust): Promise<Facts> {
  const badge = (await verifyToken(token, trust)) as unknown as Badge;
  const did = `did:web:${encodeURIComponent(new URL(trust.origin).host)}`;
  if (badge.iss !== did || badge.issuer.id !== did) throw new Refusal('OTHER_ADDRESS');
  const { licenseNumber, role, identifier } = badge.credentialSubject;
  const facts: Facts = {
    number: licenseNumber,
    name: identifier.find(({ identityType }) => identityType === 'ext:maskedName')?.identityHash ?? '*',
    serviceLines: role,
    ...daysOf(badge.nbf, badge.exp),
  };
  checkValidity(trust, badge.nbf, badge.exp, facts);
  const { suspension, ...revocation } = badge.credentialStatus;
  const place = placeIn(trust, revocation, 'revocation');
  const same = placeIn(trust, suspension, 'suspension');
  if (place.list !== same.list || place.index !== same.index) throw new Refusal('NO_CERTIFICATE', facts);
  await checkStatus(trust, place.list, place.index, facts);
  return facts;
}

/** Where the entry points: to a list of this issuer, for this purpose. */
function placeIn(trust: Trust, entry: StatusEntry, purpose: StatusPurpose): { list: number; index: number } {
  const list = Number(entry.statusListCredential.split('/').at(-1));
  const own =
    entry.type === 'BitstringStatusListEntry' &&
    entry.statusPurpose === purpose &&
    entry.statusListCredential === statusListUrl(trust, purpose, list);
  if (!own) throw new Refusal('NO_CERTIFICATE');
  return { list, index: Number(entry.statusListIndex) };
}
