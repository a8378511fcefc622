import { Alert, Button, Skeleton } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import type { ImportRecordFragment } from '../../../gql/graphql';
import { useBilingual, useCommonText, useText } from '../../../i18n';
import { ButtonLink } from '../../../ui/button-link';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { PageHeader } from '../../../ui/page-header';
import { useMay } from '../../../ui/use-may';
import { BatchResult } from './batch-result';
import { CheckStep } from './check-step';
import { missingFields } from './column-mapping';
import { ColumnsStep } from './columns-step';
import styles from './import.module.css';
import { importText } from './import.text';
import { ImportStateTag } from './import.words';
import { ImportSteps, type StepKey } from './import-steps';
import { RunningJob } from './running-job';
import { useImport, useImportActs } from './use-import';

/** /imports/:id: the wizard until the rows are in, then what the batch changed. `?step=columns` shows the columns. */
export function Component() {
  const { id = '' } = useParams();
  const say = useText(importText);
  const common = useCommonText();
  const { batch, data, error, refetch } = useImport(id);
  if (error && !data) return <FailureView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  if (!batch) {
    return (
      <EmptyView title={common('error.notFound')} hint={common('error.notFoundAdvice')}>
        <Link to="/imports">{say('title')}</Link>
      </EmptyView>
    );
  }
  return <Batch batch={batch} />;
}

/** Where the wizard stands: what the address asks for, as far as the batch allows it. */
function stepOf(batch: ImportRecordFragment, asked: string | null): StepKey {
  switch (batch.state) {
    case 'CHECKED':
      return asked === 'columns' || (asked === null && missingFields(batch).length > 0) ? 'columns' : 'check';
    case 'FAILED':
      return 'columns';
    case 'READ':
      return 'check';
    default:
      return 'commit';
  }
}

function Batch({ batch }: { batch: ImportRecordFragment }) {
  const say = useText(importText);
  const bilingual = useBilingual();
  const mayAct = useMay()('commitImport');
  const acts = useImportActs(batch);
  const [params, setParams] = useSearchParams();
  const step = stepOf(batch, params.get('step'));
  const open = batch.state === 'CHECKED' || batch.state === 'FAILED';
  const go = (to: 'columns' | 'check') => setParams({ step: to }, { replace: true });

  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <PageHeader
          crumbs={[{ label: say('title'), to: '/imports' }]}
          title={batch.fileName}
          tags={!open && <ImportStateTag state={batch.state} />}
          aside={[say(`kind.${batch.kind}`), batch.sheet && say('sheetIs', { sheet: batch.sheet })]
            .filter(Boolean)
            .join(' · ')}
          actions={
            open &&
            mayAct && (
              <>
                <span className={styles.kept}>{say('kept')}</span>
                <Button onClick={acts.discard}>{say('discard')}</Button>
              </>
            )
          }
        />
        <ImportSteps batch={batch} current={step} onGo={batch.state === 'CHECKED' ? go : undefined} />
      </div>
      {batch.failure && batch.state !== 'FAILED' && <Alert banner type="warning" title={bilingual(batch.failure)} />}
      <Stage batch={batch} step={step} mayAct={mayAct} onGo={go} />
    </div>
  );
}

interface StageProps {
  batch: ImportRecordFragment;
  step: StepKey;
  mayAct: boolean;
  onGo(to: 'columns' | 'check'): void;
}

function Stage({ batch, step, mayAct, onGo }: StageProps) {
  switch (batch.state) {
    case 'READ':
    case 'COMMITTING':
    case 'REVERTING':
      return <RunningJob batch={batch} />;
    case 'FAILED':
      return <Failed batch={batch} mayAct={mayAct} onGo={onGo} />;
    case 'CHECKED':
      return step === 'columns' ? (
        <ColumnsStep
          key={batch.version}
          batch={batch}
          mayAct={mayAct}
          onReread={() => onGo('columns')}
          onDone={() => onGo('check')}
        />
      ) : (
        <CheckStep batch={batch} mayAct={mayAct} onColumns={() => onGo('columns')} />
      );
    default:
      return <BatchResult batch={batch} mayAct={mayAct} />;
  }
}

function Failed({ batch, mayAct, onGo }: Omit<StageProps, 'step'>) {
  const say = useText(importText);
  const bilingual = useBilingual();
  return (
    <>
      <EmptyView title={say('failed')} hint={batch.failure ? bilingual(batch.failure) : undefined}>
        {mayAct && <ButtonLink to={`/imports/new?kind=${batch.kind}`}>{say('act.retry')}</ButtonLink>}
      </EmptyView>
      {batch.columns.length > 0 && (
        <ColumnsStep batch={batch} mayAct={mayAct} onReread={() => onGo('columns')} onDone={() => onGo('check')} />
      )}
    </>
  );
}
