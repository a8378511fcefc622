import { Form, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { type ConsentKind, RecordConsentDocument } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { FileInput } from '../../../ui/file-input';
import { DayItem, FormDialog } from '../../../ui/form-frame';
import { withUpload } from '../../../ui/upload';
import { useSend } from '../../../ui/use-send';
import type { FactDialogProps } from './fact-dialog';
import { consentKinds } from './worker.words';
import { workerActsText } from './worker-acts.text';
import { workerFormText } from './worker-form.text';
import { workerRecordText } from './worker-record.text';

/** 授权: a consent that the worker has signed on paper. */
export function ConsentDialog({ worker, kind = 'DATA', onClose }: FactDialogProps & { kind?: ConsentKind }) {
  const words = useText(workerRecordText);
  const acts = useText(workerActsText);
  const form = useText(workerFormText);
  const common = useCommonText();
  const [record] = useSend(RecordConsentDocument, (data) => data.recordConsent);
  const title = acts('action.RECORD_CONSENT');
  return (
    <FormDialog<{ kind: ConsentKind; givenOn: Dayjs; scan?: File }, unknown>
      title={title}
      name="fact"
      lead={form('consentLead')}
      initial={{ kind }}
      fallback="kind"
      onDone={onClose}
      onClose={onClose}
      submit={({ kind: given, givenOn, scan: file }) =>
        withUpload(file, 'scan', (scan) =>
          record(
            { worker, kind: given, givenOn: givenOn.format('YYYY-MM-DD'), scan },
            { success: common('act.done', { action: title }), quiet: true },
          ),
        )
      }
    >
      <Form.Item name="kind" label={form('consentKind')}>
        <Radio.Group options={consentKinds.map((value) => ({ value, label: words(`consent.${value}`) }))} />
      </Form.Item>
      <DayItem name="givenOn" label={form('givenOn')} />
      <Form.Item name="scan" label={form('scan')} extra={form('scanHint')}>
        <FileInput accept=".pdf,.jpg,.jpeg,.png,.webp" />
      </Form.Item>
    </FormDialog>
  );
}
