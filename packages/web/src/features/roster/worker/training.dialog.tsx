import { Form, Input, InputNumber } from 'antd';
import type { Dayjs } from 'dayjs';
import { RecordTrainingDocument } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { DayItem, FormDialog, useRules } from '../../../ui/form-frame';
import { useSend } from '../../../ui/use-send';
import type { FactDialogProps } from './fact-dialog';
import { workerActsText } from './worker-acts.text';
import { workerFormText } from './worker-form.text';

interface Values {
  course: string;
  hours: number;
  completedOn: Dayjs;
  provider?: string;
}

/** 培训: a course that was completed. */
export function TrainingDialog({ worker, onClose }: FactDialogProps) {
  const acts = useText(workerActsText);
  const form = useText(workerFormText);
  const common = useCommonText();
  const [record] = useSend(RecordTrainingDocument, (data) => data.recordTraining);
  const title = acts('action.RECORD_TRAINING');
  const { needed, chosen } = useRules();
  return (
    <FormDialog<Values, unknown>
      title={title}
      name="fact"
      initial={{}}
      fallback="course"
      onDone={onClose}
      onClose={onClose}
      submit={({ course, hours, completedOn, provider }) =>
        record(
          {
            worker,
            course: course.trim(),
            hours,
            completedOn: completedOn.format('YYYY-MM-DD'),
            provider: provider?.trim() || null,
          },
          { success: common('act.done', { action: title }), quiet: true },
        )
      }
    >
      <Form.Item name="course" label={form('course')} rules={[needed(form('course'))]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="hours" label={form('hours')} rules={[chosen(form('hours'))]}>
        <InputNumber min={1} max={2000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <DayItem name="completedOn" label={form('completedOn')} />
      <Form.Item name="provider" label={form('provider')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
