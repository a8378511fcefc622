import { useQuery } from '@apollo/client/react';
import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { CredentialBatchesDocument, type CredentialBatchLineFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { formatNumber } from '../../../ui/format';
import { RelativeTime } from '../../../ui/moment';
import { MoreRows } from '../../../ui/more-rows';
import { PageHeader } from '../../../ui/page-header';
import { PlainTable } from '../../../ui/plain-table';
import { recordPath } from '../../../ui/record-path';
import { RegionName } from '../../../ui/region-name';
import { StartLink } from '../../../ui/start-link';
import { StateTag } from '../../../ui/state-tag';
import { useActorName } from '../../../ui/use-actor-name';
import styles from './credential.module.css';
import { issueText } from './issue.text';

/** /certificates/batches: every order to issue, newest first. */
export function Component() {
  const say = useText(issueText);
  const { data, error, loading, refetch, fetchMore } = useQuery(CredentialBatchesDocument);
  const page = data?.credentialBatches;
  const start = (
    <StartLink to="/certificates/issue" operation="issueCredentials">
      {say('title')}
    </StartLink>
  );
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { credentialBatches: next } }) => ({
        ...before,
        credentialBatches: { ...next, nodes: [...before.credentialBatches.nodes, ...next.nodes] },
      }),
    });
  return (
    <>
      <PageHeader title={say('batches')} aside={page && say('count', { count: page.totalCount })} actions={start} />
      <div className={styles.page} aria-busy={loading}>
        {error && !page && <FailureView error={error} onRetry={() => void refetch()} />}
        {!page && !error && <Skeleton active paragraph={{ rows: 8 }} />}
        {page?.nodes.length === 0 && (
          <EmptyView title={say('empty')} hint={say('emptyHint')}>
            {start}
          </EmptyView>
        )}
        {page && page.nodes.length > 0 && (
          <>
            <Batches rows={page.nodes} />
            <MoreRows shown={page.nodes.length} total={page.totalCount} loading={loading} onMore={() => void more()} />
          </>
        )}
      </div>
    </>
  );
}

export function BatchStateTag({ state }: { state: CredentialBatchLineFragment['state'] }) {
  const say = useText(issueText);
  return <StateTag mark={state === 'DONE' ? 'done' : 'waiting'}>{say(`state.${state}`)}</StateTag>;
}

function Batches({ rows }: { rows: readonly CredentialBatchLineFragment[] }) {
  const say = useText(issueText);
  const nameOf = useActorName();
  return (
    <PlainTable
      label={say('batches')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'batch',
          title: say('field.batch'),
          render: ({ id, number }) => <Link to={recordPath('/certificates/batches', id)}>{number}</Link>,
        },
        {
          key: 'source',
          title: say('field.source'),
          render: ({ source, county }) => (county ? <RegionName of={[county]} /> : say(`source.${source}`)),
        },
        { key: 'state', title: say('field.state'), render: ({ state }) => <BatchStateTag state={state} /> },
        { key: 'total', title: say('field.total'), align: 'right', render: ({ total }) => formatNumber(total) },
        { key: 'issued', title: say('field.issued'), align: 'right', render: ({ issued }) => formatNumber(issued) },
        { key: 'refused', title: say('field.refused'), align: 'right', render: ({ refused }) => formatNumber(refused) },
        { key: 'creator', title: say('field.creator'), render: ({ creatorName }) => nameOf(creatorName) },
        { key: 'createdAt', title: say('field.createdAt'), render: ({ createdAt }) => <RelativeTime at={createdAt} /> },
      ]}
    />
  );
}
