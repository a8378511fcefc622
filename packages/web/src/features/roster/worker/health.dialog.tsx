import { Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { RecordHealthCertificateDocument } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { DayItem, FormDialog } from '../../../ui/form-frame';
import { useSend } from '../../../ui/use-send';
import type { FactDialogProps } from './fact-dialog';
import { workerActsText } from './worker-acts.text';
import { workerFormText } from './worker-form.text';

/** 健康证: from its day of issue; the server works out how long it holds. */
export function HealthDialog({ worker, onClose }: FactDialogProps) {
  const acts = useText(workerActsText);
  const form = useText(workerFormText);
  const common = useCommonText();
  const [record] = useSend(RecordHealthCertificateDocument, (data) => data.recordHealthCertificate);
  const title = acts('action.RECORD_HEALTH');
  return (
    <FormDialog<{ issuedOn: Dayjs; issuer?: string }, unknown>
      title={title}
      name="fact"
      initial={{}}
      fallback="issuedOn"
      onDone={onClose}
      onClose={onClose}
      submit={({ issuedOn, issuer }) =>
        record(
          { worker, issuedOn: issuedOn.format('YYYY-MM-DD'), issuer: issuer?.trim() || null },
          { success: common('act.done', { action: title }), quiet: true },
        )
      }
    >
      <DayItem name="issuedOn" label={form('issuedOn')} extra={form('issuedOnHint')} />
      <Form.Item name="issuer" label={form('issuer')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
