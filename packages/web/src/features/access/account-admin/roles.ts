import type { Role } from '../../../gql/graphql';

/** Every role that an account can have, in the order in which they are offered. */
export const roles: readonly Role[] = [
  'CITY_BUREAU',
  'COUNTY_BUREAU',
  'ASSOCIATION',
  'EVALUATOR',
  'AGENCY',
  'DEPARTMENT',
  'ANALYST',
  'AUDITOR',
  'ADMIN',
];
