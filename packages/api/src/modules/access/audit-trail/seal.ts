import { createHash, createHmac } from 'node:crypto';
import { canonical } from './entry-digest.js';

/** A batch of entries under one signature, chained to the seal before it. */
export interface Seal {
  number: number;
  sealedAt: string;
  sequences: string[];
  /** The digests of the entries, one after the other, in the order of `sequences`. */
  digests: Buffer;
  previousHash: Buffer;
  hash: Buffer;
  signature: Buffer;
}

/** What stands before the first seal. */
export const GENESIS: Buffer = Buffer.alloc(32);

/** SHA-256 over all that a seal says, the hash of the seal before it included. */
export function hashOf(seal: Omit<Seal, 'hash' | 'signature'>): Buffer {
  const { number, sealedAt, sequences } = seal;
  const body = canonical({
    number,
    sealedAt,
    sequences,
    digests: seal.digests.toString('base64'),
    previous: seal.previousHash.toString('base64'),
  });
  return createHash('sha256').update(body).digest();
}

/** HMAC-SHA-256 with the audit key: only this installation seals. */
export function signatureOf(hash: Buffer, auditKey: Buffer): Buffer {
  return createHmac('sha256', auditKey).update(hash).digest();
}
