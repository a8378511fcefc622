import type { IssueObstacle, Role, UncertifiedFilter } from '../../../gql/graphql';
import { day, flag, type ListSpec, oneOf, privateText, text } from '../../../ui/record-table';

/** The server has one order: who lacks least first. */
export type UncertifiedOrder = 'LEAST_LACKING';

/** What can be missing, in the order in which it is mended. */
export const obstacles: readonly IssueObstacle[] = [
  'NOT_VERIFIED',
  'IDENTITY_CHECK',
  'HEALTH_MISSING',
  'HEALTH_EXPIRED',
  'CONSENT',
  'NO_PASS',
  'PASS_AGAIN',
  'HOLDS_SUSPENDED',
  'HOLDS_IN_RECTIFICATION',
  'HOLDS_ONE',
  'WORKER_SUSPENDED',
  'BARRED',
  'REVOKED_RECENTLY',
  'LEFT',
  'DECEASED',
];

/** What the list can be narrowed by, as it stands in the address. A name does not. */
export const uncertifiedListSpec: ListSpec<UncertifiedFilter, UncertifiedOrder> = {
  filter: {
    search: privateText(),
    county: text(),
    elsewhere: flag(),
    agency: text(),
    obstacle: oneOf(obstacles),
    ready: flag(),
    remindedOn: day(),
  },
  orders: ['LEAST_LACKING'],
};

const countyViews = { elsewhere: 'elsewhere=yes' };

/** For a county officer, beside those registered in the county: who works there and is counted in another. */
export const viewsFor = (role: Role): Partial<typeof countyViews> => (role === 'COUNTY_BUREAU' ? countyViews : {});
