import type { ServiceLine } from '../gql/graphql';

/** Every line of domestic service, in the order in which they are offered; named by `serviceLine` of the common words. */
export const serviceLines: readonly ServiceLine[] = [
  'HOUSEKEEPING',
  'HOURLY',
  'MATERNITY',
  'INFANT',
  'ELDERLY',
  'PATIENT',
  'COOKING',
  'APPLIANCE_CLEANING',
  'OTHER',
];
