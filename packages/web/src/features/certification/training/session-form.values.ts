import type { SessionRecordFragment, TrainingSessionFactsInput } from '../../../gql/graphql';

/** What the form holds while it is filled in; days and times as the browser's own fields write them. */
export interface SessionValues {
  course?: string;
  institution?: string;
  trainer?: string;
  county?: string;
  place?: string;
  capacity?: number;
  days?: { day?: string; beginsAt?: string; endsAt?: string }[];
}

export const newDay = { beginsAt: '09:00', endsAt: '17:00' };

export function valuesOf(session: SessionRecordFragment): SessionValues {
  return {
    course: session.course.id,
    institution: session.institution.id,
    trainer: session.trainer?.id,
    county: session.county.code,
    place: session.place,
    capacity: session.capacity,
    days: session.days.map(({ day, beginsAt, endsAt }) => ({ day, beginsAt, endsAt })),
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
      day && beginsAt && endsAt ? [{ day, beginsAt, endsAt }] : [],
    ),
  };
}
