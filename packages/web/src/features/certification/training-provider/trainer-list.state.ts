import type { TrainerFilter, TrainingProviderOrder } from '../../../gql/graphql';
import { type ListSpec, manyOf, privateText, text } from '../../../ui/record-table';
import { providerStates } from './provider.words';

/** What the list can be narrowed and ordered by, as it stands in the address. A name does not. */
export const trainerListSpec: ListSpec<TrainerFilter, TrainingProviderOrder> = {
  filter: { search: privateText(), institution: text(), states: manyOf(providerStates) },
  orders: ['REGISTERED', 'NAME', 'SESSIONS'],
};

/** The views that come with the list. */
export const trainerViews = { active: 'states=ACTIVE', ended: 'states=ENDED' };
