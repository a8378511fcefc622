import { Form, InputNumber } from 'antd';
import { CorrectResultDocument, type SessionPersonFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FormDialog, ReasonItem } from '../../../ui/form-frame';
import { useSend } from '../../../ui/use-send';
import { examText } from './exam.text';

interface Values {
  score?: number | null;
  reason: string;
}

/** Another score for a result that stands; why is asked and kept. */
export function CorrectDialog(props: { result: SessionPersonFragment['results'][number]; onClose(): void }) {
  const { result, onClose } = props;
  const say = useText(examText);
  const [correct] = useSend(CorrectResultDocument, (data) => data.correctExaminationResult);
  return (
    <FormDialog<Values, unknown>
      title={say('correctTitle')}
      name="correct"
      initial={{ score: result.score }}
      fallback="reason"
      submit={({ score, reason }) =>
        correct(
          { input: { result: result.id, score: score ?? null, reason, expectedVersion: result.version } },
          { success: say('corrected'), quiet: true },
        )
      }
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item name="score" label={say('correctScore')}>
        <InputNumber min={0} max={100} precision={0} />
      </Form.Item>
      <ReasonItem label={say('reason')} templates={[say('reasons.typo'), say('reasons.review')]} />
    </FormDialog>
  );
}
