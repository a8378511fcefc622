import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from 'antd';
import { Link, useLocation } from 'react-router';
import { type NotificationKind, NotificationsDocument, UnreadNotificationsDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { formatNumber } from '../../../ui/format';
import { MoreRows } from '../../../ui/more-rows';
import { optionsOf } from '../../../ui/options';
import { PageHeader } from '../../../ui/page-header';
import { FilterMany, flag, type ListSpec, manyOf, useListState } from '../../../ui/record-table';
import { useViewer } from '../../../ui/viewer';
import { whileVisible } from '../../../ui/while-visible';
import styles from './notification.module.css';
import { notificationText } from './notification.text';
import { NotificationItems } from './notification-items';
import { useMarkRead } from './use-mark-read';

const step = 50;

const kinds: readonly NotificationKind[] = [
  'AGENCY',
  'WORKER',
  'EMPLOYMENT',
  'IMPORT',
  'TRAINING',
  'CREDENTIAL',
  'PLATFORM',
];

const spec: ListSpec<{ unread?: boolean; kinds?: NotificationKind[] }, 'NEWEST'> = {
  filter: { unread: flag(), kinds: manyOf(kinds) },
  orders: ['NEWEST'],
};

/** /notifications: everything that I and my office were told, newest first. */
export function Component() {
  const say = useText(notificationText);
  const admin = useViewer().role === 'ADMIN';
  const { filter, bind, filtered, setFilter } = useListState(spec);
  const [markRead, marking] = useMarkRead();
  const unreadCount = useQuery(UnreadNotificationsDocument, whileVisible).data?.unreadNotifications ?? 0;
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(NotificationsDocument, {
    variables: { unread: filter.unread ?? false, kinds: filter.kinds, first: step },
    notifyOnNetworkStatusChange: true,
  });
  const page = (data ?? previousData)?.notifications;
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        notifications: { ...next.notifications, nodes: [...before.notifications.nodes, ...next.notifications.nodes] },
      }),
    });
  const empty = filter.kinds ? 'emptyFilter' : filter.unread ? 'emptyUnread' : 'empty';

  return (
    <>
      <PageHeader
        title={say('title')}
        aside={say('unread', { count: unreadCount })}
        actions={
          unreadCount > 0 && (
            <Button loading={marking} onClick={() => void markRead({}, { success: say('allRead') })}>
              {say('readAll')}
            </Button>
          )
        }
      />
      <Which unread={filter.unread ?? false} count={unreadCount} />
      <div className={styles.page}>
        <div className={styles.filters}>
          <FilterMany
            label={say('kinds')}
            width={220}
            options={optionsOf(kinds, (kind) => say(`kind.${kind}`))}
            {...bind('kinds')}
          />
          <span className={styles.shared}>{!admin && say('shared')}</span>
        </div>
        <div aria-busy={loading}>
          {error && !page && <FailureView error={error} onRetry={() => void refetch()} />}
          {!page && !error && <Skeleton active title={false} paragraph={{ rows: 10, width: '100%' }} />}
          {page?.nodes.length === 0 && (
            <EmptyView title={say(empty)} hint={say(empty === 'empty' && admin ? 'emptyHintAdmin' : `${empty}Hint`)}>
              {filtered && (
                <Button onClick={() => setFilter({ kinds: undefined, unread: undefined })}>{say('clear')}</Button>
              )}
            </EmptyView>
          )}
          {page && page.nodes.length > 0 && (
            <>
              <NotificationItems notifications={page.nodes} label={say('list')} />
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
    </>
  );
}

/** All of them, or the unread ones: two addresses. */
function Which({ unread, count }: { unread: boolean; count: number }) {
  const say = useText(notificationText);
  const params = new URLSearchParams(useLocation().search);
  params.delete('unread');
  const all = params.toString();
  params.set('unread', 'yes');
  return (
    <nav className={styles.which} aria-label={say('which')}>
      <Link to={`/notifications${all && `?${all}`}`} aria-current={unread ? undefined : 'page'}>
        {say('all')}
      </Link>
      <Link to={`/notifications?${params.toString()}`} aria-current={unread ? 'page' : undefined}>
        {say('onlyUnread')} <span className={styles.count}>{formatNumber(count)}</span>
      </Link>
    </nav>
  );
}
