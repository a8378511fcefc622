import type { AgencyFilter, AgencyOrder } from '../../../gql/graphql';
import { flag, type ListSpec, manyOf, text } from '../../../ui/record-table';
import { serviceLines } from '../../../ui/service-lines';
import { agencyKinds, agencyLacks, agencyStates } from './agency.words';

/** What the list can be narrowed and ordered by, as it stands in the address. */
export const agencyListSpec: ListSpec<AgencyFilter, AgencyOrder> = {
  filter: {
    search: text(),
    county: text(),
    town: text(),
    states: manyOf(agencyStates),
    kinds: manyOf(agencyKinds),
    lacks: manyOf(agencyLacks),
    serviceLines: manyOf(serviceLines),
    overdue: flag(),
    headquarters: text(),
    batch: text(),
  },
  orders: ['WORK_FIRST', 'UPDATED', 'NAME', 'WORKERS'],
};

/** The views that come with the list; their words stand under `view`. */
export const agencyViews = {
  waiting: 'states=SUBMITTED',
  lacking: `lacks=${agencyLacks.join('%2C')}`,
  doubtful: 'lacks=CREDIT_CODE_DOUBTFUL',
  returned: 'states=RETURNED',
  verified: 'states=VERIFIED',
};
