import type { AgencyFilter, AgencyOrder } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { optionsOf } from '../../../ui/options';
import { FilterFlag, FilterMany, FilterPlace, FilterText, type ListState } from '../../../ui/record-table';
import { serviceLines } from '../../../ui/service-lines';
import { agencyText } from './agency.text';
import { agencyKinds, agencyLacks, agencyStates } from './agency.words';

export function AgencyFilters({ state: { bind, filter, setFilter } }: { state: ListState<AgencyFilter, AgencyOrder> }) {
  const say = useText(agencyText);
  const common = useCommonText();
  return (
    <>
      <FilterText placeholder={say('search')} {...bind('search')} />
      <FilterPlace filter={filter} setFilter={setFilter} />
      <FilterMany
        label={say('field.state')}
        options={optionsOf(agencyStates, (value) => say(`state.${value}`))}
        {...bind('states')}
      />
      <FilterMany
        label={say('field.lacks')}
        options={optionsOf(agencyLacks, (value) => say(`lack.${value}`))}
        {...bind('lacks')}
      />
      <FilterMany
        label={say('field.kind')}
        options={optionsOf(agencyKinds, (value) => say(`kind.${value}`))}
        {...bind('kinds')}
      />
      <FilterMany
        label={say('field.serviceLines')}
        options={optionsOf(serviceLines, (value) => common(`serviceLine.${value}`))}
        {...bind('serviceLines')}
      />
      <FilterFlag
        label={common('list.overdue')}
        word={(answer) => common(`list.overdueAnswer.${answer}`)}
        {...bind('overdue')}
      />
    </>
  );
}
