import { BADGE, verifyBadge } from './badge.ts';
import { verifyCardCode } from './card-code.ts';
import { Refusal } from './portable/refusal.ts';
import type { Trust } from './trust.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** The verdict on one code or token. Whatever cannot be read as the issuer writes it is not valid. */
export async function verify(text: string, trust: Trust): Promise<Verdict> {
  try {
    const facts = BADGE.test(text) ? await verifyBadge(text, trust) : await verifyCardCode(text, trust);
    return { outcome: 'VALID', facts };
  } catch (error) {
    return verdictOf(error instanceof Refusal ? error : new Refusal('NO_CERTIFICATE'));
  }
}
