/** Why a certificate is not accepted, or why nothing can be said. */
export type Reason =
  | 'NO_CERTIFICATE'
  | 'OTHER_ADDRESS'
  | 'UNSAFE_TOKEN'
  | 'UNKNOWN_KEY'
  | 'BAD_SIGNATURE'
  | 'NOT_YET_VALID'
  | 'EXPIRED'
  | 'REVOKED'
  | 'SUSPENDED'
  | 'STATUS_UNKNOWN'
  | 'KEYS_UNKNOWN'
  | 'NOTHING_TO_CHECK';

/** What a certificate says of itself; to be believed only when the verdict is good. */
export interface Facts {
  number: string;
  name: string;
  agency?: string;
  serviceLines: string;
  /** Days in Shanghai, the last one included. */
  validFrom: string;
  validUntil: string;
}

/** Ends the verification of one certificate. */
export class Refusal extends Error {
  readonly reason: Reason;
  readonly facts: Facts | undefined;

  constructor(reason: Reason, facts?: Facts) {
    super(reason);
    this.reason = reason;
    this.facts = facts;
  }
}
