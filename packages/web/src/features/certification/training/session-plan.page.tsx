import { useNavigate } from 'react-router';
import { PlanSessionDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FormPage } from '../../../ui/form-frame';
import { recordPath } from '../../../ui/record-path';
import { useSend } from '../../../ui/use-send';
import { SessionFields } from './session-form';
import { sessionFormText } from './session-form.text';
import { inputOf, newDay, type SessionValues } from './session-form.values';
import { trainingText } from './training.text';

/** /training/sessions/new */
export function Component() {
  const say = useText(trainingText);
  const words = useText(sessionFormText);
  const navigate = useNavigate();
  const [plan] = useSend(PlanSessionDocument, (data) => data.planTrainingSession);
  return (
    <FormPage<SessionValues, { session: { id: string } | null }>
      title={words('planTitle')}
      list={{ label: say('title'), to: '/training' }}
      lead={say('free')}
      action={words('submit')}
      name="session"
      initial={{ capacity: 40, days: [newDay] }}
      fallback="place"
      submit={(values) => plan({ input: inputOf(values) }, { success: words('planned'), quiet: true })}
      onDone={({ session }) => void navigate(session ? recordPath('/training/sessions', session.id) : '/training')}
    >
      <SessionFields />
    </FormPage>
  );
}
