import { useQuery } from '@apollo/client/react';
import { App, Form, Select } from 'antd';
import { EnrolInSessionDocument, type EnrolInSessionMutation, OpenSessionsDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { EmptyView } from '../../../ui/failure-view';
import { FormDialog, useRules } from '../../../ui/form-frame';
import { useTellBulk } from '../../../ui/record-table';
import { useRegionName } from '../../../ui/region-name';
import { useSend } from '../../../ui/use-send';
import { useViewer } from '../../../ui/viewer';
import { proposedSession } from './session-choice';
import { uncertifiedText } from './uncertified.text';

interface Props {
  workers: readonly string[];
  onClose(done: boolean): void;
}

/** The workers chosen go into a session that is open; of who does not, it is said why. */
export function EnrolDialog({ workers, onClose }: Props) {
  const say = useText(uncertifiedText);
  const nameOf = useRegionName();
  const { chosen } = useRules();
  const tell = useTellBulk();
  const { message } = App.useApp();
  const [send] = useSend(EnrolInSessionDocument, (data) => data.enrolWorkers);
  const { agency } = useViewer();
  const { data } = useQuery(OpenSessionsDocument, { variables: { agency: agency?.id ?? '', own: agency !== null } });
  const sessions = data?.trainingSessions.nodes;
  if (!sessions) return null;
  const first = proposedSession(sessions, workers.length, data.agency?.county.code);
  return (
    <FormDialog<{ session: string }, EnrolInSessionMutation['enrolWorkers']>
      title={say('enrolTitle')}
      lead={say('enrolLead', { count: workers.length })}
      action={say('confirm', { count: workers.length })}
      name="enrol"
      initial={{ session: first?.id }}
      fallback="session"
      submit={({ session }) => send({ input: { session, workers: [...workers] } }, { quiet: true })}
      onDone={({ enrolled, waiting, refused }) => {
        const parts = [
          enrolled > 0 && say('enrolled', { enrolled }),
          waiting > 0 && say('waiting', { waiting }),
        ].filter(Boolean);
        if (parts.length > 0) message.success(parts.join(' '));
        tell({ done: 0, refused: refused.map(({ worker, ...why }) => ({ id: worker, ...why })) });
        onClose(true);
      }}
      onClose={() => onClose(false)}
    >
      {first ? (
        <Form.Item name="session" label={say('session')} rules={[chosen(say('session'))]}>
          <Select
            popupMatchSelectWidth={false}
            options={sessions.map((session) => ({
              value: session.id,
              label:
                say('sessionLine', {
                  day: session.firstDay,
                  course: session.course.name,
                  county: nameOf(session.county),
                  place: session.place,
                  left: Math.max(0, session.capacity - session.enrolled),
                }) + (session.enrolled >= session.capacity ? ` (${say('full')})` : ''),
            }))}
          />
        </Form.Item>
      ) : (
        <EmptyView title={say('noSession')} hint={say('noSessionHint')} />
      )}
    </FormDialog>
  );
}
