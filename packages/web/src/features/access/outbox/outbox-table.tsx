import { Button, Checkbox } from 'antd';
import type { OutboxRowFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { momentOf } from '../../../ui/format';
import { PlainTable } from '../../../ui/plain-table';
import { StateTag } from '../../../ui/state-tag';
import styles from './outbox.module.css';
import { outboxText } from './outbox.text';
import { deliveryMarks, useOutboxWords } from './use-outbox-words';

interface Props {
  messages: readonly OutboxRowFragment[];
  stale: boolean;
  chosen: ReadonlySet<string>;
  onChoose(id: string, chosen: boolean): void;
  onDrop(message: OutboxRowFragment): void;
}

export function OutboxTable({ messages, stale, chosen, onChoose, onDrop }: Props) {
  const say = useText(outboxText);
  const common = useCommonText();
  const words = useOutboxWords();
  const dead = messages.some(({ state }) => state === 'DEAD');
  return (
    <PlainTable
      label={say('title')}
      rows={messages}
      stale={stale}
      keyOf={(message) => message.id}
      columns={[
        {
          key: 'created',
          title: say('column.created'),
          render: (message) => {
            const at = momentOf(message.createdAt);
            const time = (
              <time dateTime={message.createdAt} className={styles.time}>
                {at}
              </time>
            );
            if (!dead) return time;
            return (
              <Checkbox
                aria-label={say('choose', { at })}
                disabled={message.state !== 'DEAD'}
                checked={chosen.has(message.id)}
                onChange={(event) => onChoose(message.id, event.target.checked)}
              >
                {time}
              </Checkbox>
            );
          },
        },
        { key: 'topic', title: say('column.topic'), render: (message) => words.topic(message.topic) },
        {
          key: 'destination',
          title: say('column.destination'),
          render: (message) => words.destination(message.destination),
        },
        {
          key: 'subject',
          title: say('column.subject'),
          render: (message) => message.subjectNumber ?? common('none'),
        },
        {
          key: 'state',
          title: say('column.state'),
          render: (message) => <StateTag mark={deliveryMarks[message.state]}>{say(`state.${message.state}`)}</StateTag>,
        },
        {
          key: 'attempts',
          title: say('column.attempts'),
          align: 'right',
          render: (message) => message.attempts,
        },
        {
          key: 'failure',
          title: say('column.failure'),
          render: (message) => (message.failure ? words.failure(message.failure) : common('none')),
        },
        {
          key: 'next',
          title: say('column.next'),
          render: (message) =>
            message.settledAt
              ? momentOf(message.settledAt)
              : message.nextAt
                ? say('nextAt', { at: momentOf(message.nextAt) })
                : common('none'),
        },
        ...(dead
          ? [
              {
                key: 'acts',
                title: '',
                align: 'right' as const,
                render: (message: OutboxRowFragment) =>
                  message.state === 'DEAD' && (
                    <Button
                      size="small"
                      danger
                      aria-label={say('dropOf', { at: momentOf(message.createdAt) })}
                      onClick={() => onDrop(message)}
                    >
                      {say('drop')}
                    </Button>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
