import type { EmploymentFilter } from '../../../gql/graphql';
import { contractKinds, employmentStates } from '../../../ui/employment-words';
import { type ListSpec, manyOf, privateText, text } from '../../../ui/record-table';

/** The server knows one order of employments. */
export type EmploymentOrder = 'NEWEST';

/** What the list can be narrowed by. The search may be a person's name: it stays out of the address. */
export const employmentListSpec: ListSpec<EmploymentFilter, EmploymentOrder> = {
  filter: {
    search: privateText(),
    county: text(),
    states: manyOf(employmentStates),
    agency: text(),
    worker: text(),
    contractKinds: manyOf(contractKinds),
  },
  orders: ['NEWEST'],
};

/** The views that come with the list; their words stand under `view`. */
export const employmentViews = {
  conflict: 'states=CONFLICT',
  offered: 'states=OFFERED',
  ending: 'states=ENDING',
  current: 'states=CURRENT',
  ended: 'states=ENDED',
};
