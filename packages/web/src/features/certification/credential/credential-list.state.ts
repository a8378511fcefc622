import type { CredentialFilter, CredentialOrder } from '../../../gql/graphql';
import { credentialStates } from '../../../ui/credential-state-tag';
import { day, flag, type ListSpec, manyOf, privateText, text } from '../../../ui/record-table';

/** What the list can be narrowed and ordered by, as it stands in the address. A name does not. */
export const credentialListSpec: ListSpec<CredentialFilter, CredentialOrder> = {
  filter: {
    search: privateText(),
    county: text(),
    agency: text(),
    states: manyOf(credentialStates),
    dueUntil: day(),
    leftTrade: flag(),
    revocationOpen: flag(),
  },
  orders: ['NEWEST', 'DUE', 'UPDATED', 'NUMBER'],
};

/** The views that come with the list; their words stand under `view`. */
export const credentialViews = {
  suspended: 'states=SUSPENDED',
  revoking: 'revocationOpen=yes',
  toCancel: 'leftTrade=yes',
};
