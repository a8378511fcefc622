import { WorkerDocument } from '../../../gql/graphql';
import { useRecord } from '../../../ui/use-record';

/** One worker, as page and preview show it. */
export const useWorker = (id: string) => useRecord(WorkerDocument, id, (data) => data.worker);
