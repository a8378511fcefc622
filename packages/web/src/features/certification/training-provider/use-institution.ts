import { InstitutionDocument } from '../../../gql/graphql';
import { useRecord } from '../../../ui/use-record';

/** One institution, as page and preview show it. */
export const useInstitution = (id: string) => useRecord(InstitutionDocument, id, (data) => data.trainingInstitution);
