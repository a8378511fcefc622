import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { InboxDocument, type InboxQuery } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { formatNumber } from '../../../ui/format';
import { RelativeTime, WorkingDays } from '../../../ui/moment';
import { PageHeader } from '../../../ui/page-header';
import { useRowKeys } from '../../../ui/record-table';
import styles from './inbox.module.css';
import { inboxText } from './inbox.text';
import { inboxKinds, inboxPath } from './inbox-path';

type Item = InboxQuery['inbox']['items']['nodes'][number];

const step = 50;

/** /inbox: what awaits me, overdue first; `?kind=` shows one kind. */
export function Component() {
  const say = useText(inboxText);
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const kind = inboxKinds.find((known) => known === params.get('kind'));
  const { data, previousData, error, refetch, fetchMore, loading } = useQuery(InboxDocument, {
    variables: { kind, first: step },
  });
  const inbox = (data ?? previousData)?.inbox;
  const items = inbox?.items.nodes ?? [];

  useRowKeys({
    ids: items.map((item) => item.id),
    open: undefined,
    onMove: () => {},
    onEnter: (id) => {
      const item = items.find((other) => other.id === id);
      if (item) void navigate(inboxPath(item));
    },
    onClose: () => {},
  });

  const more = () =>
    fetchMore({
      variables: { after: inbox?.items.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({
        ...fetchMoreResult,
        inbox: {
          ...fetchMoreResult.inbox,
          items: {
            ...fetchMoreResult.inbox.items,
            nodes: [...before.inbox.items.nodes, ...fetchMoreResult.inbox.items.nodes],
          },
        },
      }),
    });

  return (
    <>
      <PageHeader
        title={say('title')}
        aside={
          inbox && (
            <>
              {say('total', { count: inbox.total })}
              {inbox.overdue > 0 && <span className={styles.late}> {say('overdue', { count: inbox.overdue })}</span>}
            </>
          )
        }
      />
      <nav className={styles.groups} aria-label={say('groups')}>
        <Link to="/inbox" aria-current={kind ? undefined : 'page'}>
          {say('all')} <span className={styles.count}>{inbox && formatNumber(inbox.total)}</span>
        </Link>
        {inbox?.groups.map((group) => (
          <Link
            key={group.kind}
            to={`/inbox?kind=${group.kind}`}
            aria-current={kind === group.kind ? 'page' : undefined}
          >
            {say(`kind.${group.kind}`)} <span className={styles.count}>{formatNumber(group.count)}</span>
            {group.overdue > 0 && <span className={styles.late}> {say('overdue', { count: group.overdue })}</span>}
          </Link>
        ))}
      </nav>
      <div className={styles.body} aria-busy={loading}>
        {error && !inbox && <FailureView error={error} onRetry={() => void refetch()} />}
        {!inbox && !error && <Skeleton active paragraph={{ rows: 8 }} />}
        {inbox && items.length === 0 && (
          <EmptyView title={kind ? say('emptyGroup') : say('empty')} hint={say('emptyHint')}>
            {kind && <Button onClick={() => setParams({})}>{say('showAll')}</Button>}
          </EmptyView>
        )}
        {items.length > 0 && (
          <>
            <p className={styles.keys}>{say('keys')}</p>
            <ol className={styles.list} aria-label={say('list')}>
              {items.map((item) => (
                <Row key={item.id} item={item} />
              ))}
            </ol>
          </>
        )}
        {inbox?.items.pageInfo.hasNextPage && (
          <Button className={styles.more} loading={loading} onClick={more}>
            {say('more')}
          </Button>
        )}
      </div>
    </>
  );
}

function Row({ item }: { item: Item }) {
  const say = useText(inboxText);
  return (
    <li className={styles.item} data-row-key={item.id}>
      <span className={styles.kind}>{say(`kind.${item.kind}`)}</span>
      <Link to={inboxPath(item)} className={styles.what}>
        <strong>{item.title}</strong>
        {item.detail && <span>{item.detail}</span>}
      </Link>
      <span className={styles.since}>
        <RelativeTime at={item.since} />
      </span>
      <span className={styles.due}>
        <WorkingDays left={item.workingDaysLeft} dueOn={item.dueOn} />
      </span>
    </li>
  );
}
