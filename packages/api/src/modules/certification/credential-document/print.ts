import type { Certificate } from './certificate.read.js';

/** A certificate with what is printed beside its facts. */
export interface Print {
  certificate: Certificate;
  qr: string;
  /** A JPEG, three by four; with the holder's consent alone. */
  photo: Buffer | undefined;
}
