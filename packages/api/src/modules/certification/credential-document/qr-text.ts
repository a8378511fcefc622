import { addDays, startOfDay } from '../../../kernel/clock.js';
import { maskedName } from '../../../kernel/masking.js';
import type { ServiceLine } from '../../roster/agency/index.js';
import { type Signer, signCose } from '../signing/index.js';
import type { Certificate } from './certificate.read.js';
import { shortAgencyName } from './short-name.js';

/** The claims on a card: those of RFC 8392 for the validity, our own below zero. Printed cards hold them: never reuse one. */
const claim = { validUntil: 4, validFrom: 5, number: -1, name: -2, agency: -3, serviceLines: -4, status: -5 } as const;

/** Service lines as cards write them. Printed cards hold them: never change one. */
export const serviceLineCodes: Record<ServiceLine, number> = {
  HOUSEKEEPING: 1,
  HOURLY: 2,
  MATERNITY: 3,
  INFANT: 4,
  ELDERLY: 5,
  PATIENT: 6,
  COOKING: 7,
  APPLIANCE_CLEANING: 8,
  OTHER: 9,
};

/** When a certificate begins and ends to be valid, as instants: the last valid day is valid to its end. */
export function validity({ issuedOn, validUntil }: Pick<Certificate, 'issuedOn' | 'validUntil'>): {
  from: Date;
  until: Date;
} {
  return { from: startOfDay(issuedOn), until: startOfDay(addDays(validUntil, 1)) };
}

/**
 * What the code on a card says: the address that answers a scan, and behind # what can be verified without a network. The
 * signature covers the address too: a genuine fragment behind another code or host is refused.
 */
export function qrText(signer: Signer, publicUrl: string, certificate: Certificate, code: string): string {
  const url = `${publicUrl}/v/${code}`;
  const { from, until } = validity(certificate);
  const claims = new Map<number, unknown>([
    [claim.validUntil, until.getTime() / 1000],
    [claim.validFrom, from.getTime() / 1000],
    [claim.number, certificate.number],
    [claim.name, maskedName(certificate.name)],
    [claim.serviceLines, certificate.serviceLines.map((line) => serviceLineCodes[line])],
    [claim.status, [certificate.listNumber, certificate.statusIndex]],
  ]);
  if (certificate.agencyName) claims.set(claim.agency, shortAgencyName(certificate.agencyName, certificate.places));
  return `${url}#${signCose(signer, claims, url).toString('base64url')}`;
}
