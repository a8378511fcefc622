import type { EmploymentFilter } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { AgencySelect } from '../../../ui/agency-select';
import { contractKinds, employmentStates } from '../../../ui/employment-words';
import { optionsOf } from '../../../ui/options';
import { FilterCounty, FilterMany, FilterText, type ListState } from '../../../ui/record-table';
import { employmentText } from './employment.text';
import type { EmploymentOrder } from './employment-list.state';

export function EmploymentFilters({ state: { bind } }: { state: ListState<EmploymentFilter, EmploymentOrder> }) {
  const say = useText(employmentText);
  const common = useCommonText();
  return (
    <>
      <FilterText placeholder={say('search')} {...bind('search')} />
      <FilterCounty label={say('field.county')} {...bind('county')} />
      <AgencySelect label={say('field.agency')} width={200} {...bind('agency')} />
      <FilterMany
        label={say('field.state')}
        width={190}
        options={optionsOf(employmentStates, (value) => common(`employment.state.${value}`))}
        {...bind('states')}
      />
      <FilterMany
        label={say('field.contractKind')}
        width={200}
        options={optionsOf(contractKinds, (value) => common(`employment.kind.${value}`))}
        {...bind('contractKinds')}
      />
    </>
  );
}
