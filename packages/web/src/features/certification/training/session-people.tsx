import { useQuery } from '@apollo/client/react';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import {
  MarkAttendanceDocument,
  SessionPeopleDocument,
  type SessionPersonFragment,
  type SessionRecordFragment,
  WithdrawFromSessionDocument,
} from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { MoreRows } from '../../../ui/more-rows';
import { PlainTable } from '../../../ui/plain-table';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { useSend } from '../../../ui/use-send';
import { useClock } from '../../../ui/viewer';
import styles from './training.module.css';
import { trainingText } from './training.text';
import { PersonStateTag } from './training.words';

const STEP = 50;

interface Props {
  session: SessionRecordFragment;
  /** Why the attendance is being mended; undefined when it is not. */
  mending: string | undefined;
  onMended(): void;
}

/** Who is in the session, in the order of enrolment: the state, each day, the result. */
export function SessionPeople({ session, mending, onMended }: Props) {
  const say = useText(trainingText);
  const [shown, setShown] = useState(STEP);
  const [leaving, setLeaving] = useState<SessionPersonFragment>();
  const { data, error, loading, refetch } = useQuery(SessionPeopleDocument, {
    variables: { filter: { session: session.id }, first: Math.min(shown, 200) },
  });
  const [withdraw] = useSend(WithdrawFromSessionDocument, (answer) => answer.withdrawEnrolment);
  const found = data?.trainingEnrolments;
  const days = useDayColumns(session, mending);
  const mayWithdraw = (person: SessionPersonFragment) =>
    person.allowedActions.some(({ action, enabled }) => action === 'WITHDRAW' && enabled);
  return (
    <section className={styles.section} data-wide>
      <h2>{say('people')}</h2>
      {mending !== undefined && (
        <div className={styles.mending}>
          <span>{say('mending', { reason: mending })}</span>
          <Button size="small" onClick={onMended}>
            {say('mendingDone')}
          </Button>
        </div>
      )}
      {!found && error && <FailureView error={error} onRetry={() => void refetch()} />}
      {found?.totalCount === 0 && (
        <EmptyView
          title={say(session.enrolled > 0 ? 'noneOfYours' : 'noPeople')}
          hint={say(session.state === 'PLANNED' ? 'noPeopleYet' : 'noPeopleHint')}
        />
      )}
      {found && found.totalCount > 0 && (
        <>
          <PlainTable
            label={say('people')}
            rows={found.nodes}
            keyOf={({ id }) => id}
            columns={[
              {
                key: 'worker',
                title: say('field.worker'),
                render: ({ worker }) => (
                  <>
                    {worker.name} <span className={styles.quiet}>{worker.number}</span>
                  </>
                ),
              },
              { key: 'agency', title: say('field.agency'), render: ({ agency }) => agency?.name ?? '—' },
              {
                key: 'state',
                title: say('field.state'),
                render: ({ state, placeInLine }) => <PersonStateTag state={state} place={placeInLine} />,
              },
              ...days,
              ...(session.passMark === null
                ? []
                : [
                    {
                      key: 'score',
                      title: say('field.score'),
                      render: (person: SessionPersonFragment) => <Result person={person} />,
                    },
                  ]),
              {
                key: 'acts',
                title: '',
                render: (person) =>
                  mayWithdraw(person) && (
                    <Button
                      size="small"
                      aria-label={`${say('action.WITHDRAW')} ${person.worker.name}`}
                      onClick={() => setLeaving(person)}
                    >
                      {say('action.WITHDRAW')}
                    </Button>
                  ),
              },
            ]}
          />
          <MoreRows
            shown={found.nodes.length}
            total={found.totalCount}
            loading={loading}
            onMore={() => setShown(shown + STEP)}
          />
        </>
      )}
      {leaving && (
        <ReasonDialog
          title={say('withdrawTitle')}
          lead={say('withdrawLead')}
          label={say('field.reason')}
          templates={[say('withdrawReasons.personal'), say('withdrawReasons.sick'), say('withdrawReasons.mistaken')]}
          confirm={say('action.WITHDRAW')}
          onCancel={() => setLeaving(undefined)}
          onConfirm={async (reason) => {
            const { done } = await withdraw({
              input: { enrolment: leaving.id, expectedVersion: leaving.version, reason },
            });
            if (done) setLeaving(undefined);
            return done;
          }}
        />
      )}
    </section>
  );
}

/** One column a day: a box to tick where the reader marks the list, else what was marked. */
function useDayColumns(session: SessionRecordFragment, mending: string | undefined) {
  const say = useText(trainingText);
  const { today } = useClock();
  const [send, sending] = useSend(MarkAttendanceDocument, (answer) => answer.recordAttendance);
  const listing =
    mending !== undefined ||
    session.allowedActions.some(({ action, enabled }) => action === 'RECORD_ATTENDANCE' && enabled);
  return session.days.map(({ day }) => ({
    key: day,
    title: day.slice(5),
    render: ({ id, state, worker, attendance }: SessionPersonFragment) => {
      const attended = Boolean(attendance.find((one) => one.day === day)?.attendedAt);
      const placed = state === 'ENROLLED' || state === 'COMPLETED' || state === 'MISSED';
      if (!placed || day > today) return say('notYet');
      if (!listing)
        return attended ? (
          <span role="img" aria-label={say('attended', { day })}>
            ✓
          </span>
        ) : (
          say('absent')
        );
      return (
        <Checkbox
          checked={attended}
          disabled={sending}
          className={styles.attended}
          aria-label={`${worker.name} ${say('attended', { day })}`}
          onChange={({ target }) =>
            void send({
              input: {
                session: session.id,
                day,
                reason: mending,
                marks: [{ enrolment: id, attended: target.checked }],
              },
            })
          }
        />
      );
    },
  }));
}

function Result({ person }: { person: SessionPersonFragment }) {
  const say = useText(trainingText);
  const last = person.results.at(-1);
  if (!last) return person.state === 'COMPLETED' ? say('noResult') : say('notYet');
  const score = last.score === null ? say('resultAbsent') : say('resultLine', { score: last.score });
  return (
    <>
      {score}{' '}
      <span className={last.passed ? styles.quiet : styles.waiting}>{say(last.passed ? 'passed' : 'failed')}</span>
    </>
  );
}
