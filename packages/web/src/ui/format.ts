const zone = 'Asia/Shanghai';

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const timeFormat = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const numberFormat = new Intl.NumberFormat('en-US');

/** YYYY-MM-DD in Shanghai. */
export const dayOf = (at: string | Date): string => dayFormat.format(new Date(at));

/** HH:MM in Shanghai. */
export const timeOf = (at: string | Date): string => timeFormat.format(new Date(at));

/** YYYY-MM-DD HH:MM in Shanghai. */
export const momentOf = (at: string | Date): string => `${dayOf(at)} ${timeOf(at)}`;

export const formatNumber = (value: number): string => numberFormat.format(value);

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export type Expiry =
  | { kind: 'none' }
  | { kind: 'past'; days: number; date: string }
  | { kind: 'soon'; days: number; date: string }
  | { kind: 'today'; date: string }
  | { kind: 'far'; date: string };

/** How near the end of a validity is: within 30 days it needs somebody's attention. The last day still counts as valid. */
export function expiryOf(date: string | null | undefined, today: string): Expiry {
  if (!date) return { kind: 'none' };
  const days = daysBetween(today, date);
  if (days < 0) return { kind: 'past', days: -days, date };
  if (days === 0) return { kind: 'today', date };
  return days <= 30 ? { kind: 'soon', days, date } : { kind: 'far', date };
}

export type Age =
  | { unit: 'today' | 'yesterday'; time: string }
  | { unit: 'days' | 'weeks' | 'months'; count: number }
  | null;

/** How long ago in the words of an office; null when a date says more (a year and older, or in the future). */
export function ageOf(at: string, today: string): Age {
  const days = daysBetween(dayOf(at), today);
  if (days === 0) return { unit: 'today', time: timeOf(at) };
  if (days === 1) return { unit: 'yesterday', time: timeOf(at) };
  if (days < 0 || days >= 365) return null;
  if (days < 14) return { unit: 'days', count: days };
  if (days < 60) return { unit: 'weeks', count: Math.floor(days / 7) };
  return { unit: 'months', count: Math.floor(days / 30) };
}

/** 440203********1060 → 440203 •••••••• 1060. Every run of masking signs becomes dots of the same length. */
export function spaceMasked(masked: string): string {
  return masked
    .replace(/[*•·]+/g, (run) => ` ${'•'.repeat(run.length)} `)
    .replace(/\s+/g, ' ')
    .trim();
}

/** An unmasked ID or phone number in groups that can be read aloud. */
export function spaceWhole(value: string): string {
  if (/^\d{17}[\dX]$/i.test(value)) return `${value.slice(0, 6)} ${value.slice(6, 14)} ${value.slice(14)}`;
  if (/^1\d{10}$/.test(value)) return `${value.slice(0, 3)} ${value.slice(3, 7)} ${value.slice(7)}`;
  return value;
}

/** The agency's name without the city and county that every row of the list shares. */
export function withoutCounty(name: string, county: string): string {
  const short = county.replace(/(自治县|[市县区])$/u, '');
  const rest = name.replace(new RegExp(`^(?:\\p{sc=Han}{2,3}市)?(?:${county}|${short})`, 'u'), '');
  return rest.length >= 4 ? rest : name;
}

/** The size of a file in words. */
export const sizeOf = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
