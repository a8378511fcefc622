import { Link } from 'react-router';
import type { TrainingProviderAction, TrainingProviderState } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import type { ActionView } from '../../../ui/action-bar';
import { formatNumber } from '../../../ui/format';
import { optionsOf } from '../../../ui/options';
import { FilterMany } from '../../../ui/record-table';
import { type StateMark, StateTag } from '../../../ui/state-tag';
import { providerText } from './provider.text';

const marks: Record<TrainingProviderState, StateMark> = { ACTIVE: 'done', ENDED: 'left' };

/** Every state, in the order in which they are offered. */
export const providerStates = Object.keys(marks) as TrainingProviderState[];

export function ProviderStateTag({ state }: { state: TrainingProviderState }) {
  return <StateTag mark={marks[state]}>{useText(providerText)(`state.${state}`)}</StateTag>;
}

export function ProviderStateFilter(bound: {
  value: TrainingProviderState[] | undefined;
  onChange(value: TrainingProviderState[] | undefined): void;
}) {
  const say = useText(providerText);
  return (
    <FilterMany
      label={say('stateLabel')}
      options={optionsOf(providerStates, (state) => say(`state.${state}`))}
      {...bound}
    />
  );
}

/** How each act is offered; what ending means and why one ends differ between institutions and trainers. */
export function useProviderActionViews(end: {
  consequence: string;
  reasons: readonly string[];
}): Record<TrainingProviderAction, ActionView> {
  const say = useText(providerText);
  return {
    RESUME: { label: say('action.RESUME'), rank: 1 },
    EDIT: { label: say('action.EDIT'), rank: 101 },
    END: { label: say('action.END'), rank: 102, danger: true, ...end },
  };
}

/** The number of sessions, as the way to them on the board. */
export function SessionsLink(props: { of: 'institution' | 'trainer'; id: string; name: string; count: number }) {
  const say = useText(providerText);
  const { of, id, name, count } = props;
  if (count === 0) return formatNumber(0);
  return (
    <Link
      to={`/training?${new URLSearchParams({ when: 'all', [of]: id })}`}
      aria-label={say('sessionsOf', { name, count })}
    >
      {formatNumber(count)}
    </Link>
  );
}

/** The words of both timelines; `fields` are the feature's own. */
export function useProviderTimelineWords(field: (name: string) => string) {
  const say = useText(providerText);
  const known = (path: string, fallback: string) => say(path as Parameters<typeof say>[0], { defaultValue: fallback });
  return {
    action: (action: string) => known(`act.${action}`, action),
    state: (state: string) => known(`state.${state}`, state),
    field,
  };
}
