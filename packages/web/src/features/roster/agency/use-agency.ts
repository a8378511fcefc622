import { AgencyDocument } from '../../../gql/graphql';
import { useRecord } from '../../../ui/use-record';

/** One agency, as page and preview show it. */
export const useAgency = (id: string) => useRecord(AgencyDocument, id, (data) => data.agency);
