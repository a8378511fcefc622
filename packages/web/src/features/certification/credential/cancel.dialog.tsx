import { Form, Radio } from 'antd';
import { type CancelCause, CancelCredentialDocument, type CredentialActionsFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { FormDialog, ReasonItem, useRules } from '../../../ui/form-frame';
import { optionsOf } from '../../../ui/options';
import { useSend } from '../../../ui/use-send';
import { credentialText } from './credential.text';
import { cancelCauses } from './credential.words';

interface Values {
  cause: CancelCause;
  reason: string;
}

/** Ends a certificate: left the trade, deceased, own wish. */
export function CancelDialog({ credential, onClose }: { credential: CredentialActionsFragment; onClose(): void }) {
  const say = useText(credentialText);
  const common = useCommonText();
  const { chosen } = useRules();
  const [cancel] = useSend(CancelCredentialDocument, (data) => data.cancelCredential);
  return (
    <FormDialog<Values, unknown>
      title={say('action.CANCEL')}
      lead={say('ask.CANCEL')}
      danger
      name="cancel"
      initial={{}}
      fallback="reason"
      submit={({ cause, reason }) =>
        cancel(
          { input: { credential: credential.id, cause, reason: reason.trim(), expectedVersion: credential.version } },
          { success: common('act.done', { action: say('action.CANCEL') }), quiet: true },
        )
      }
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item name="cause" label={say('form.cancelCause')} rules={[chosen(say('form.cancelCause'))]}>
        <Radio.Group options={optionsOf(cancelCauses, (value) => say(`cancelCause.${value}`))} />
      </Form.Item>
      <ReasonItem
        label={say('form.reason')}
        templates={[say('reason.left'), say('reason.own'), say('reason.family')]}
      />
    </FormDialog>
  );
}
