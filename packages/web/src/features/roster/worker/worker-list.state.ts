import type { WorkerFilter, WorkerOrder } from '../../../gql/graphql';
import { flag, type ListSpec, manyOf, oneOf, privateText, text } from '../../../ui/record-table';
import { serviceLines } from '../../../ui/service-lines';
import { healthFilters, workerLacks, workerStates } from './worker.words';

/** What the list can be narrowed and ordered by. The search may be a name or a number: it stays out of the address. */
export const workerListSpec: ListSpec<WorkerFilter, WorkerOrder> = {
  filter: {
    search: privateText(),
    county: text(),
    town: text(),
    agency: text(),
    states: manyOf(workerStates),
    lacks: manyOf(workerLacks),
    serviceLines: manyOf(serviceLines),
    health: oneOf(healthFilters),
    conflict: flag(),
    complete: flag(),
    overdue: flag(),
    batch: text(),
  },
  orders: ['WORK_FIRST', 'UPDATED', 'NAME', 'HEALTH_EXPIRY'],
};

/** The views that come with the list; their words stand under `view`. */
export const workerViews = {
  conflict: 'conflict=yes',
  waiting: 'states=SUBMITTED',
  lacking: 'complete=no',
  expiring: 'health=WITHIN_30_DAYS',
  returned: 'states=RETURNED',
  verified: 'states=VERIFIED',
};
