import type { DeliveryState } from '../../../gql/graphql';
import { type ListSpec, manyOf, text } from '../../../ui/record-table';
import { deliveryStates } from './use-outbox-words';

export interface OutboxListFilter {
  states?: DeliveryState[];
  topic?: string;
  destination?: string;
}

export const outboxListSpec: ListSpec<OutboxListFilter, 'NEWEST'> = {
  filter: { states: manyOf(deliveryStates), topic: text(), destination: text() },
  orders: ['NEWEST'],
};
