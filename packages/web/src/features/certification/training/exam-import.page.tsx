import { useQuery } from '@apollo/client/react';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ExaminationImportDocument, type ExaminationImportQuery } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ButtonLink } from '../../../ui/button-link';
import { DownloadButton } from '../../../ui/download-button';
import { PageHeader } from '../../../ui/page-header';
import { LoadedRecord } from '../../../ui/record-page';
import { recordPath } from '../../../ui/record-path';
import { EnterImportDialog } from './enter-import.dialog';
import { ExamImportDialog } from './exam-import.dialog';
import { examImportText } from './exam-import.text';
import { countOf } from './exam-import.words';
import { ExamImportLines } from './exam-import-lines';
import styles from './examination.module.css';
import { trainingText } from './training.text';

type Import = NonNullable<ExaminationImportQuery['examinationImport']>;

/** /training/sessions/:id/examination/imports/:file: what a file of results would change, then what it has changed. */
export function Component() {
  const { file = '' } = useParams();
  const [correcting, setCorrecting] = useState(true);
  const { data, previousData, error, refetch } = useQuery(ExaminationImportDocument, {
    variables: { id: file, correcting },
  });
  // While the other way of looking is on its way, the last one stays.
  const known = data ?? previousData;
  const record = known && (known.examinationImport ?? null);
  return (
    <LoadedRecord loaded={{ record, error, retry: () => void refetch() }}>
      {(found) => <ExamImport found={found} correcting={correcting} onCorrecting={setCorrecting} />}
    </LoadedRecord>
  );
}

function ExamImport(props: { found: Import; correcting: boolean; onCorrecting(correcting: boolean): void }) {
  const { found, correcting, onCorrecting } = props;
  const say = useText(examImportText);
  const training = useText(trainingText);
  const [asking, setAsking] = useState<'enter' | 'again'>();
  const count = (verdict: Parameters<typeof countOf>[1]) => countOf(found.counts, verdict);
  const [added, corrected, bad] = [count('NEW'), count('CORRECTION'), count('BAD')];
  const open = found.state === 'CHECKED';
  const session = found.session;
  const path = recordPath('/training/sessions', session?.id ?? '');
  return (
    <>
      <PageHeader
        title={say(open ? 'check' : 'outcome')}
        crumbs={[
          { label: training('title'), to: '/training' },
          { label: session?.course.name ?? '', to: path },
          { label: say('examination'), to: `${path}/examination` },
        ]}
        facts={[
          found.fileName,
          say('uploadedBy', { by: found.by }),
          found.takenOn && say('takenOn', { day: found.takenOn }),
        ]}
        actions={
          <>
            {bad > 0 && (
              <DownloadButton
                url={`/files/examination-imports/${encodeURIComponent(found.id)}/refused`}
                label={say(open ? 'refused' : 'refusedEntered')}
              />
            )}
            {open ? (
              <>
                <Button onClick={() => setAsking('again')}>{say('again')}</Button>
                <Button type="primary" disabled={added + corrected === 0} onClick={() => setAsking('enter')}>
                  {corrected > 0 ? say('enterBoth', { added, corrected }) : say('enter', { count: added })}
                </Button>
              </>
            ) : (
              <ButtonLink to={`${path}/examination`}>{say('examination')}</ButtonLink>
            )}
          </>
        }
      />
      <div className={styles.page}>
        {open && added + corrected === 0 && (
          <Alert className={styles.note} type="warning" showIcon title={say('nothing')} />
        )}
        {!open && (
          <Alert
            className={styles.note}
            type={bad > 0 ? 'warning' : 'success'}
            showIcon
            role="status"
            title={say('doneLine', { added, corrected })}
            description={bad > 0 && say('left', { count: bad })}
          />
        )}
        {open && (corrected > 0 || !correcting) && (
          <div className={styles.note}>
            <Checkbox checked={correcting} onChange={({ target }) => onCorrecting(target.checked)}>
              {say('correct')}
            </Checkbox>
            <span className={styles.quiet}>{say('correctHint')}</span>
          </div>
        )}
        <ExamImportLines found={found} />
      </div>
      {asking === 'again' && session && <ExamImportDialog session={session.id} onClose={() => setAsking(undefined)} />}
      {asking === 'enter' && (
        <EnterImportDialog id={found.id} counts={{ added, corrected, bad }} onClose={() => setAsking(undefined)} />
      )}
    </>
  );
}
