import type { CourseKind, TrainingEnrolmentState, TrainingSessionState } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { type StateMark, StateTag } from '../../../ui/state-tag';
import { trainingText } from './training.text';

const marks: Record<TrainingSessionState, StateMark> = {
  PLANNED: 'draft',
  OPEN: 'waiting',
  RUNNING: 'waiting',
  EXAMINED: 'incomplete',
  CLOSED: 'done',
  CANCELLED: 'left',
};

const personMarks: Record<TrainingEnrolmentState, StateMark> = {
  ENROLLED: 'done',
  WAITING: 'waiting',
  COMPLETED: 'done',
  MISSED: 'incomplete',
  WITHDRAWN: 'left',
  LAPSED: 'left',
};

/** Every value of the enums, in the order in which they are offered. */
export const sessionStates = Object.keys(marks) as TrainingSessionState[];
export const courseKinds: readonly CourseKind[] = [
  'CERTIFICATE',
  'HOME_COOKING',
  'HOME_CLEANING',
  'PSYCHOLOGY',
  'NUTRITION',
  'GARDENING',
  'OTHER',
];

export function SessionStateTag({ state }: { state: TrainingSessionState }) {
  const say = useText(trainingText);
  return <StateTag mark={marks[state]}>{say(`state.${state}`)}</StateTag>;
}

export function PersonStateTag({ state, place }: { state: TrainingEnrolmentState; place: number | null }) {
  const say = useText(trainingText);
  return (
    <StateTag mark={personMarks[state]}>
      {place === null ? say(`person.${state}`) : say('waitingPlace', { place })}
    </StateTag>
  );
}

/** The words of the timeline. What the server adds before this build knows it is shown as it came. */
export function useSessionTimelineWords() {
  const say = useText(trainingText);
  const known = (path: string, fallback: string) => say(path as Parameters<typeof say>[0], { defaultValue: fallback });
  const fields: Record<string, string> = {
    countyCode: 'county',
    courseId: 'course',
    trainerId: 'trainer',
    institutionId: 'institution',
  };
  return {
    action: (action: string) => known(`act.${action}`, action),
    state: (state: string) => known(`state.${state}`, state),
    field: (field: string) => known(`field.${fields[field] ?? field}`, field),
    value: (field: string, value: string) => (field in fields ? null : value),
  };
}
