import type { ContractKind, EmploymentState } from '../gql/graphql';
import { useCommonText } from '../i18n';
import { type StateMark, StateTag } from './state-tag';

const marks: Record<EmploymentState, StateMark> = {
  CONFLICT: 'conflict',
  OFFERED: 'waiting',
  ENDING: 'waiting',
  CURRENT: 'done',
  ENDED: 'left',
  DECLINED: 'left',
};

/** Every value of the enums, in the order in which they are offered. */
export const employmentStates = Object.keys(marks) as EmploymentState[];
export const contractKinds: readonly ContractKind[] = ['LABOUR', 'SERVICE'];

export function EmploymentStateTag({ state }: { state: EmploymentState }) {
  const say = useCommonText();
  return <StateTag mark={marks[state]}>{say(`employment.state.${state}`)}</StateTag>;
}

/** From when to when an employment ran; it counts both days. */
export function useEmploymentSpan(): (employment: {
  state: EmploymentState;
  startedOn: string;
  endedOn: string | null;
}) => string {
  const say = useCommonText();
  return ({ state, startedOn, endedOn }) => {
    if (endedOn) return say('employment.until', { from: startedOn, to: endedOn });
    return state === 'CURRENT' || state === 'ENDING'
      ? say('employment.since', { from: startedOn })
      : say('employment.from', { from: startedOn });
  };
}
