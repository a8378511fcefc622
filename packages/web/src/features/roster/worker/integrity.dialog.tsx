import { Form, Input, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { RecordIntegrityEntryDocument } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { DayItem, FormDialog, useRules } from '../../../ui/form-frame';
import { useSend } from '../../../ui/use-send';
import type { FactDialogProps } from './fact-dialog';
import { workerActsText } from './worker-acts.text';
import { workerFormText } from './worker-form.text';
import { workerRecordText } from './worker-record.text';

interface Values {
  good: boolean;
  source: string;
  summary: string;
  on: Dayjs;
}

/** 诚信记录: one entry with its source. */
export function IntegrityDialog({ worker, onClose }: FactDialogProps) {
  const words = useText(workerRecordText);
  const acts = useText(workerActsText);
  const form = useText(workerFormText);
  const common = useCommonText();
  const [record] = useSend(RecordIntegrityEntryDocument, (data) => data.recordIntegrityEntry);
  const title = acts('action.RECORD_INTEGRITY');
  const { needed } = useRules();
  return (
    <FormDialog<Values, unknown>
      title={title}
      name="fact"
      initial={{ good: true }}
      fallback="summary"
      onDone={onClose}
      onClose={onClose}
      submit={({ good, source, summary, on }) =>
        record(
          { worker, good, source: source.trim(), summary: summary.trim(), on: on.format('YYYY-MM-DD') },
          { success: common('act.done', { action: title }), quiet: true },
        )
      }
    >
      <Form.Item name="good" label={form('good')}>
        <Radio.Group
          options={[
            { value: true, label: words('integrityGood') },
            { value: false, label: words('integrityBad') },
          ]}
        />
      </Form.Item>
      <Form.Item name="source" label={form('source')} extra={form('sourceHint')} rules={[needed(form('source'))]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="summary" label={form('summary')} extra={form('summaryHint')} rules={[needed(form('summary'))]}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <DayItem name="on" label={form('on')} />
    </FormDialog>
  );
}
