import { App, Button } from 'antd';
import { Link } from 'react-router';
import {
  PauseReceiverDocument,
  type ReceiverRowFragment,
  RemoveReceiverDocument,
  SetReceiverDocument,
  TestReceiverDocument,
} from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { formatNumber } from '../../../ui/format';
import { RelativeTime } from '../../../ui/moment';
import { PlainTable } from '../../../ui/plain-table';
import { StateTag } from '../../../ui/state-tag';
import { useSend } from '../../../ui/use-send';
import styles from './outbox.module.css';
import { receiverText } from './receiver.text';
import type { HandedSecret } from './receiver-form';

interface Acts {
  onEdit(receiver: ReceiverRowFragment): void;
  onSecret(handed: HandedSecret): void;
  onTest(test: { name: string; message: string }): void;
}

export function ReceiverTable({ receivers, ...acts }: { receivers: readonly ReceiverRowFragment[] } & Acts) {
  const say = useText(receiverText);
  const messages = (name: string, count: number, states: string) =>
    count === 0 ? (
      0
    ) : (
      <Link to={`/outbox?states=${states}&destination=${encodeURIComponent(`webhook/${name}`)}`}>
        {formatNumber(count)}
      </Link>
    );
  return (
    <PlainTable
      label={say('title')}
      rows={receivers}
      keyOf={(receiver) => receiver.name}
      columns={[
        { key: 'name', title: say('column.name'), render: (receiver) => receiver.name },
        { key: 'url', title: say('column.url'), render: (receiver) => receiver.url },
        {
          key: 'state',
          title: say('column.state'),
          render: ({ pausedAt }) => (
            <StateTag mark={pausedAt ? 'paused' : 'done'}>{say(pausedAt ? 'state.paused' : 'state.open')}</StateTag>
          ),
        },
        {
          key: 'waiting',
          title: say('column.waiting'),
          align: 'right',
          render: ({ name, waiting }) => messages(name, waiting, 'WAITING,RETRYING,SCHEDULED,PAUSED'),
        },
        {
          key: 'dead',
          title: say('column.dead'),
          align: 'right',
          render: ({ name, dead }) => messages(name, dead, 'DEAD'),
        },
        {
          key: 'answer',
          title: say('column.answer'),
          align: 'right',
          render: ({ answerSeconds }) => say('seconds', { count: answerSeconds }),
        },
        {
          key: 'updated',
          title: say('column.updated'),
          render: ({ updatedAt }) => <RelativeTime at={updatedAt} />,
        },
        {
          key: 'acts',
          title: '',
          align: 'right',
          render: (receiver) => <ReceiverActs receiver={receiver} {...acts} />,
        },
      ]}
    />
  );
}

function ReceiverActs({ receiver, onEdit, onSecret, onTest }: { receiver: ReceiverRowFragment } & Acts) {
  const say = useText(receiverText);
  const common = useCommonText();
  const { modal } = App.useApp();
  const [set] = useSend(SetReceiverDocument, (data) => data.setReceiver);
  const [pause] = useSend(PauseReceiverDocument, (data) => data.pauseReceiver);
  const [test, testing] = useSend(TestReceiverDocument, (data) => data.testReceiver);
  const [remove] = useSend(RemoveReceiverDocument, (data) => data.removeReceiver);
  const { name, url, answerSeconds, pausedAt } = receiver;

  const ask = (act: 'pause' | 'rotate' | 'remove', danger: boolean, onOk: () => Promise<unknown>) =>
    void modal.confirm({
      title: say(`${act}Ask`, { name }),
      content: say(`${act}Advice`),
      okText: say(act),
      okButtonProps: { danger },
      cancelText: common('action.cancel'),
      onOk,
    });
  const rotate = async () => {
    const outcome = await set({ input: { name, url, answerSeconds, newSecret: true } });
    if (outcome.done && outcome.value.secret) onSecret({ name, secret: outcome.value.secret });
  };
  const send = async () => {
    const outcome = await test({ name });
    if (outcome.done && outcome.value.message) onTest({ name, message: outcome.value.message });
  };
  return (
    <span className={styles.acts}>
      <Button size="small" aria-label={say('editOf', { name })} onClick={() => onEdit(receiver)}>
        {say('edit')}
      </Button>
      {!pausedAt && (
        <Button size="small" loading={testing} aria-label={say('testOf', { name })} onClick={() => void send()}>
          {say('test')}
        </Button>
      )}
      {pausedAt ? (
        <Button
          size="small"
          aria-label={say('resumeOf', { name })}
          onClick={() => void pause({ name, paused: false }, { success: say('resumed') })}
        >
          {say('resume')}
        </Button>
      ) : (
        <Button
          size="small"
          aria-label={say('pauseOf', { name })}
          onClick={() => ask('pause', false, () => pause({ name, paused: true }, { success: say('paused') }))}
        >
          {say('pause')}
        </Button>
      )}
      <Button size="small" aria-label={say('rotateOf', { name })} onClick={() => ask('rotate', true, rotate)}>
        {say('rotate')}
      </Button>
      <Button
        size="small"
        danger
        aria-label={say('removeOf', { name })}
        onClick={() => ask('remove', true, () => remove({ name }, { success: say('removed') }))}
      >
        {say('remove')}
      </Button>
    </span>
  );
}
