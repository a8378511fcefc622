import { addDays, dateOf, startOfDay } from '../../../kernel/clock.js';
import type { Request } from '../../../kernel/request.js';
import { settingOf } from '../../../kernel/setting.js';
import { todayOf } from '../../../kernel/work.js';
import { addWorkingDays, firstDayInTime, workingCalendar, workingDaysBetween } from '../../../kernel/working-day.js';
import { defenceWorkingDays } from '../../certification/credential/index.js';
import { rectificationDays, reviewWindowDays } from '../../certification/credential-review/index.js';
import {
  employmentOfferDays,
  healthExpiryWarningDays,
  verificationDueWorkingDays,
} from '../../roster/roster-setting.js';
import type { InboxKind } from './inbox.type.js';
import {
  correctionDueWorkingDays,
  credentialDueWorkingDays,
  importDueWorkingDays,
  reviewDueWorkingDays,
  trainingDueWorkingDays,
} from './inbox-setting.js';

/** Until when each kind of item is to be done. */
export interface InboxClock {
  today: string;
  /** What began before this instant is overdue. */
  overdueBefore(kind: InboxKind): Date;
  /** The last day in time of what began at an instant. */
  dueOn(kind: InboxKind, since: Date): string;
  workingDaysLeft(dueOn: string): number;
  /** How many days a kind is given, and whether they are working days. */
  term(kind: InboxKind): { days: number; working: boolean };
  /** The working days of the years in which something can wait, in order. */
  workingDays: string[];
  /** Health certificates that expire up to this day are announced. */
  healthHorizon: string;
  healthWarningDays: number;
  /** Reviews are due from so many days before the last valid day, and rectified within so many. */
  reviewDays: number;
  rectificationDays: number;
}

/** What has waited longer than all of these but the last, which is to come, is late in any case. */
const YEARS = 4;

export async function inboxClock(request: Request): Promise<InboxClock> {
  const [
    calendar,
    verification,
    correction,
    unfinished,
    training,
    credential,
    defence,
    review,
    offer,
    healthWarningDays,
    reviewDays,
    rectification,
  ] = await Promise.all([
    workingCalendar(request),
    settingOf(request, verificationDueWorkingDays),
    settingOf(request, correctionDueWorkingDays),
    settingOf(request, importDueWorkingDays),
    settingOf(request, trainingDueWorkingDays),
    settingOf(request, credentialDueWorkingDays),
    settingOf(request, defenceWorkingDays),
    settingOf(request, reviewDueWorkingDays),
    settingOf(request, employmentOfferDays),
    settingOf(request, healthExpiryWarningDays),
    settingOf(request, reviewWindowDays),
    settingOf(request, rectificationDays),
  ]);
  const today = todayOf(request);
  const working = (days: number) => ({
    days,
    working: true,
    last: (day: string) => addWorkingDays(calendar, day, days),
    overdueBefore: startOfDay(firstDayInTime(calendar, today, days)),
  });
  const calendarDays = (days: number) => ({
    days,
    working: false,
    last: (day: string) => addDays(day, days),
    overdueBefore: startOfDay(addDays(today, -days)),
  });
  const terms: Record<InboxKind, ReturnType<typeof working>> = {
    AGENCY_VERIFICATION: working(verification),
    WORKER_VERIFICATION: working(verification),
    EMPLOYMENT_CONFLICT: working(verification),
    AGENCY_RETURNED: working(correction),
    WORKER_RETURNED: working(correction),
    IMPORT_UNFINISHED: working(unfinished),
    REVOCATION_DECISION: working(credential),
    REVOCATION_APPEAL: working(credential),
    REVOCATION_NOTICE: working(defence),
    CREDENTIAL_TO_CANCEL: working(credential),
    REVIEW_DECISION: working(review),
    REVIEW_DUE: calendarDays(reviewDays),
    RECTIFICATION_DUE: calendarDays(rectification),
    TRAINING_TO_END: working(training),
    TRAINING_RESULTS: working(training),
    TRAINING_APPLICATION: working(training),
    EMPLOYMENT_CONFIRMATION: calendarDays(offer),
    HEALTH_EXPIRING: calendarDays(healthWarningDays),
  };
  return {
    today,
    overdueBefore: (kind) => terms[kind].overdueBefore,
    dueOn: (kind, since) => terms[kind].last(dateOf(since)),
    term: (kind) => terms[kind],
    workingDays: Array.from({ length: YEARS * 365 }, (_, ago) => addDays(today, ago - (YEARS - 1) * 365)).filter(
      calendar.isWorking,
    ),
    workingDaysLeft: (dueOn) => workingDaysBetween(calendar, today, dueOn),
    healthHorizon: addDays(today, healthWarningDays),
    healthWarningDays,
    reviewDays,
    rectificationDays: rectification,
  };
}
