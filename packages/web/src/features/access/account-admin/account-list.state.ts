import type { AccountFilter } from '../../../gql/graphql';
import { flag, type ListSpec, manyOf, privateText, text } from '../../../ui/record-table';
import { roles } from './roles';

export const accountListSpec: ListSpec<AccountFilter, 'LOGIN'> = {
  filter: { search: privateText(), roles: manyOf(roles), disabled: flag(), county: text() },
  orders: ['LOGIN'],
};
