import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { dateOf } from '../../../kernel/clock.js';
import type { Work } from '../../../kernel/work.js';

const MINUTE = 60_000;
/** A code scanned in its last second still opens the page. */
const GRACE = 20_000;
/** How long one has to type the own number after opening the page. */
const TICKET_LIFE = 5 * MINUTE;

type Signing = Pick<Work, 'crypto' | 'clock'>;

const macOf = (work: Signing, purpose: string, body: string): Buffer =>
  work.crypto.index(`training.${purpose}`, body).subarray(0, 12);

const signed = (work: Signing, purpose: string, body: string): string =>
  `${body}.${macOf(work, purpose, body).toString('base64url')}`;

/** The parts of what was signed; undefined when it was not signed here, or for another purpose. */
function read(work: Signing, purpose: string, token: string): string[] | undefined {
  const dot = token.lastIndexOf('.');
  const body = token.slice(0, Math.max(dot, 0));
  const mac = Buffer.from(token.slice(dot + 1), 'base64url');
  const right = macOf(work, purpose, body);
  return mac.length === right.length && timingSafeEqual(mac, right) ? body.split('.') : undefined;
}

/** The code that the trainer's screen shows during one minute. */
export interface AttendanceCode {
  token: string;
  /** When the next one takes its place. */
  endsAt: Date;
}

/** The code of the minute. It carries the session and the minute, signed: nobody can make one up or keep one for later. */
export function attendanceCode(work: Signing, sessionNumber: string): AttendanceCode {
  const minute = Math.floor(work.clock.now().getTime() / MINUTE);
  return {
    token: signed(work, 'code', `${sessionNumber}.${minute.toString(36)}`),
    endsAt: new Date((minute + 1) * MINUTE),
  };
}

/** Which session a code signs in to, and on which day in Shanghai it was shown; undefined when its minute is over. */
export function readAttendanceCode(work: Signing, token: string): { session: string; day: string } | undefined {
  const [session, shown] = read(work, 'code', token) ?? [];
  if (!session || !shown) return undefined;
  const begins = Number.parseInt(shown, 36) * MINUTE;
  const age = work.clock.now().getTime() - begins;
  return age >= 0 && age < MINUTE + GRACE ? { session, day: dateOf(new Date(begins)) } : undefined;
}

/** What opening the page gives: leave to sign one person in, once, within a few minutes. */
export const issueTicket = (work: Signing, session: string, day: string): string =>
  signed(
    work,
    'ticket',
    [session, day, (work.clock.now().getTime() + TICKET_LIFE).toString(36), randomBytes(9).toString('base64url')].join(
      '.',
    ),
  );

export function readTicket(work: Signing, ticket: string): { session: string; day: string } | undefined {
  const [session, day, until] = read(work, 'ticket', ticket) ?? [];
  if (!session || !day || !until) return undefined;
  return work.clock.now().getTime() < Number.parseInt(until, 36) ? { session, day } : undefined;
}

export const hashOfTicket = (ticket: string): Buffer => createHash('sha256').update(ticket).digest();

/** Path of the public page where one signs in. */
export const signInPath = (token: string): string => `/t/${token}`;
