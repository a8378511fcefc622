import type { IssueObstacle, UncertifiedFilter } from '../../../gql/graphql';
import { flag, type ListSpec, oneOf, privateText, text } from '../../../ui/record-table';

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
  'HOLDS_ONE',
  'WORKER_SUSPENDED',
  'BARRED',
  'REVOKED_RECENTLY',
  'LEFT',
  'DECEASED',
];

/** What the list can be narrowed by, as it stands in the address. A name does not. */
export const uncertifiedListSpec: ListSpec<UncertifiedFilter, UncertifiedOrder> = {
  filter: { search: privateText(), county: text(), agency: text(), obstacle: oneOf(obstacles), ready: flag() },
  orders: ['LEAST_LACKING'],
};
