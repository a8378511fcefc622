import { Form, Radio } from 'antd';
import { type IdentityMethod, RecordIdentityCheckDocument } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { FormDialog } from '../../../ui/form-frame';
import { useSend } from '../../../ui/use-send';
import type { FactDialogProps } from './fact-dialog';
import { identityMethods } from './worker.words';
import { workerActsText } from './worker-acts.text';
import { workerFormText } from './worker-form.text';
import { workerRecordText } from './worker-record.text';

/** 人证合一: says by which means the person was compared with the paper. */
export function IdentityCheckDialog({ worker, onClose }: FactDialogProps) {
  const words = useText(workerRecordText);
  const acts = useText(workerActsText);
  const form = useText(workerFormText);
  const common = useCommonText();
  const [record] = useSend(RecordIdentityCheckDocument, (data) => data.recordIdentityCheck);
  const title = acts('action.RECORD_IDENTITY_CHECK');
  return (
    <FormDialog<{ method: IdentityMethod }, unknown>
      title={title}
      name="fact"
      lead={form('identityLead')}
      initial={{ method: 'IN_PERSON' }}
      fallback="method"
      onDone={onClose}
      onClose={onClose}
      submit={({ method }) =>
        record({ worker, method }, { success: common('act.done', { action: title }), quiet: true })
      }
    >
      <Form.Item name="method" label={form('method')}>
        <Radio.Group options={identityMethods.map((value) => ({ value, label: words(`method.${value}`) }))} />
      </Form.Item>
    </FormDialog>
  );
}
