import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DecideSessionDocument, type SessionRecordFragment, type TrainingSessionAction } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ActionBar, type ActionView } from '../../../ui/action-bar';
import { recordPath } from '../../../ui/record-path';
import { useEdit } from '../../../ui/use-editing';
import { useSend } from '../../../ui/use-send';
import { EnrolDialog } from './enrol.dialog';
import { trainingText } from './training.text';

/** How each act is offered. An act that the server adds does not compile until it stands here. */
function useSessionActionViews(): Record<TrainingSessionAction, ActionView> {
  const say = useText(trainingText);
  const reasons = [say('reason.few'), say('reason.site'), say('reason.trainer')];
  return {
    OPEN_ENROLMENT: { label: say('action.OPEN_ENROLMENT'), rank: 1 },
    RECORD_ATTENDANCE: { label: say('action.RECORD_ATTENDANCE'), rank: 3 },
    ENTER_RESULTS: { label: say('action.ENTER_RESULTS'), rank: 2, hiddenWhenBarred: true },
    ENROL: { label: say('action.ENROL'), rank: 4 },
    START: { label: say('action.START'), rank: 101, consequence: say('ask.START') },
    EXAMINE: { label: say('action.EXAMINE'), rank: 102, consequence: say('ask.EXAMINE') },
    CLOSE: { label: say('action.CLOSE'), rank: 103, consequence: say('ask.CLOSE') },
    EDIT: { label: say('action.EDIT'), rank: 104 },
    MEND_ATTENDANCE: { label: say('action.MEND_ATTENDANCE'), rank: 105 },
    CORRECT_RESULT: { label: say('action.CORRECT_RESULT'), rank: 106, hidden: true },
    CANCEL: { label: say('action.CANCEL'), rank: 107, danger: true, consequence: say('ask.CANCEL'), reasons },
  };
}

/** The acts on a session; `onMend` starts mending the attendance on the page. */
export function SessionActionBar({ session, onMend }: { session: SessionRecordFragment; onMend(): void }) {
  const views = useSessionActionViews();
  const navigate = useNavigate();
  const path = recordPath('/training/sessions', session.id);
  const [decide] = useSend(DecideSessionDocument, (data) => data.decideTrainingSession);
  const edit = useEdit(path);
  const [enrolling, setEnrolling] = useState(false);
  const enrol = () => setEnrolling(true);
  const openScreen = () => window.open(`${path}/attendance`, '_blank', 'noopener');
  const enterResults = () => void navigate(`${path}/examination`);
  return (
    <>
      <ActionBar
        actions={session.allowedActions}
        views={views}
        decide={(action, reason, told) =>
          decide({ input: { session: session.id, action, reason, expectedVersion: session.version } }, told)
        }
        forms={{
          EDIT: edit,
          ENROL: enrol,
          RECORD_ATTENDANCE: openScreen,
          ENTER_RESULTS: enterResults,
          MEND_ATTENDANCE: onMend,
        }}
      />
      {enrolling && <EnrolDialog session={session.id} onClose={() => setEnrolling(false)} />}
    </>
  );
}
