import { dayOf } from './portable/day.ts';
import { type Facts, Refusal } from './portable/refusal.ts';
import { SKEW_SECONDS, type Trust } from './trust.ts';

/** The days of a certificate that begins and ends at these seconds; its last day is the one before the end. */
export const daysOf = (from: number, until: number): Pick<Facts, 'validFrom' | 'validUntil'> => ({
  validFrom: dayOf(from),
  validUntil: dayOf(until - 1),
});

/** Refuses what is not valid now. */
export function checkValidity({ now }: Trust, from: number, until: number, facts: Facts): void {
  const seconds = now.getTime() / 1000;
  if (seconds < from - SKEW_SECONDS) throw new Refusal('NOT_YET_VALID', facts);
  if (seconds >= until) throw new Refusal('EXPIRED', facts);
}
