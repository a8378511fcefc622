import { SessionRecordDocument } from '../../../gql/graphql';
import { useRecord } from '../../../ui/use-record';

/** One session, as its pages show it. */
export const useSession = (id: string) => useRecord(SessionRecordDocument, id, (data) => data.trainingSession);
