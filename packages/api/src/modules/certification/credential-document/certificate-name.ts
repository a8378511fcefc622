import { readFileSync } from 'node:fs';
import type { Text } from '../../../kernel/text.js';

/** How the city calls its certificate and who issues it: another city has another file. */
export interface CertificateName {
  title: Text;
  subtitle: Text;
  issuer: Text;
}

export const certificateName: CertificateName = JSON.parse(
  readFileSync(new URL('../../../../data/certificate.json', import.meta.url), 'utf8'),
);
