import { randomBytes } from 'node:crypto';

/**
 * A UUID of version 7: its first 48 bits are the time, so that the indexes of a load grow at their end and each of their
 * pages is written once.
 */
export function orderedId(now: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
