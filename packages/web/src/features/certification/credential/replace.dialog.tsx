import { Form, Radio } from 'antd';
import {
  type CredentialActionsFragment,
  ReplaceCredentialDocument,
  type ReplacementReason,
} from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { FormDialog, useRules } from '../../../ui/form-frame';
import { optionsOf } from '../../../ui/options';
import { useSend } from '../../../ui/use-send';
import { credentialText } from './credential.text';
import { replacementReasons } from './credential.words';

/** A new edition under the same number. */
export function ReplaceDialog({ credential, onClose }: { credential: CredentialActionsFragment; onClose(): void }) {
  const say = useText(credentialText);
  const common = useCommonText();
  const { chosen } = useRules();
  const [replace] = useSend(ReplaceCredentialDocument, (data) => data.replaceCredential);
  return (
    <FormDialog<{ reason: ReplacementReason }, unknown>
      title={say('action.REPLACE')}
      lead={say('ask.REPLACE')}
      name="replace"
      initial={{}}
      fallback="reason"
      submit={({ reason }) =>
        replace(
          { input: { credential: credential.id, reason, expectedVersion: credential.version } },
          { success: common('act.done', { action: say('action.REPLACE') }), quiet: true },
        )
      }
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item name="reason" label={say('form.why')} rules={[chosen(say('form.why'))]}>
        <Radio.Group options={optionsOf(replacementReasons, (value) => say(`replacedReason.${value}`))} />
      </Form.Item>
    </FormDialog>
  );
}
