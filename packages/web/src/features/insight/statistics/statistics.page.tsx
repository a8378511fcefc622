import { skipToken, useQuery } from '@apollo/client/react';
import { Segmented, Skeleton } from 'antd';
import { Link } from 'react-router';
import { AgencyStatisticsDocument, WorkerStatisticsDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { momentOf } from '../../../ui/format';
import { PageHeader } from '../../../ui/page-header';
import { inOrder } from './in-order';
import { type Question, useQuestion, writeQuestion } from './question';
import { QuestionForm } from './question-form';
import { StatisticBars } from './statistic-bars';
import { StatisticSummary } from './statistic-summary';
import { StatisticTable } from './statistic-table';
import styles from './statistics.module.css';
import { statisticsText } from './statistics.text';

/** /statistics: a question by up to three dimensions, its answer as a table or as bars. */
export function Component() {
  const say = useText(statisticsText);
  const [question, ask] = useQuestion();
  const { statistic, loading, error, retry } = useStatistic(question);

  return (
    <>
      <PageHeader
        title={say('title')}
        aside={statistic && <span aria-live="polite">{say('asOf', { time: momentOf(statistic.asOf) })}</span>}
        actions={
          <Segmented<'table' | 'bars'>
            aria-label={say('view')}
            value={question.bars ? 'bars' : 'table'}
            onChange={(view) => ask({ bars: view === 'bars' })}
            options={[
              { value: 'table', label: say('table') },
              { value: 'bars', label: say('bars') },
            ]}
          />
        }
      />
      <div className={styles.page}>
        <QuestionForm question={question} onAsk={ask} />
        <div aria-busy={loading}>
          {question.by.length === 0 ? (
            <EmptyView title={say('ask')} hint={say('askHint')}>
              <Examples />
            </EmptyView>
          ) : error && !statistic ? (
            <FailureView error={error} onRetry={retry} />
          ) : !statistic ? (
            <Skeleton active title={false} paragraph={{ rows: 8, width: '100%' }} />
          ) : statistic.rows.length === 0 ? (
            <EmptyView title={say('none')} hint={say('noneHint')} />
          ) : (
            <>
              <StatisticSummary statistic={statistic} of={question.of} />
              {question.bars ? (
                <StatisticBars statistic={statistic} of={question.of} />
              ) : (
                <StatisticTable statistic={statistic} of={question.of} />
              )}
            </>
          )}
        </div>
      </div>
    </>
  );
}

function useStatistic({ of, by, filter }: Question) {
  const workers = useQuery(
    WorkerStatisticsDocument,
    of === 'workers' && by.length > 0 ? { variables: { by, filter } } : skipToken,
  );
  const agencies = useQuery(
    AgencyStatisticsDocument,
    of === 'agencies' && by.length > 0 ? { variables: { by } } : skipToken,
  );
  const asked = of === 'workers' ? workers : agencies;
  const statistic = of === 'workers' ? workers.data?.workerStatistics : agencies.data?.agencyStatistics;
  return {
    statistic: statistic && { ...statistic, rows: inOrder(statistic.rows) },
    loading: asked.loading,
    error: asked.error,
    retry: () => void asked.refetch(),
  };
}

const examples: Record<'county' | 'lack' | 'age' | 'kind', Pick<Question, 'of' | 'by'>> = {
  county: { of: 'workers', by: ['COUNTY'] },
  lack: { of: 'workers', by: ['COUNTY', 'LACK'] },
  age: { of: 'workers', by: ['BIRTH_DECADE', 'SEX'] },
  kind: { of: 'agencies', by: ['COUNTY', 'AGENCY_KIND'] },
};

function Examples() {
  const say = useText(statisticsText);
  return (
    <ul className={styles.examples} aria-label={say('examples')}>
      {(Object.keys(examples) as (keyof typeof examples)[]).map((key) => (
        <li key={key}>
          <Link to={`/statistics?${writeQuestion({ ...examples[key], filter: {}, bars: false })}`}>
            {say(`example.${key}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
