import { useQuery } from '@apollo/client/react';
import { Alert, Button, Modal } from 'antd';
import { useNavigate } from 'react-router';
import { TestMessageDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { receiverText } from './receiver.text';
import { useOutboxWords } from './use-outbox-words';

const second = 1_000;

/** What becomes of a test message, asked each second until the other side has answered. */
export function ReceiverTest({ name, message, onClose }: { name: string; message: string; onClose(): void }) {
  const say = useText(receiverText);
  const words = useOutboxWords();
  const navigate = useNavigate();
  const { data, stopPolling } = useQuery(TestMessageDocument, {
    variables: { message },
    pollInterval: second,
    fetchPolicy: 'network-only',
  });
  const found = data?.outboxMessages.nodes[0];
  const state = found?.state ?? 'WAITING';
  const settled = state !== 'WAITING';
  if (settled) stopPolling();
  const failure = found?.failure ? words.failure(found.failure) : '';
  return (
    <Modal
      open
      title={say('testTitle', { name })}
      onCancel={onClose}
      footer={[
        <Button
          key="see"
          onClick={() =>
            void navigate(`/outbox?topic=receiver.test&destination=${encodeURIComponent(`webhook/${name}`)}`)
          }
        >
          {say('testSee')}
        </Button>,
        <Button key="close" type="primary" onClick={onClose}>
          {say('close')}
        </Button>,
      ]}
    >
      <div aria-live="polite">
        {!settled && <Alert type="info" showIcon title={say('testing')} />}
        {state === 'DELIVERED' && <Alert type="success" showIcon title={say('testDone')} />}
        {state === 'DEAD' && <Alert type="error" showIcon title={say('testDead', { failure })} />}
        {settled && state !== 'DELIVERED' && state !== 'DEAD' && (
          <Alert type="warning" showIcon title={say('testRetrying', { failure })} />
        )}
      </div>
    </Modal>
  );
}
