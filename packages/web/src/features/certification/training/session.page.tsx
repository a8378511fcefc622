import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { SessionRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { Facts } from '../../../ui/facts';
import { FormDialog, ReasonItem } from '../../../ui/form-frame';
import { RecordPage } from '../../../ui/record-page';
import { recordPath } from '../../../ui/record-path';
import { useRegionName } from '../../../ui/region-name';
import { Timeline } from '../../../ui/timeline';
import { useEditing } from '../../../ui/use-editing';
import { useViewer } from '../../../ui/viewer';
import { Filling } from './filling';
import { SessionActionBar } from './session.actions';
import { SessionEditDrawer } from './session-edit.drawer';
import { SessionPeople } from './session-people';
import { trainingText } from './training.text';
import { SessionStateTag, useSessionTimelineWords } from './training.words';
import { useSession } from './use-session';

/** /training/sessions/:id; `?edit` opens the form. */
export function Component() {
  const { id = '' } = useParams();
  const say = useText(trainingText);
  const words = useSessionTimelineWords();
  const nameOf = useRegionName();
  const { editing, close } = useEditing();
  const [asking, setAsking] = useState(false);
  const [mending, setMending] = useState<string>();
  return (
    <RecordPage
      loaded={useSession(id)}
      list={{ label: say('title'), to: '/training' }}
      header={(session) => ({
        title: session.course.name,
        tags: <SessionStateTag state={session.state} />,
        facts: [
          `${say('field.number')} ${session.number}`,
          nameOf(session.county),
          session.place,
          say(`kind.${session.course.kind}`),
          session.stateReason,
        ],
        actions: <SessionActionBar session={session} onMend={() => setAsking(true)} />,
      })}
      side={(session) => <Timeline entries={session.timeline} words={words} />}
    >
      {(session) => (
        <>
          <SessionFacts session={session} />
          <SessionPeople session={session} mending={mending} onMended={() => setMending(undefined)} />
          {editing && <SessionEditDrawer session={session} onClose={close} />}
          {asking && (
            <FormDialog<{ reason: string }, string>
              title={say('action.MEND_ATTENDANCE')}
              name="mend"
              initial={{}}
              fallback="reason"
              submit={async ({ reason }) => ({ done: true, value: reason })}
              onDone={(reason) => {
                setMending(reason);
                setAsking(false);
              }}
              onClose={() => setAsking(false)}
            >
              <ReasonItem label={say('field.reason')} templates={[say('reason.paper')]} first />
            </FormDialog>
          )}
        </>
      )}
    </RecordPage>
  );
}

/** Who holds it, as the way to the record for those who read it. */
function Provider({ list, of: { id, name } }: { list: 'institutions' | 'trainers'; of: { id: string; name: string } }) {
  return useViewer().role === 'AGENCY' ? name : <Link to={recordPath(`/training/${list}`, id)}>{name}</Link>;
}

function SessionFacts({ session }: { session: SessionRecordFragment }) {
  const say = useText(trainingText);
  const { examination } = session;
  return (
    <>
      <Facts
        title={say('facts')}
        facts={[
          { label: say('field.capacity'), value: <Filling {...session} /> },
          { label: say('field.institution'), value: <Provider list="institutions" of={session.institution} /> },
          { label: say('field.trainer'), value: session.trainer && <Provider list="trainers" of={session.trainer} /> },
          { label: say('field.hours'), value: session.hours },
          { label: say('field.passMark'), value: session.passMark ?? say('noExamination') },
          {
            label: say('examination'),
            value: session.passMark !== null && examination.expected > 0 && say('examinationLine', examination),
          },
        ]}
      />
      <Facts
        title={say('days')}
        facts={session.days.map(({ day, beginsAt, endsAt, attended }) => ({
          label: day,
          value: say('dayLine', { beginsAt, endsAt, attended, enrolled: session.enrolled }),
        }))}
      />
    </>
  );
}
