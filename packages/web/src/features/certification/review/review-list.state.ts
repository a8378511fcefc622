import type { ReviewFilter, Role } from '../../../gql/graphql';
import { day, flag, type ListSpec, manyOf, privateText, text } from '../../../ui/record-table';
import { reviewStates } from './review.words';

/** The server has one order: what waits for a decision first. */
export type ReviewOrder = 'WAITING_FIRST';

/** What the due list can be narrowed by, as it stands in the address. A name does not. */
export const reviewListSpec: ListSpec<ReviewFilter, ReviewOrder> = {
  filter: {
    search: privateText(),
    county: text(),
    agency: text(),
    states: manyOf(reviewStates),
    overdue: flag(),
    clear: flag(),
    dueUntil: day(),
  },
  orders: ['WAITING_FIRST'],
};

const views = {
  waiting: 'states=DECLARED%2CRECTIFIED',
  due: 'states=DUE',
  rectification: 'states=RECTIFICATION',
  overdue: 'overdue=yes',
  clear: 'states=DECLARED&clear=yes',
};

/** The views that come with the list: each role finds first what it has to do. */
export const viewsFor = (role: Role): typeof views => {
  const { waiting, due, rectification, ...rest } = views;
  return role === 'ASSOCIATION' ? { waiting, due, rectification, ...rest } : { due, rectification, waiting, ...rest };
};
