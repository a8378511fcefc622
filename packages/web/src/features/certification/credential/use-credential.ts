import { CredentialDocument } from '../../../gql/graphql';
import { useRecord } from '../../../ui/use-record';

/** One certificate, as page and preview show it. */
export const useCredential = (id: string) => useRecord(CredentialDocument, id, (data) => data.credential);
