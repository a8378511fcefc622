import { useQuery } from '@apollo/client/react';
import { Progress, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import {
  CredentialBatchDocument,
  CredentialBatchProgressDocument,
  type CredentialBatchQuery,
  type IssueOutcome,
} from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { momentOf } from '../../../ui/format';
import { MoreRows } from '../../../ui/more-rows';
import { Obstacles } from '../../../ui/obstacles';
import { PageHeader } from '../../../ui/page-header';
import { PlainTable } from '../../../ui/plain-table';
import { LoadedRecord } from '../../../ui/record-page';
import { recordPath } from '../../../ui/record-path';
import { useRegionName } from '../../../ui/region-name';
import { Verdict } from '../../../ui/state-tag';
import { useActorName } from '../../../ui/use-actor-name';
import { BatchStateTag } from './batch-list.page';
import styles from './credential.module.css';
import { BatchCards } from './documents';
import { issueText } from './issue.text';
import { useHolderColumns } from './issue.words';

type Batch = NonNullable<CredentialBatchQuery['credentialBatch']>;

const INTERVAL = 700;

/** /certificates/batches/:id: progress while it runs, then what became of each. */
export function Component() {
  const { id = '' } = useParams();
  const say = useText(issueText);
  const nameOf = useActorName();
  const regionName = useRegionName();
  const [outcome, setOutcome] = useState<IssueOutcome>();
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(CredentialBatchDocument, {
    variables: { id, outcome },
  });
  const shown = data ?? previousData;
  const running = shown?.credentialBatch?.state === 'RUNNING';
  useQuery(CredentialBatchProgressDocument, {
    variables: { id },
    skip: !running,
    pollInterval: INTERVAL,
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'network-only',
  });
  // Once it has run to its end, everything anew.
  useEffect(() => (running ? () => void refetch() : undefined), [running, refetch]);
  const more = (rows: Batch['rows']) =>
    fetchMore({
      variables: { after: rows.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { credentialBatch: next } }) => ({
        ...before,
        credentialBatch: next && {
          ...next,
          rows: { ...next.rows, nodes: [...(before.credentialBatch?.rows.nodes ?? []), ...next.rows.nodes] },
        },
      }),
    });
  return (
    <LoadedRecord
      loaded={{ record: shown && (shown.credentialBatch ?? null), error, retry: () => void refetch() }}
      back={<Link to="/certificates/batches">{say('batches')}</Link>}
    >
      {(batch) => (
        <>
          <PageHeader
            title={batch.number}
            crumbs={[{ label: say('batches'), to: '/certificates/batches' }]}
            tags={<BatchStateTag state={batch.state} />}
            actions={batch.state === 'DONE' && batch.issued > 0 && <BatchCards id={batch.id} count={batch.issued} />}
            facts={[
              batch.county ? regionName(batch.county) : say(`source.${batch.source}`),
              nameOf(batch.creatorName),
              momentOf(batch.createdAt),
            ]}
          />
          <div className={styles.page}>
            {batch.state === 'RUNNING' ? (
              <Running batch={batch} />
            ) : (
              <Outcomes batch={batch} value={outcome} onChange={setOutcome} />
            )}
            <Rows batch={batch} loading={loading} />
            <MoreRows
              shown={batch.rows.nodes.length}
              total={batch.rows.totalCount}
              loading={loading}
              onMore={() => void more(batch.rows)}
            />
          </div>
        </>
      )}
    </LoadedRecord>
  );
}

function Running({ batch: { issued, refused, total } }: { batch: Batch }) {
  const say = useText(issueText);
  const done = issued + refused;
  return (
    <section aria-label={say('running')}>
      <Progress percent={Math.floor((done / Math.max(1, total)) * 100)} showInfo={false} aria-label={say('running')} />
      <p role="status">{say('progress', { done, total })}</p>
      <p className={styles.hint}>{say('leave')}</p>
    </section>
  );
}

interface OutcomesProps {
  batch: Batch;
  value: IssueOutcome | undefined;
  onChange(value: IssueOutcome | undefined): void;
}

function Outcomes({ batch, value, onChange }: OutcomesProps) {
  const say = useText(issueText);
  const withCount = (label: string, count: number) => `${label} ${say('people', { count })}`;
  return (
    <Radio.Group
      aria-label={say('field.verdict')}
      optionType="button"
      value={value ?? 'ALL'}
      onChange={({ target }) => onChange(target.value === 'ALL' ? undefined : (target.value as IssueOutcome))}
      options={[
        { value: 'ALL', label: withCount(say('all'), batch.total) },
        { value: 'ISSUED', label: withCount(say('outcome.ISSUED'), batch.issued) },
        { value: 'REFUSED', label: withCount(say('outcome.REFUSED'), batch.refused) },
      ]}
    />
  );
}

function Rows({ batch, loading }: { batch: Batch; loading: boolean }) {
  const say = useText(issueText);
  return (
    <PlainTable
      label={say('field.verdict')}
      rows={batch.rows.nodes}
      keyOf={({ position }) => String(position)}
      stale={loading}
      columns={[
        ...useHolderColumns<Batch['rows']['nodes'][number]>(),
        {
          key: 'verdict',
          title: say('field.verdict'),
          render: ({ outcome, obstacles }) =>
            outcome === 'REFUSED' ? (
              <Obstacles obstacles={obstacles} />
            ) : (
              <Verdict mark={outcome ? 'done' : 'waiting'}>{say(`outcome.${outcome ?? 'waiting'}`)}</Verdict>
            ),
        },
        {
          key: 'number',
          title: say('field.number'),
          render: ({ credential }) =>
            credential && <Link to={recordPath('/certificates', credential.id)}>{credential.number}</Link>,
        },
      ]}
    />
  );
}
