import { addDays } from '../../../kernel/clock.js';
import type { CourseKind } from '../../../modules/certification/course/index.js';
import type { County, Setting } from './setting.js';
import type { DemoWorker } from './workers.js';

export type DemoSessionState = 'PLANNED' | 'OPEN' | 'RUNNING' | 'EXAMINED' | 'CLOSED' | 'CANCELLED';

/** A session as the demo city has held or will hold it, before it has a course, a place and numbers. */
export interface DemoPlan {
  kind: CourseKind;
  county: County;
  state: DemoSessionState;
  days: string[];
  pupils: DemoWorker[];
  capacity: number;
}

const CLASS = 72;
/** Of a hundred verified workers, how many each county has sent to a course for the certificate, in the order of the codes. */
const SENT = [90, 93, 82, 84, 92, 66, 86, 52, 78, 74];
const projects: CourseKind[] = ['HOME_COOKING', 'HOME_CLEANING', 'PSYCHOLOGY', 'NUTRITION', 'GARDENING'];

/** The day of the week, Monday is 1, of a date. */
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
/** Monday of the week some weeks from today. */
const monday = (today: string, weeks: number): string => addDays(today, weeks * 7 + 1 - weekday(today));
const consecutive = (first: string, count: number) => Array.from({ length: count }, (_, at) => addDays(first, at));

/**
 * Who learns what and when. Courses for the certificate are held at weekends and those of the home-service project in the
 * week, one a week: nobody is in two places at once.
 */
export function demoCalendar(setting: Setting, workers: DemoWorker[]): DemoPlan[] {
  const plans: DemoPlan[] = [];
  const rest = new Map<string, DemoWorker[]>();
  setting.counties.forEach((county, at) => {
    const verified = workers.filter((worker) => worker.county === county.code && worker.state === 'VERIFIED');
    const sent = Math.round((verified.length * SENT[at % SENT.length]!) / 100);
    plans.push(...weekends(setting, county, verified.slice(0, sent)));
    rest.set(county.code, verified.slice(sent));
  });
  const trained = plans.flatMap(({ pupils }) => pupils);
  plans.push(...weekdays(setting, trained), ...current(setting, rest));
  return plans.toSorted((one, other) => (one.days[0]! < other.days[0]! ? -1 : 1));
}

function weekends({ random, today }: Setting, county: County, pupils: DemoWorker[]): DemoPlan[] {
  const classes = Math.max(1, Math.ceil(pupils.length / CLASS));
  const size = Math.ceil(pupils.length / classes);
  return Array.from({ length: classes }, (_, at) => {
    const week = -2 - Math.floor((at * 46) / classes) - random.between(0, 3);
    return {
      kind: 'CERTIFICATE' as const,
      county,
      // The two latest still wait for results.
      state: week > -4 ? ('EXAMINED' as const) : ('CLOSED' as const),
      days: consecutive(addDays(monday(today, week), 5), 2),
      pupils: pupils.slice(at * size, (at + 1) * size),
      capacity: CLASS + random.pick([0, 0, 3, 8]),
    };
  });
}

function weekdays({ random, today, counties }: Setting, trained: DemoWorker[]): DemoPlan[] {
  return Array.from({ length: 18 }, (_, at) => {
    const county = counties[at % counties.length]!;
    const local = trained.filter((worker) => worker.county === county.code);
    const from = random.between(0, Math.max(0, local.length - 60));
    const pupils = local.slice(from, from + random.between(46, 60));
    return {
      kind: projects[at % projects.length]!,
      county,
      state: at === 7 ? ('CANCELLED' as const) : ('CLOSED' as const),
      days: consecutive(addDays(monday(today, -3 - Math.floor((at * 44) / 18)), 1), at % 2 === 0 ? 3 : 2),
      pupils,
      capacity: 60,
    };
  });
}

/** What goes on now and soon: in class, open for enrolment (two of them full), planned, cancelled. */
function current({ today, counties }: Setting, rest: Map<string, DemoWorker[]>): DemoPlan[] {
  const plan = (
    at: number,
    kind: CourseKind,
    state: DemoSessionState,
    first: string,
    count: number,
    [taken, capacity]: [number, number],
  ): DemoPlan => {
    const county = counties[at % counties.length]!;
    const pupils = rest.get(county.code)!.splice(0, taken);
    return { kind, county, state, days: consecutive(first, count), pupils, capacity };
  };
  const saturday = (weeks: number) => addDays(monday(today, weeks), 5);
  return [
    plan(0, 'CERTIFICATE', 'RUNNING', addDays(today, -1), 3, [58, 60]),
    plan(3, 'HOME_COOKING', 'RUNNING', today, 2, [34, 40]),
    plan(1, 'CERTIFICATE', 'OPEN', saturday(1), 2, [52, 40]),
    plan(2, 'CERTIFICATE', 'OPEN', saturday(1), 2, [24, 60]),
    plan(5, 'CERTIFICATE', 'OPEN', saturday(2), 2, [41, 36]),
    plan(7, 'CERTIFICATE', 'OPEN', saturday(2), 2, [17, 60]),
    plan(0, 'NUTRITION', 'OPEN', addDays(monday(today, 1), 1), 2, [11, 40]),
    plan(8, 'CERTIFICATE', 'OPEN', saturday(3), 2, [0, 60]),
    plan(5, 'CERTIFICATE', 'PLANNED', saturday(4), 2, [0, 60]),
    plan(7, 'CERTIFICATE', 'PLANNED', saturday(4), 2, [0, 60]),
    plan(9, 'HOME_CLEANING', 'PLANNED', addDays(monday(today, 5), 1), 3, [0, 50]),
    plan(6, 'PSYCHOLOGY', 'CANCELLED', addDays(monday(today, 1), 2), 2, [9, 40]),
  ];
}
