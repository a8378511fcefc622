import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { AuditEntriesDocument } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { DayPicker } from '../../../ui/day-picker';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { momentOf } from '../../../ui/format';
import { MoreRows } from '../../../ui/more-rows';
import { PageHeader } from '../../../ui/page-header';
import { FilterOne } from '../../../ui/record-table';
import { useClock } from '../../../ui/viewer';
import { AuditEntryTable } from './audit-entry-table';
import { type AuditFilter, filterKeys, useAuditFilter } from './audit-filter';
import styles from './audit-trail.module.css';
import { auditTrailText } from './audit-trail.text';
import { AuditVerification } from './audit-verification';
import { auditActs, auditKinds, useAuditWords } from './audit-words';

const step = 50;

/** /audit: every act, newest first, and the proof that none was touched. */
export function Component() {
  const common = useCommonText();
  const say = useText(auditTrailText);
  const clock = useClock();
  const [filter, setFilter, clear] = useAuditFilter();
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(AuditEntriesDocument, {
    variables: { ...filter, first: step },
    notifyOnNetworkStatusChange: true,
  });
  const page = (data ?? previousData)?.auditEntries;
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        auditEntries: { ...next.auditEntries, nodes: [...before.auditEntries.nodes, ...next.auditEntries.nodes] },
      }),
    });

  return (
    <>
      <PageHeader
        title={say('title')}
        aside={page && common('list.foundAsOf', { count: page.totalCount, time: momentOf(clock.now()) })}
      />
      <div className={styles.page}>
        <div className={styles.main}>
          <AuditFilters filter={filter} onChange={setFilter} onClear={clear} />
          <div aria-busy={loading}>
            {error && !page && <FailureView error={error} onRetry={() => void refetch()} />}
            {!page && !error && <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} />}
            {page?.nodes.length === 0 && <EmptyView title={say('empty')} hint={say('emptyHint')} />}
            {page && page.nodes.length > 0 && (
              <>
                <AuditEntryTable entries={page.nodes} stale={!data} />
                <MoreRows
                  shown={page.nodes.length}
                  total={page.totalCount}
                  loading={loading}
                  onMore={() => void more()}
                />
              </>
            )}
          </div>
        </div>
        <AuditVerification />
      </div>
    </>
  );
}

function AuditFilters(props: { filter: AuditFilter; onChange(change: AuditFilter): void; onClear(): void }) {
  const say = useText(auditTrailText);
  const { filter, onChange } = props;
  const words = useAuditWords();
  const day = (key: 'from' | 'to') => (
    <DayPicker
      aria-label={say(key)}
      prefix={<span className={styles.label}>{say(key)}</span>}
      className={styles.date}
      value={filter[key] ? dayjs(filter[key]) : null}
      onChange={(value) => onChange({ [key]: value?.format('YYYY-MM-DD') })}
    />
  );
  return (
    <search className={styles.filters} aria-label={say('filters')}>
      <FilterOne<string>
        label={say('action')}
        width={210}
        options={auditActs.map((value) => ({ value, label: words.anyAct(value) }))}
        value={filter.action}
        onChange={(action) => onChange({ action })}
      />
      <FilterOne<string>
        label={say('kind')}
        width={170}
        options={auditKinds.map((value) => ({ value, label: words.subject(value) }))}
        value={filter.subjectKind}
        onChange={(subjectKind) => onChange({ subjectKind })}
      />
      {day('from')}
      {day('to')}
      {filterKeys.some((key) => filter[key]) && (
        <Button type="text" onClick={props.onClear}>
          {say('clear')}
        </Button>
      )}
    </search>
  );
}
