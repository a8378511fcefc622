import { EditSessionDocument, type SessionRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FormDrawer } from '../../../ui/form-frame';
import { useSend } from '../../../ui/use-send';
import { SessionFields } from './session-form';
import { sessionFormText } from './session-form.text';
import { inputOf, type SessionValues, valuesOf } from './session-form.values';

/** The form over the session. Saving carries the version that was read: who comes second is told so. */
export function SessionEditDrawer({ session, onClose }: { session: SessionRecordFragment; onClose(): void }) {
  const words = useText(sessionFormText);
  const [edit] = useSend(EditSessionDocument, (data) => data.editTrainingSession);
  return (
    <FormDrawer<SessionValues, unknown>
      title={words('editTitle')}
      name="session"
      initial={valuesOf(session)}
      fallback="place"
      submit={(values) =>
        edit(
          { input: { ...inputOf(values), session: session.id, expectedVersion: session.version } },
          { success: words('saved'), quiet: true },
        )
      }
      onDone={onClose}
      onClose={onClose}
    >
      <SessionFields courseFixed={session.state === 'PLANNED' ? undefined : session.course} />
    </FormDrawer>
  );
}
