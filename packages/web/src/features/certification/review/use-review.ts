import { ReviewDocument } from '../../../gql/graphql';
import { useRecord } from '../../../ui/use-record';

/** One review that is due, as page and preview show it; null once it has passed. */
export const useReview = (id: string) =>
  useRecord(ReviewDocument, id, ({ node }) => (node?.__typename === 'ReviewCase' ? node : null));
