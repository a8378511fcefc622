import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { OutboxGroupsDocument, OutboxMessagesDocument, type OutboxRowFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { momentOf } from '../../../ui/format';
import { MoreRows } from '../../../ui/more-rows';
import { PageHeader } from '../../../ui/page-header';
import { useListState } from '../../../ui/record-table';
import { useClock } from '../../../ui/viewer';
import styles from './outbox.module.css';
import { outboxText } from './outbox.text';
import { type DeadLetters, DropDialog, RetryDialog } from './outbox-dialogs';
import { OutboxFilters, OutboxStates } from './outbox-filters';
import { outboxListSpec } from './outbox-list.state';
import { OutboxTable } from './outbox-table';

const step = 50;

/** /outbox: what leaves the platform and what became of it; dead letters wait for a decision. */
export function Component() {
  const say = useText(outboxText);
  const common = useCommonText();
  const clock = useClock();
  const { filter, bind, setFilter, filtered } = useListState(outboxListSpec);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [retry, setRetry] = useState<DeadLetters | null>(null);
  const [drop, setDrop] = useState<OutboxRowFragment | null>(null);
  const groups = useQuery(OutboxGroupsDocument).data?.outboxGroups ?? [];
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(OutboxMessagesDocument, {
    variables: { filter, first: step },
    notifyOnNetworkStatusChange: true,
  });
  const page = (data ?? previousData)?.outboxMessages;
  const here = groups.filter(
    ({ topic, destination }) =>
      (!filter.topic || topic === filter.topic) && (!filter.destination || destination === filter.destination),
  );
  const dead = here.filter(({ state }) => state === 'DEAD').reduce((sum, { count }) => sum + count, 0);
  const picked = (page?.nodes ?? []).filter(({ id, state }) => state === 'DEAD' && chosen.has(id));
  const choose = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)));
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        outboxMessages: {
          ...next.outboxMessages,
          nodes: [...before.outboxMessages.nodes, ...next.outboxMessages.nodes],
        },
      }),
    });
  const all = () => setRetry({ count: dead, topic: filter.topic, destination: filter.destination });

  return (
    <>
      <PageHeader
        title={say('title')}
        aside={page && common('list.foundAsOf', { count: page.totalCount, time: momentOf(clock.now()) })}
        facts={[say('lead')]}
        actions={dead > 0 && <Button onClick={all}>{say('retryAll', { count: dead })}</Button>}
      />
      <OutboxStates groups={here} states={filter.states} />
      <div className={styles.page}>
        <OutboxFilters groups={groups} filter={filter} bind={bind} />
        {page?.nodes.some(({ state }) => state === 'DEAD') && (
          <div className={styles.bulk}>
            <span aria-live="polite">
              {picked.length > 0 ? say('chosen', { count: picked.length }) : say('chooseHint')}
            </span>
            {picked.length > 0 && (
              <Button
                size="small"
                type="primary"
                onClick={() => setRetry({ count: picked.length, messages: picked.map(({ id }) => id) })}
              >
                {say('retryChosen')}
              </Button>
            )}
          </div>
        )}
        <div aria-busy={loading}>
          {error && !page && <FailureView error={error} onRetry={() => void refetch()} />}
          {!page && !error && <Skeleton active title={false} paragraph={{ rows: 10, width: '100%' }} />}
          {page?.nodes.length === 0 && (
            <EmptyView
              title={say(filtered ? 'emptyFilter' : 'empty')}
              hint={say(filtered ? 'emptyFilterHint' : 'emptyHint')}
            >
              {filtered && (
                <Button onClick={() => setFilter({ states: undefined, topic: undefined, destination: undefined })}>
                  {say('clear')}
                </Button>
              )}
            </EmptyView>
          )}
          {page && page.nodes.length > 0 && (
            <>
              <OutboxTable messages={page.nodes} stale={!data} chosen={chosen} onChoose={choose} onDrop={setDrop} />
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
      {retry && <RetryDialog letters={retry} onClose={() => setRetry(null)} onDone={() => setChosen(new Set())} />}
      {drop && <DropDialog message={drop} onClose={() => setDrop(null)} />}
    </>
  );
}
