import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import {
  type IssueCandidateFilter,
  IssueCredentialsDocument,
  IssuePreviewDocument,
  type IssuePreviewQuery,
  type IssueSourceInput,
} from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { MoreRows } from '../../../ui/more-rows';
import { Obstacles } from '../../../ui/obstacles';
import { PlainTable } from '../../../ui/plain-table';
import { Verdict } from '../../../ui/state-tag';
import { useSend } from '../../../ui/use-send';
import styles from './credential.module.css';
import { issueText } from './issue.text';
import { useHolderColumns } from './issue.words';

type Preview = IssuePreviewQuery['issuePreview'];

const BATCH_LIMIT = 1_000;

/** Whom the order would issue to, and every reason why not to others; the button that gives it. */
export function IssuePreview({ source, onOrdered }: { source: IssueSourceInput; onOrdered(batch: string): void }) {
  const say = useText(issueText);
  const [filter, setFilter] = useState<IssueCandidateFilter>({});
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(IssuePreviewDocument, {
    variables: { source, filter },
    fetchPolicy: 'network-only',
  });
  const preview = (data ?? previousData)?.issuePreview;
  if (error && !preview) return <FailureView error={error} onRetry={() => void refetch()} />;
  if (!preview) return <Skeleton active paragraph={{ rows: 6 }} />;
  if (preview.eligible + preview.refused === 0) return <EmptyView title={say('nobody')} hint={say('nobodyHint')} />;
  const more = () =>
    fetchMore({
      variables: { after: preview.candidates.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { issuePreview: next } }) => ({
        ...before,
        issuePreview: {
          ...next,
          candidates: {
            ...next.candidates,
            nodes: [...before.issuePreview.candidates.nodes, ...next.candidates.nodes],
          },
        },
      }),
    });
  return (
    <>
      <Causes preview={preview} filter={filter} onFilter={setFilter} />
      <Candidates preview={preview} loading={loading} />
      <MoreRows
        shown={preview.candidates.nodes.length}
        total={preview.candidates.totalCount}
        loading={loading}
        onMore={() => void more()}
      />
      <Order source={source} eligible={preview.eligible} onOrdered={onOrdered} />
    </>
  );
}

interface CausesProps {
  preview: Preview;
  filter: IssueCandidateFilter;
  onFilter(filter: IssueCandidateFilter): void;
}

/** The two figures, and the causes as filters of the list below. */
function Causes({ preview, filter, onFilter }: CausesProps) {
  const say = useText(issueText);
  const common = useCommonText();
  const choice = (key: string, label: string, wanted: IssueCandidateFilter) => {
    const chosen = JSON.stringify(wanted) === JSON.stringify(filter);
    return (
      <Button
        key={key}
        size="small"
        type={chosen ? 'primary' : 'default'}
        aria-pressed={chosen}
        onClick={() => onFilter(wanted)}
      >
        {label}
      </Button>
    );
  };
  const withCount = (label: string, count: number) => `${label} ${say('people', { count })}`;
  return (
    <section className={styles.choice} style={{ maxWidth: 'none' }} aria-label={say('causes')}>
      <div className={styles.causes}>
        {choice('all', say('everybody'), {})}
        {choice('can', withCount(say('eligible'), preview.eligible), { eligible: true })}
        {choice('cannot', withCount(say('refused'), preview.refused), { eligible: false })}
      </div>
      {preview.obstacles.length > 0 && (
        <div className={styles.causes}>
          <span className={styles.hint}>{say('causes')}</span>
          {preview.obstacles.map(({ obstacle, count }) =>
            choice(obstacle, withCount(common(`obstacle.${obstacle}`), count), { obstacle }),
          )}
        </div>
      )}
    </section>
  );
}

function Candidates({ preview, loading }: { preview: Preview; loading: boolean }) {
  const say = useText(issueText);
  const common = useCommonText();
  return (
    <PlainTable
      label={say('title')}
      rows={preview.candidates.nodes}
      keyOf={({ worker }) => worker.id}
      stale={loading}
      columns={[
        ...useHolderColumns<Preview['candidates']['nodes'][number]>(),
        { key: 'passedOn', title: say('field.passedOn'), render: ({ passedOn }) => passedOn ?? common('none') },
        {
          key: 'verdict',
          title: say('field.verdict'),
          render: ({ obstacles }) =>
            obstacles.length === 0 ? <Verdict mark="done">{say('can')}</Verdict> : <Obstacles obstacles={obstacles} />,
        },
      ]}
    />
  );
}

/** One key for what is on screen: pressed twice, or sent again after a lost answer, it is one batch. */
function Order(props: { source: IssueSourceInput; eligible: number; onOrdered(batch: string): void }) {
  const { source, eligible, onOrdered } = props;
  const say = useText(issueText);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [issue, issuing] = useSend(IssueCredentialsDocument, (data) => data.issueCredentials);
  const run = async () => {
    const outcome = await issue({ input: { source, idempotencyKey } }, { success: say('ordered') });
    if (outcome.done && outcome.value.batch) onOrdered(outcome.value.batch.id);
  };
  return (
    <div className={styles.run}>
      {eligible > BATCH_LIMIT && <span className={styles.hint}>{say('over')}</span>}
      <Button type="primary" disabled={eligible === 0} loading={issuing} onClick={() => void run()}>
        {say('run', { count: Math.min(eligible, BATCH_LIMIT) })}
      </Button>
    </div>
  );
}
