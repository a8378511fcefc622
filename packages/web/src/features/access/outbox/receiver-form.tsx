import { useQuery } from '@apollo/client/react';
import { AutoComplete, Form, Input, InputNumber } from 'antd';
import { DepartmentsForReceiverDocument, type ReceiverRowFragment, SetReceiverDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FormDrawer, useRules } from '../../../ui/form-frame';
import { useSend } from '../../../ui/use-send';
import { receiverText } from './receiver.text';

/** A secret that is shown this once. */
export interface HandedSecret {
  name: string;
  secret: string;
}

interface Values {
  name?: string;
  url?: string;
  answerSeconds?: number;
}

interface Props {
  /** Absent: a new one. */
  receiver?: ReceiverRowFragment;
  onClose(): void;
  onSecret(handed: HandedSecret): void;
}

/** Where the messages to a department go; a new one comes with its secret. */
export function ReceiverDrawer({ receiver, onClose, onSecret }: Props) {
  const say = useText(receiverText);
  const { needed, chosen } = useRules();
  const [set] = useSend(SetReceiverDocument, (data) => data.setReceiver);
  const { data } = useQuery(DepartmentsForReceiverDocument, { fetchPolicy: 'cache-first' });
  return (
    <FormDrawer<Values, HandedSecret | undefined>
      title={say(receiver ? 'form.editTitle' : 'form.createTitle')}
      action={receiver ? undefined : say('form.submit')}
      name="receiver"
      initial={
        receiver
          ? { name: receiver.name, url: receiver.url, answerSeconds: receiver.answerSeconds }
          : { answerSeconds: 10 }
      }
      fallback="url"
      submit={async ({ name = '', url = '', answerSeconds }) => {
        const outcome = await set(
          { input: { name: name.trim(), url: url.trim(), answerSeconds } },
          { quiet: true, success: receiver && say('form.saved') },
        );
        if (!outcome.done) return outcome;
        const { secret } = outcome.value;
        return { done: true, value: secret ? { name: name.trim(), secret } : undefined };
      }}
      onDone={(handed) => {
        onClose();
        if (handed) onSecret(handed);
      }}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={say('form.name')}
        extra={receiver ? undefined : say('form.nameHint')}
        rules={[needed(say('form.name'))]}
      >
        <AutoComplete
          disabled={receiver !== undefined}
          maxLength={60}
          options={(data?.departments ?? []).map((value) => ({ value }))}
          showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
        />
      </Form.Item>
      <Form.Item name="url" label={say('form.url')} extra={say('form.urlHint')} rules={[needed(say('form.url'))]}>
        <Input inputMode="url" maxLength={500} autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="answerSeconds"
        label={say('form.answer')}
        extra={say('form.answerHint')}
        rules={[chosen(say('form.answer'))]}
      >
        <InputNumber min={1} max={60} precision={0} />
      </Form.Item>
    </FormDrawer>
  );
}
