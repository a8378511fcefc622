import { hash, randomBytes } from 'node:crypto';
import type { FieldPlace } from '../../../kernel/field-crypto.js';

/** Crockford's base32: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;

/** A new trust code 放心码: 130 random bits. */
export const newTrustCode = (): string =>
  Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');

/** By what an edition is found from its code. */
export const trustCodeHash = (code: string): Buffer => hash('sha256', code, 'buffer');

/** Where the sealed code of an edition is bound to. */
export const trustCodePlace = (editionId: string): FieldPlace => ({
  table: 'credential_edition',
  column: 'code',
  id: editionId,
});
