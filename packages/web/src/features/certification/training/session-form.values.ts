import dayjs, { type Dayjs } from 'dayjs';
import type { SessionRecordFragment, TrainingSessionFactsInput } from '../../../gql/graphql';

interface DayValues {
  day?: Dayjs;
  beginsAt?: Dayjs;
  endsAt?: Dayjs;
}

/** What the form holds while it is filled in. */
export interface SessionValues {
  course?: string;
  institution?: string;
  trainer?: string;
  county?: string;
  place?: string;
  capacity?: number;
  days?: DayValues[];
}

/** A time of day; of which day it is does not matter. */
const timeOf = (time: string) => dayjs(`2000-01-01T${time}`);

export const newDay: DayValues = { beginsAt: timeOf('09:00'), endsAt: timeOf('17:00') };

export function valuesOf(session: SessionRecordFragment): SessionValues {
  return {
    course: session.course.id,
    institution: session.institution.id,
    trainer: session.trainer?.id,
    county: session.county.code,
    place: session.place,
    capacity: session.capacity,
    days: session.days.map(({ day, beginsAt, endsAt }) => ({
      day: dayjs(day),
      beginsAt: timeOf(beginsAt),
      endsAt: timeOf(endsAt),
    })),
  };
}

/** The form as the server takes it. */
export function inputOf(values: SessionValues): TrainingSessionFactsInput {
  const { course, institution, county, capacity } = values;
  if (!course || !institution || !county || !capacity) throw new Error('The form checks what it needs before');
  return {
    course,
    institution,
    trainer: values.trainer ?? null,
    county,
    place: values.place ?? '',
    capacity,
    days: (values.days ?? []).flatMap(({ day, beginsAt, endsAt }) =>
      day && beginsAt && endsAt
        ? [{ day: day.format('YYYY-MM-DD'), beginsAt: beginsAt.format('HH:mm'), endsAt: endsAt.format('HH:mm') }]
        : [],
    ),
  };
}
