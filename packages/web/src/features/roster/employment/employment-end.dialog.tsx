import { Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { DecideEmploymentDocument, type EmploymentRowFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { DayPicker } from '../../../ui/day-picker';
import { FormDialog, ReasonItem } from '../../../ui/form-frame';
import { useSend } from '../../../ui/use-send';
import { useClock, useViewer } from '../../../ui/viewer';
import { employmentText } from './employment.text';

interface Props {
  employment: EmploymentRowFragment;
  onClose(): void;
  /** The worker is to confirm by this link. */
  onLink(path: string): void;
}

/** Ends an employment on a day: an agency asks the worker, a county ends at once. */
export function EndDialog({ employment, onClose, onLink }: Props) {
  const say = useText(employmentText);
  const common = useCommonText();
  const { today } = useClock();
  const agency = useViewer().role === 'AGENCY';
  const [decide] = useSend(DecideEmploymentDocument, (data) => data.decideEmployment);
  return (
    <FormDialog<{ endedOn: Dayjs; reason: string }, { confirmationPath: string | null }>
      title={say('action.END')}
      lead={agency ? say('end.lead') : say('end.leadCounty')}
      name="end"
      initial={{ endedOn: dayjs(today) }}
      fallback="endedOn"
      submit={({ endedOn, reason }) =>
        decide(
          {
            input: {
              employment: employment.id,
              action: 'END',
              reason: reason.trim(),
              endedOn: endedOn.format('YYYY-MM-DD'),
              expectedVersion: employment.version,
            },
          },
          { success: common('act.done', { action: say('action.END') }), quiet: true },
        )
      }
      onDone={({ confirmationPath }) => {
        if (confirmationPath) onLink(confirmationPath);
        onClose();
      }}
      onClose={onClose}
    >
      <Form.Item name="endedOn" label={say('end.endedOn')}>
        <DayPicker allowClear={false} earliest={employment.startedOn} />
      </Form.Item>
      <ReasonItem
        label={say('end.reason')}
        templates={[say('reason.expired'), say('reason.agreed'), say('reason.resigned'), say('reason.vanished')]}
      />
    </FormDialog>
  );
}
