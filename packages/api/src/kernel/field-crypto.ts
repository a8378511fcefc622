import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { Keys } from './keys.js';

/** Where a sealed value lives; bound into the cipher text so that it cannot be moved to another row or column. */
export interface FieldPlace {
  table: string;
  column: string;
  id: string;
}

/** Encrypts personal fields and computes blind indexes. A provider for SM4/SM3 would implement the same interface. */
export interface FieldCrypto {
  /** Number of the key that seals; the first byte of what it sealed. */
  version: number;
  /** AES-256-GCM: version, nonce, tag, cipher text. */
  seal(place: FieldPlace, value: string | Uint8Array): Buffer;
  open(place: FieldPlace, sealed: Uint8Array): string;
  /** The same for what is not text, such as an uploaded file. */
  openBytes(place: FieldPlace, sealed: Uint8Array): Buffer;
  /** Keyed digest for equality search and uniqueness; `purpose` parts the key space. */
  index(purpose: string, value: string): Buffer;
}

const NONCE = 12;
const TAG = 16;

export function createFieldCrypto(keys: Keys): FieldCrypto {
  const version = keys.fieldVersion ?? 1;
  const fieldKeys = new Map(
    [...(keys.otherFields ?? []), [version, keys.field] as const].map(([number, key]) => [
      number,
      createSecretKey(key),
    ]),
  );
  const fieldKey = fieldKeys.get(version)!;
  const indexKey = createSecretKey(keys.index);
  const aad = (number: number, { table, column, id }: FieldPlace) => Buffer.from(`${number}|${table}|${column}|${id}`);
  const openBytes = (place: FieldPlace, sealed: Uint8Array): Buffer => {
    const bytes = Buffer.from(sealed);
    const number = bytes[0]!;
    const key = fieldKeys.get(number);
    if (!key) throw new Error(`${place.table}.${place.column} is sealed with field key ${number}, which is not given`);
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE)).setAAD(aad(number, place));
    decipher.setAuthTag(bytes.subarray(1 + NONCE, 1 + NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE + TAG)), decipher.final()]);
  };
  return {
    version,
    seal(place, value) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', fieldKey, nonce).setAAD(aad(version, place));
      const body = Buffer.concat([cipher.update(Buffer.from(value as string)), cipher.final()]);
      return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), body]);
    },
    openBytes,
    open: (place, sealed) => openBytes(place, sealed).toString('utf8'),
    index: (purpose, value) => createHmac('sha256', indexKey).update(`${purpose}\u0000${value}`).digest(),
  };
}
