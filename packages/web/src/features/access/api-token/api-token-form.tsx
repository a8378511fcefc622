import { DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { CreateApiTokenDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FormDialog, useRules } from '../../../ui/form-frame';
import { useFirstFocus } from '../../../ui/use-first-focus';
import { useSend } from '../../../ui/use-send';
import { useClock } from '../../../ui/viewer';
import { apiTokenText } from './api-token.text';

interface Values {
  name: string;
  expiresOn: Dayjs;
}

/** A new token: what for, and until when. */
export function ApiTokenForm({ onClose, onCreated }: { onClose(): void; onCreated(secret: string): void }) {
  const say = useText(apiTokenText);
  const { needed } = useRules();
  const first = useFirstFocus();
  const today = dayjs(useClock().today);
  const [create] = useSend(CreateApiTokenDocument, (data) => data.createApiToken);
  return (
    <FormDialog<Values, { secret: string | null }>
      title={say('create')}
      name="token"
      initial={{ expiresOn: today.add(90, 'day') }}
      fallback="name"
      submit={({ name, expiresOn }) =>
        create({ name: name.trim(), expiresOn: expiresOn.format('YYYY-MM-DD') }, { quiet: true })
      }
      onDone={({ secret }) => secret && onCreated(secret)}
      onClose={onClose}
    >
      <Form.Item name="name" label={say('name')} extra={say('nameHint')} rules={[needed(say('name'))]}>
        <Input maxLength={60} autoComplete="off" ref={first} />
      </Form.Item>
      <Form.Item
        name="expiresOn"
        label={say('expiresOn')}
        extra={say('expiresHint')}
        rules={[{ required: true, message: say('expiresRequired') }]}
      >
        <DatePicker
          minDate={today}
          maxDate={today.add(1, 'year')}
          presets={[30, 90, 180, 365].map((days) => ({
            label: today.add(days, 'day').format('YYYY-MM-DD'),
            value: today.add(days, 'day'),
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
