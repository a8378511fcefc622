import type { Role } from '../../../gql/graphql';

/** Every role that an account can have, in the order in which they are offered. */
const offered: Record<Role, true> = {
  CITY_BUREAU: true,
  COUNTY_BUREAU: true,
  ASSOCIATION: true,
  EVALUATOR: true,
  AGENCY: true,
  DEPARTMENT: true,
  ANALYST: true,
  AUDITOR: true,
  ADMIN: true,
};

export const roles = Object.keys(offered) as Role[];
