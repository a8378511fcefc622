/** The three secrets of an installation, 32 bytes each. */
export interface Keys {
  /** Encrypts personal fields (AES-256-GCM). */
  field: Buffer;
  /** Number of that key, from 1 to 255, kept with each value that it seals; 1 when absent. */
  fieldVersion?: number;
  /** Field keys of before or to come, by number: they open values, and seal none. */
  otherFields?: ReadonlyMap<number, Buffer>;
  /** Keys the blind indexes, pseudonyms and cursors (HMAC-SHA-256, AES-256-GCM). */
  index: Buffer;
  /** Signs the seals of the audit trail. */
  audit: Buffer;
}
