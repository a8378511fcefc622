import { EmploymentDocument } from '../../../gql/graphql';
import { useRecord } from '../../../ui/use-record';

/** One employment, as page and preview show it. */
export const useEmployment = (id: string) => useRecord(EmploymentDocument, id, (data) => data.employment);
