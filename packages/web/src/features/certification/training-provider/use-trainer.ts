import { TrainerDocument } from '../../../gql/graphql';
import { useRecord } from '../../../ui/use-record';

/** One trainer, as page and preview show it. */
export const useTrainer = (id: string) => useRecord(TrainerDocument, id, (data) => data.trainer);
