import { MarkNotificationsReadDocument } from '../../../gql/graphql';
import { useSend } from '../../../ui/use-send';

/** Marks one notification as read, or all when none is named. */
export const useMarkRead = () => useSend(MarkNotificationsReadDocument, (data) => data.markNotificationsRead);
