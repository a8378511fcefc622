import type { TrainingInstitutionFilter, TrainingProviderOrder } from '../../../gql/graphql';
import { type ListSpec, manyOf, text } from '../../../ui/record-table';
import { providerStates } from './provider.words';

/** What the list can be narrowed and ordered by, as it stands in the address. */
export const institutionListSpec: ListSpec<TrainingInstitutionFilter, TrainingProviderOrder> = {
  filter: { search: text(), county: text(), states: manyOf(providerStates) },
  orders: ['REGISTERED', 'NAME', 'SESSIONS'],
};

/** The views that come with the list. */
export const institutionViews = { active: 'states=ACTIVE', ended: 'states=ENDED' };
