import dayjs, { type Dayjs } from 'dayjs';
import { EnterImportDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { DayItem, FormDialog, ReasonItem } from '../../../ui/form-frame';
import { useSend } from '../../../ui/use-send';
import { useClock } from '../../../ui/viewer';
import { examImportText } from './exam-import.text';

interface Values {
  takenOn: Dayjs;
  reason?: string;
}

interface Props {
  id: string;
  /** What the page shows; the server enters nothing else. */
  counts: { added: number; corrected: number; bad: number };
  onClose(): void;
}

/** The day, and why results are corrected; then everything is entered in one act. */
export function EnterImportDialog({ id, counts, onClose }: Props) {
  const say = useText(examImportText);
  const { today } = useClock();
  const [enter] = useSend(EnterImportDocument, (data) => data.enterExaminationImport);
  const { added, corrected } = counts;
  return (
    <FormDialog<Values, unknown>
      title={say('enter', { count: added + corrected })}
      lead={say('enterLead', counts)}
      name="enter"
      initial={{ takenOn: dayjs(today) }}
      fallback="takenOn"
      submit={({ takenOn, reason }) =>
        enter(
          {
            input: {
              examinationImport: id,
              takenOn: takenOn.format('YYYY-MM-DD'),
              correctionReason: reason ?? null,
              expectedNew: added,
              expectedCorrections: corrected,
            },
          },
          { success: say('done'), quiet: true },
        )
      }
      onDone={onClose}
      onClose={onClose}
    >
      <DayItem name="takenOn" label={say('day')} />
      {corrected > 0 && <ReasonItem label={say('reason')} templates={[say('reasons.typo'), say('reasons.review')]} />}
    </FormDialog>
  );
}
