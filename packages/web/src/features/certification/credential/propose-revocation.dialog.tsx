import { Form, Input, Radio } from 'antd';
import { type CredentialActionsFragment, ProposeRevocationDocument, type RevocationCause } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { FormDialog, useRules } from '../../../ui/form-frame';
import { optionsOf } from '../../../ui/options';
import { withUploads } from '../../../ui/upload';
import { useSend } from '../../../ui/use-send';
import styles from './credential.module.css';
import { credentialText } from './credential.text';
import { EvidenceItem } from './evidence-item';
import { revocationCauses, revocationText } from './revocation.text';

interface Values {
  cause: RevocationCause;
  grounds: string;
  evidence: string;
  files?: File[];
}

/** Proposes to revoke: the cause, what happened, and what proves it. */
export function ProposeRevocationDialog(props: { credential: CredentialActionsFragment; onClose(): void }) {
  const { credential, onClose } = props;
  const say = useText(credentialText);
  const revocation = useText(revocationText);
  const common = useCommonText();
  const { chosen, needed } = useRules();
  const [propose] = useSend(ProposeRevocationDocument, (data) => data.proposeRevocation);
  return (
    <FormDialog<Values, unknown>
      title={say('action.PROPOSE_REVOCATION')}
      lead={say('ask.PROPOSE_REVOCATION')}
      danger
      name="revoke"
      initial={{}}
      fallback="grounds"
      submit={({ files: chosen, ...values }) =>
        withUploads(chosen ?? [], 'files', (files) =>
          propose(
            { input: { credential: credential.id, ...values, files, expectedVersion: credential.version } },
            { success: common('act.done', { action: say('action.PROPOSE_REVOCATION') }), quiet: true },
          ),
        )
      }
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item name="cause" label={say('form.cause')} rules={[chosen(say('form.cause'))]}>
        <Radio.Group vertical options={optionsOf(revocationCauses, (value) => revocation(`cause.${value}`))} />
      </Form.Item>
      <Form.Item
        name="grounds"
        label={say('form.grounds')}
        extra={<span className={styles.aside}>{say('form.groundsHint')}</span>}
        rules={[needed(say('form.grounds'))]}
      >
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
      <Form.Item
        name="evidence"
        label={say('form.evidence')}
        extra={<span className={styles.aside}>{say('form.evidenceHint')}</span>}
        rules={[needed(say('form.evidence'))]}
      >
        <Input.TextArea rows={2} maxLength={500} showCount />
      </Form.Item>
      <EvidenceItem />
    </FormDialog>
  );
}
