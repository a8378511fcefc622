import type { WorkerFilter, WorkerOrder } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { AgencySelect } from '../../../ui/agency-select';
import { optionsOf } from '../../../ui/options';
import {
  FilterFlag,
  FilterMany,
  FilterOne,
  FilterPlace,
  FilterText,
  type ListState,
  MoreFilters,
} from '../../../ui/record-table';
import { serviceLines } from '../../../ui/service-lines';
import { workerText } from './worker.text';
import { healthFilters, workerLacks, workerStates } from './worker.words';

type State = ListState<WorkerFilter, WorkerOrder>;

export function WorkerFilters({ state }: { state: State }) {
  const say = useText(workerText);
  const { bind, filter, setFilter } = state;
  return (
    <>
      <FilterText placeholder={say('search')} {...bind('search')} />
      <FilterPlace filter={filter} setFilter={setFilter} />
      <AgencySelect label={say('agencyFilter')} width={125} {...bind('agency')} />
      <FilterMany
        label={say('field.state')}
        width={160}
        options={optionsOf(workerStates, (value) => say(`state.${value}`))}
        {...bind('states')}
      />
      <FilterMany
        label={say('field.lacks')}
        width={165}
        options={optionsOf(workerLacks, (value) => say(`lack.${value}`))}
        {...bind('lacks')}
      />
      <FilterOne
        label={say('field.healthFilter')}
        width={125}
        options={optionsOf(healthFilters, (value) => say(`healthFilter.${value}`))}
        {...bind('health')}
      />
      <SeldomFilters state={state} />
    </>
  );
}

function SeldomFilters({ state: { bind, filter } }: { state: State }) {
  const say = useText(workerText);
  const common = useCommonText();
  const set = [filter.serviceLines, filter.complete, filter.conflict, filter.overdue].filter(
    (value) => value !== undefined,
  ).length;
  return (
    <MoreFilters set={set}>
      <FilterMany
        label={say('field.serviceLines')}
        width={240}
        options={optionsOf(serviceLines, (value) => common(`serviceLine.${value}`))}
        {...bind('serviceLines')}
      />
      <FilterFlag
        label={say('field.complete')}
        width={240}
        word={(answer) => say(`completeness.${answer}`)}
        {...bind('complete')}
      />
      <FilterFlag
        label={say('field.conflict')}
        width={240}
        word={(answer) => say(`answer.${answer}`)}
        {...bind('conflict')}
      />
      <FilterFlag
        label={common('list.overdue')}
        width={240}
        word={(answer) => common(`list.overdueAnswer.${answer}`)}
        {...bind('overdue')}
      />
    </MoreFilters>
  );
}
