import type { Facts, Reason, Refusal } from './portable/refusal.ts';

/** The reasons in words. */
export const reasons = {
  NO_CERTIFICATE: ['不是本平台的证书或二维码', 'This is no certificate of the issuer.'],
  OTHER_ADDRESS: ['网址不是签发机构的，谨防假冒', 'The address is not the issuer’s. Beware of imitations.'],
  UNSAFE_TOKEN: ['签名方式不被接受', 'The way in which it claims to be signed is not accepted.'],
  UNKNOWN_KEY: ['签名密钥不是签发机构公布的', 'The key that signed it is not one that the issuer publishes.'],
  BAD_SIGNATURE: ['签名不符，内容被改动或系伪造', 'The signature does not hold: it was altered or forged.'],
  NOT_YET_VALID: ['尚未生效', 'It is not valid yet.'],
  EXPIRED: ['已过有效期', 'It is out of date.'],
  REVOKED: ['已撤销、注销或换发', 'It was revoked, cancelled or replaced.'],
  SUSPENDED: ['已暂停', 'It is suspended.'],
  STATUS_UNKNOWN: [
    '签名有效，但查不到最新状态，请联网再查',
    'The signature holds, but the status could not be read. Check again online.',
  ],
  KEYS_UNKNOWN: ['读不到签发机构的公开密钥', 'The issuer’s public keys could not be read.'],
  NOTHING_TO_CHECK: ['未找到可核验的内容', 'Nothing that can be verified was found.'],
} as const satisfies Record<Reason, readonly [string, string]>;

const undecided: Reason[] = ['STATUS_UNKNOWN', 'KEYS_UNKNOWN', 'NOTHING_TO_CHECK'];

export interface Verdict {
  outcome: 'VALID' | 'NOT_VALID' | 'UNDECIDED';
  reason?: Reason;
  facts?: Facts;
}

export const verdictOf = ({ reason, facts }: Refusal): Verdict => ({
  outcome: undecided.includes(reason) ? 'UNDECIDED' : 'NOT_VALID',
  reason,
  ...(facts && { facts }),
});

/** 0 valid, 1 not valid, 2 could not decide; of several the gravest. */
export function exitCodeOf(verdicts: Verdict[]): number {
  if (verdicts.some(({ outcome }) => outcome === 'NOT_VALID')) return 1;
  return verdicts.length > 0 && verdicts.every(({ outcome }) => outcome === 'VALID') ? 0 : 2;
}
