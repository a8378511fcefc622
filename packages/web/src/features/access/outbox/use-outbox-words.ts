import type { DeliveryState } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import type { StateMark } from '../../../ui/state-tag';
import { outboxText } from './outbox.text';

export const deliveryStates: readonly DeliveryState[] = [
  'DEAD',
  'RETRYING',
  'WAITING',
  'SCHEDULED',
  'NOT_CONNECTED',
  'PAUSED',
  'DELIVERED',
  'DROPPED',
];

export const deliveryMarks: Record<DeliveryState, StateMark> = {
  SCHEDULED: 'draft',
  WAITING: 'waiting',
  RETRYING: 'incomplete',
  NOT_CONNECTED: 'incomplete',
  PAUSED: 'paused',
  DEAD: 'barred',
  DELIVERED: 'done',
  DROPPED: 'left',
};

const WEBHOOK = 'webhook/';

/** What the technical names of the outbox are called; an unknown one stands as it is. */
export function useOutboxWords() {
  const say = useText(outboxText);
  return {
    topic(name: string): string {
      if (name === 'notification' || name === 'sms') return say(`topics.${name}`);
      return name === 'receiver.test' ? say('topics.receiver-test') : name;
    },
    destination(name: string): string {
      if (name === 'in-app' || name === 'sms') return say(`destinations.${name}`);
      return name.startsWith(WEBHOOK) ? name.slice(WEBHOOK.length) : name;
    },
    failure(told: string): string {
      const http = /^HTTP (\d+)$/.exec(told);
      if (http) return say('failure.http', { code: http[1] });
      if (told === 'no answer in time') return say('failure.timeout');
      if (told === 'the receiver was removed') return say('failure.removed');
      if (told === 'internal fault') return say('failure.internal');
      return say('failure.connection', { code: told });
    },
  };
}
