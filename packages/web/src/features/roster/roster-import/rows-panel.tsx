import { useQuery } from '@apollo/client/react';
import { Button, Radio, Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import {
  type ImportCode,
  type ImportRecordFragment,
  ImportRowsDocument,
  type ImportVerdict,
} from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { ChangesTable } from './changes-table';
import { FaultsGrid } from './faults-grid';
import styles from './import.module.css';
import { importText } from './import.text';
import { countsOf, verdicts } from './import.words';
import { RowsRail } from './rows-rail';
import { VerdictCounters } from './verdict-counters';
import { WholeRows } from './whole-rows';

const step = 200;

/** Verdict, cause and display stand in the address: a copied link shows a colleague the same rows. */
function useRowsFilter(batch: ImportRecordFragment) {
  const [params, setParams] = useSearchParams();
  const counts = countsOf(batch);
  const first = verdicts.find((verdict) => counts[verdict] > 0) ?? 'BAD';
  const verdict = verdicts.find((known) => known === params.get('verdict')) ?? first;
  const code = verdict === 'BAD' ? batch.causes.find((cause) => cause.code === params.get('code'))?.code : undefined;
  const set = (change: Record<string, string | undefined>) => {
    const next = new URLSearchParams(params);
    for (const [key, value] of Object.entries(change)) {
      if (value === undefined) next.delete(key);
      else next.set(key, value);
    }
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return {
    counts,
    verdict,
    code,
    whole: params.get('rows') === 'whole',
    choose: (chosen: ImportVerdict, cause?: ImportCode) => set({ verdict: chosen, code: cause }),
    show: (whole: boolean) => set({ rows: whole ? 'whole' : undefined }),
  };
}

/** The counters, the rows behind the chosen one, and what is wrong with them at the side. */
export function RowsPanel({ batch, mayAct }: { batch: ImportRecordFragment; mayAct: boolean }) {
  const say = useText(importText);
  const { counts, verdict, code, whole, choose, show } = useRowsFilter(batch);
  const variables = { id: batch.id, verdict, code, first: step };
  const { data, error, loading, refetch, fetchMore } = useQuery(ImportRowsDocument, { variables });
  const page = data?.importBatch?.rows;
  const rows = page?.nodes ?? [];
  const faults = verdict === 'BAD' && !whole;

  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { importBatch: next } }) =>
        before.importBatch && next
          ? {
              ...before,
              importBatch: {
                ...next,
                rows: { ...next.rows, nodes: [...before.importBatch.rows.nodes, ...next.rows.nodes] },
              },
            }
          : before,
    });

  return (
    <>
      <VerdictCounters counts={counts} done={batch.state === 'COMMITTED'} chosen={verdict} onChoose={choose} />
      <div className={styles.columns}>
        <section className={styles.main} aria-labelledby="import-rows" aria-busy={loading}>
          <div className={styles.head}>
            <h2 id="import-rows">
              {say(`rows.${verdict}`, { count: code ? (page?.totalCount ?? 0) : counts[verdict] })}
            </h2>
            {faults && mayAct && <span className={styles.quiet}>{say('rows.hint')}</span>}
            <span className={styles.spring} />
            {verdict === 'BAD' && (
              <Radio.Group
                size="small"
                optionType="button"
                aria-label={say('rows.view')}
                value={whole}
                onChange={(event) => show(event.target.value as boolean)}
                options={[
                  { value: false, label: say('rows.faults') },
                  { value: true, label: say('rows.whole') },
                ]}
              />
            )}
          </div>
          <div className={styles.rows}>
            {error && !page && <FailureView error={error} onRetry={() => void refetch()} />}
            {!page && !error && <Skeleton active title={false} paragraph={{ rows: 10 }} />}
            {page && rows.length === 0 && !faults && (
              <EmptyView title={say(`rows.none.${verdict}`)} hint={say(`rows.noneHint.${verdict}`)} />
            )}
            {page && faults && <FaultsGrid key={code ?? 'all'} batch={batch} rows={rows} mayAct={mayAct} />}
            {page && rows.length > 0 && verdict === 'CHANGED' && <ChangesTable batch={batch} rows={rows} />}
            {page && rows.length > 0 && verdict !== 'CHANGED' && !faults && <WholeRows batch={batch} rows={rows} />}
            {page?.pageInfo.hasNextPage && (
              <Button loading={loading} onClick={() => void more()}>
                {say('rows.more', { count: Math.min(step, page.totalCount - rows.length) })}
              </Button>
            )}
          </div>
        </section>
        <RowsRail batch={batch} code={code} onCause={(cause) => choose('BAD', cause)} />
      </div>
    </>
  );
}
