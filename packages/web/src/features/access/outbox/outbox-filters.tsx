import { Link, useLocation } from 'react-router';
import type { DeliveryState, OutboxGroupsQuery } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { formatNumber } from '../../../ui/format';
import { optionsOf } from '../../../ui/options';
import { FilterOne, type ListState } from '../../../ui/record-table';
import styles from './outbox.module.css';
import { outboxText } from './outbox.text';
import type { OutboxListFilter } from './outbox-list.state';
import { deliveryStates, useOutboxWords } from './use-outbox-words';

type Groups = OutboxGroupsQuery['outboxGroups'];

/** How many messages are in each state, as the way to them. */
export function OutboxStates({ groups, states }: { groups: Groups; states: DeliveryState[] | undefined }) {
  const say = useText(outboxText);
  const params = new URLSearchParams(useLocation().search);
  const countOf = (state?: DeliveryState) =>
    groups.filter((group) => !state || group.state === state).reduce((sum, { count }) => sum + count, 0);
  const to = (state?: DeliveryState) => {
    const wanted = new URLSearchParams(params);
    wanted.delete('states');
    if (state) wanted.set('states', state);
    const query = wanted.toString();
    return `/outbox${query && `?${query}`}`;
  };
  const only = states?.length === 1 ? states[0] : undefined;
  const shown = deliveryStates.filter((state) => countOf(state) > 0 || state === only);
  return (
    <nav className={styles.states} aria-label={say('states')}>
      <Link to={to()} aria-current={states ? undefined : 'page'}>
        {say('all')} <span className={styles.count}>{formatNumber(countOf())}</span>
      </Link>
      {shown.map((state) => (
        <Link key={state} to={to(state)} aria-current={state === only ? 'page' : undefined}>
          {say(`state.${state}`)}{' '}
          <span className={state === 'DEAD' ? styles.bad : styles.count}>{formatNumber(countOf(state))}</span>
        </Link>
      ))}
    </nav>
  );
}

interface FilterProps {
  groups: Groups;
  filter: OutboxListFilter;
  bind: ListState<OutboxListFilter, 'NEWEST'>['bind'];
}

export function OutboxFilters({ groups, filter, bind }: FilterProps) {
  const say = useText(outboxText);
  const words = useOutboxWords();
  // What stands in the address can be chosen, also when the last message of it is gone.
  const namesOf = (key: 'topic' | 'destination') => [
    ...new Set([...groups.map((group) => group[key]), ...(filter[key] ? [filter[key]] : [])]),
  ];
  return (
    <search className={styles.filters} aria-label={say('title')}>
      <FilterOne
        label={say('topic')}
        width={200}
        options={optionsOf(namesOf('topic'), words.topic)}
        {...bind('topic')}
      />
      <FilterOne
        label={say('destination')}
        width={220}
        options={optionsOf(namesOf('destination'), words.destination)}
        {...bind('destination')}
      />
    </search>
  );
}
