import { type CardClaims, readCard } from '../src/portable/card-proof.ts';
import { Refusal } from '../src/portable/refusal.ts';
import {
  isSet,
  readStatusList,
  type StatusPurpose,
  statusListPath,
  statusPurposes,
} from '../src/portable/status-list.ts';
import { keptAnswer, keptKeys } from './kept.ts';

/** A status list tells nothing of the days after it; from this age on that is said first. */
const OLD_SECONDS = 24 * 3_600;
const SKEW_SECONDS = 300;

/** What is said of a code; the page has words for each. */
export type Outcome =
  | 'genuine'
  | 'old'
  | 'unknown-status'
  | 'revoked'
  | 'suspended'
  | 'expired'
  | 'not-yet'
  | 'forged'
  | 'foreign'
  | 'unknown-key'
  | 'typed'
  | 'not-kept';

export interface Verdict {
  outcome: Outcome;
  claims?: CardClaims;
  /** The second from which the older of the two lists is. */
  asOf?: number;
}

/** The verdict on what a code says, by what is kept on this device and by its clock. */
export async function verdictOn(typed: string, origin: string): Promise<Verdict> {
  const text = typed.replace(/\s/g, '').replace(/\?[^#]*/, '');
  if (!text.includes('#')) return { outcome: 'typed' };
  const keys = await keptKeys();
  if (!keys) return { outcome: 'not-kept' };
  try {
    const claims = await readCard(text, { origin, keys });
    return { claims, ...(await standing(claims, { origin, keys })) };
  } catch (error) {
    const reason = error instanceof Refusal ? error.reason : undefined;
    if (reason === 'UNKNOWN_KEY') return { outcome: 'unknown-key' };
    return { outcome: reason === 'BAD_SIGNATURE' || reason === 'UNSAFE_TOKEN' ? 'forged' : 'foreign' };
  }
}

type Issuer = Parameters<typeof readCard>[1];

/** How a genuine card stands, the gravest first. */
async function standing({ list, index, from, until }: CardClaims, issuer: Issuer): Promise<Omit<Verdict, 'claims'>> {
  const now = Date.now() / 1000;
  const places = await Promise.all(statusPurposes.map((purpose) => placeIn(purpose, list, index, issuer)));
  const asOf = Math.min(...places.map((place) => place?.from ?? Number.NaN));
  const [revoked, suspended] = places.map((place) => place?.set);
  const outcome: Outcome = revoked
    ? 'revoked'
    : suspended
      ? 'suspended'
      : now >= until
        ? 'expired'
        : now < from - SKEW_SECONDS
          ? 'not-yet'
          : revoked === undefined || suspended === undefined || asOf > now + SKEW_SECONDS
            ? 'unknown-status'
            : now - asOf > OLD_SECONDS
              ? 'old'
              : 'genuine';
  return Number.isNaN(asOf) ? { outcome } : { outcome, asOf };
}

/** Whether the place is set in the kept list, and from when the list is; undefined when it cannot be told. */
async function placeIn(purpose: StatusPurpose, list: number, index: number, issuer: Issuer) {
  try {
    const token = await (await keptAnswer(statusListPath(purpose, list)))!.text();
    const read = await readStatusList(token, issuer, purpose, list);
    return { set: isSet(read, index), from: read.from };
  } catch {
    return undefined;
  }
}
