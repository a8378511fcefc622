import { maskedName } from '../../../kernel/masking.js';
import { chineseOf } from '../../../kernel/schema-types.js';
import { ServiceLine } from '../../roster/agency/index.js';
import { issuerDid, type Signer, type StatusPurpose, signJwt, statusListUrl } from '../signing/index.js';
import type { Certificate } from './certificate.read.js';
import { certificateName } from './certificate-name.js';
import { validity } from './qr-text.js';

const description =
  '已完成家政服务培训并考试合格，可从事居家上门服务。Trained and examined for domestic work in private homes.';
const criteria =
  '完成规定课程并考试合格；经人证合一核验；发证时健康证在有效期内；每年年审。' +
  'Completed the required course and passed its examination; identity checked in person; health certificate in date at issue; reviewed each year.';

/**
 * The certificate as an Open Badge 3.0, a VC-JWT that wallets and platforms verify. It says what the public page says and
 * no more of the holder: the masked name and the number of the certificate.
 */
export function openBadge(signer: Signer, publicUrl: string, certificate: Certificate): string {
  const did = issuerDid(publicUrl);
  const id = `urn:uuid:${certificate.editionId}`;
  const subject = `urn:uuid:${certificate.id}`;
  const { from, until } = validity(certificate);
  return signJwt(signer, publicUrl, 'JWT', {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: certificateName.title.zh,
    issuer: { id: did, type: ['Profile'], name: certificateName.issuer.zh, url: publicUrl },
    validFrom: from.toISOString(),
    validUntil: until.toISOString(),
    credentialSubject: {
      id: subject,
      type: ['AchievementSubject'],
      identifier: [
        identity('identifier', certificate.number),
        identity('ext:maskedName', maskedName(certificate.name)),
      ],
      licenseNumber: certificate.number,
      role: certificate.serviceLines.map((line) => chineseOf(ServiceLine, line)).join('、'),
      achievement: {
        id: `${did}#certificate`,
        type: ['Achievement'],
        achievementType: 'License',
        name: `${certificateName.title.zh} ${certificateName.title.en}`,
        description,
        criteria: { narrative: criteria },
      },
    },
    credentialStatus: statusOf(publicUrl, certificate),
    iss: did,
    sub: subject,
    jti: id,
    nbf: from.getTime() / 1000,
    exp: until.getTime() / 1000,
  });
}

const identity = (identityType: string, identityHash: string) => ({
  type: 'IdentityObject',
  identityType,
  identityHash,
  hashed: false,
});

/** Open Badges know one status; the suspension stands inside it as an extension, whole, in the same place of its own list. */
function statusOf(publicUrl: string, certificate: Certificate): object {
  const entry = (purpose: StatusPurpose) => {
    const list = statusListUrl(publicUrl, purpose, certificate.listNumber);
    return {
      id: `${list}#${certificate.statusIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: String(certificate.statusIndex),
      statusListCredential: list,
    };
  };
  return { ...entry('revocation'), suspension: entry('suspension') };
}
