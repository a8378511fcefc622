import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { SessionPeopleDocument, type SessionPersonFragment, type SessionRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { PageHeader } from '../../../ui/page-header';
import { LoadedRecord } from '../../../ui/record-page';
import { recordPath } from '../../../ui/record-path';
import { useUnsavedGuard } from '../../../ui/unsaved-guard';
import { EnteredImports } from './entered-imports';
import { examText } from './exam.text';
import { ExamImportDialog } from './exam-import.dialog';
import { examImportText } from './exam-import.text';
import styles from './examination.module.css';
import { PasteDialog } from './paste.dialog';
import { stepOf } from './score-entry';
import { ScoreRow } from './score-row';
import { trainingText } from './training.text';
import { useSession } from './use-session';

const MOST = 200;

/** /training/sessions/:id/examination: the scores of a class, by keyboard alone. */
export function Component() {
  const { id = '' } = useParams();
  return <LoadedRecord loaded={useSession(id)}>{(session) => <Examination session={session} />}</LoadedRecord>;
}

function Examination({ session }: { session: SessionRecordFragment }) {
  const say = useText(examText);
  const training = useText(trainingText);
  const words = useText(examImportText);
  const [asking, setAsking] = useState<'paste' | 'import'>();
  const close = () => setAsking(undefined);
  const { data, error, refetch } = useQuery(SessionPeopleDocument, {
    variables: { filter: { session: session.id, states: ['COMPLETED'] }, first: MOST },
  });
  const people = data?.trainingEnrolments.nodes;
  const mayEnter = session.allowedActions.some(({ action, enabled }) => action === 'ENTER_RESULTS' && enabled);
  const { examination } = session;
  return (
    <>
      <PageHeader
        title={say('title')}
        crumbs={[
          { label: training('title'), to: '/training' },
          { label: session.course.name, to: recordPath('/training/sessions', session.id) },
        ]}
        aside={<span aria-live="polite">{say('progress', examination)}</span>}
        facts={[
          session.number,
          session.place,
          session.passMark !== null && say('passMark', { mark: session.passMark }),
        ]}
        actions={
          mayEnter && (
            <>
              <Button onClick={() => setAsking('paste')}>{say('paste')}</Button>
              <Button onClick={() => setAsking('import')}>{words('upload')}</Button>
            </>
          )
        }
      />
      <div className={styles.page}>
        {!people && error && <FailureView error={error} onRetry={() => void refetch()} />}
        {people?.length === 0 && <EmptyView title={say('empty')} hint={say('emptyHint')} />}
        {people && people.length > 0 && <ScoreTable session={session} people={people} />}
        <EnteredImports session={session.id} />
      </div>
      {asking === 'paste' && <PasteDialog session={session.id} onClose={close} />}
      {asking === 'import' && <ExamImportDialog session={session.id} onClose={close} />}
    </>
  );
}

function ScoreTable(props: { session: SessionRecordFragment; people: readonly SessionPersonFragment[] }) {
  const say = useText(examText);
  const table = useRef<HTMLTableElement>(null);
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set());
  const onUnsaved = useCallback(
    (person: string, is: boolean) =>
      setUnsaved((before) => {
        if (before.has(person) === is) return before;
        const after = new Set(before);
        if (is) after.add(person);
        else after.delete(person);
        return after;
      }),
    [],
  );
  const guard = useUnsavedGuard(unsaved.size > 0);
  // Once: a cell that appears later, for a re-sit, does not take the place of who is typing.
  useEffect(() => table.current?.querySelector<HTMLInputElement>('input[data-score]')?.focus(), []);
  const step = (key: string, from: HTMLInputElement) => {
    const cells = [...(table.current?.querySelectorAll<HTMLInputElement>('input[data-score]') ?? [])];
    const next = cells[cells.indexOf(from) + stepOf(key)];
    next?.focus();
    next?.select();
  };
  return (
    <>
      <p className={styles.keys}>{say('keys')}</p>
      <table ref={table} className={styles.table} aria-label={say('title')}>
        <thead>
          <tr>
            <th scope="col">{say('person')}</th>
            <th scope="col">{say('attempt')}</th>
            <th scope="col">{say('score')}</th>
            <th scope="col">{say('state')}</th>
          </tr>
        </thead>
        <tbody>
          {props.people.map((person) => (
            <ScoreRow key={person.id} session={props.session} person={person} onStep={step} onUnsaved={onUnsaved} />
          ))}
        </tbody>
      </table>
      {guard.dialog}
    </>
  );
}
