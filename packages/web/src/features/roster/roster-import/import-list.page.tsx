import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from 'antd';
import { Link } from 'react-router';
import { ImportListDocument, type ImportListRowFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ButtonLink } from '../../../ui/button-link';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { formatNumber } from '../../../ui/format';
import { RelativeTime } from '../../../ui/moment';
import { PageHeader } from '../../../ui/page-header';
import { useActorName } from '../../../ui/use-actor-name';
import { useMay } from '../../../ui/use-may';
import { useViewer } from '../../../ui/viewer';
import { importText } from './import.text';
import { countsOf, ImportStateTag, importKinds, templatePath, verdicts } from './import.words';
import styles from './import-list.module.css';

const step = 50;

/** /imports: every batch, newest first. */
export function Component() {
  const say = useText(importText);
  const mayImport = useMay()('commitImport');
  const { data, error, loading, refetch, fetchMore } = useQuery(ImportListDocument, { variables: { first: step } });
  const page = data?.importBatches;

  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { importBatches: next } }) => ({
        ...before,
        importBatches: { ...next, nodes: [...before.importBatches.nodes, ...next.nodes] },
      }),
    });
  const start = (
    <ButtonLink type="primary" to="/imports/new">
      {say('start')}
    </ButtonLink>
  );

  return (
    <>
      <PageHeader
        title={say('title')}
        aside={page && say('total', { count: page.totalCount })}
        actions={
          mayImport && (
            <>
              <Templates />
              {start}
            </>
          )
        }
      />
      <div className={styles.body} aria-busy={loading}>
        {error && !page && <FailureView error={error} onRetry={() => void refetch()} />}
        {!page && !error && <Skeleton active paragraph={{ rows: 8 }} />}
        {page?.nodes.length === 0 && (
          <EmptyView title={say('empty')} hint={say(mayImport ? 'emptyHint' : 'emptyHintOfOthers')}>
            {mayImport && start}
          </EmptyView>
        )}
        {page && page.nodes.length > 0 && <Batches rows={page.nodes} />}
        {page?.pageInfo.hasNextPage && (
          <Button loading={loading} onClick={() => void more()}>
            {say('more')}
          </Button>
        )}
      </div>
    </>
  );
}

function Templates() {
  const say = useText(importText);
  return importKinds.map((kind) => (
    <Button key={kind} href={templatePath(kind)} download>
      {say(`template.${kind}`)}
    </Button>
  ));
}

function Batches({ rows }: { rows: readonly ImportListRowFragment[] }) {
  const say = useText(importText);
  const wide = useViewer().role === 'CITY_BUREAU';
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say('column.file')}</th>
          <th scope="col">{say('column.kind')}</th>
          {wide && <th scope="col">{say('column.county')}</th>}
          <th scope="col">{say('column.state')}</th>
          <th scope="col" className={styles.number}>
            {say('column.rows')}
          </th>
          {verdicts.map((verdict) => (
            <th key={verdict} scope="col" className={styles.number}>
              {say(`verdict.${verdict}`)}
            </th>
          ))}
          <th scope="col">{say('column.by')}</th>
          <th scope="col">{say('column.at')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Batch key={row.id} row={row} wide={wide} />
        ))}
      </tbody>
    </table>
  );
}

function Batch({ row, wide }: { row: ImportListRowFragment; wide: boolean }) {
  const say = useText(importText);
  const nameOf = useActorName();
  const counts = countsOf(row);
  return (
    <tr>
      <td className={styles.file}>
        <Link to={`/imports/${row.id}`}>{row.fileName}</Link>
        <span>{row.number}</span>
      </td>
      <td>{say(`kind.${row.kind}`)}</td>
      {wide && <td>{row.county.name}</td>}
      <td>
        <ImportStateTag state={row.state} />
      </td>
      <td className={styles.number} data-label={say('column.rows')}>
        {formatNumber(row.rowCount)}
      </td>
      {verdicts.map((verdict) => (
        <td
          key={verdict}
          className={styles.number}
          data-label={say(`verdict.${verdict}`)}
          data-bad={(verdict === 'BAD' && counts.BAD > 0) || undefined}
        >
          {formatNumber(counts[verdict])}
        </td>
      ))}
      <td>{nameOf(row.createdBy)}</td>
      <td className={styles.when}>
        <RelativeTime at={row.createdAt} />
      </td>
    </tr>
  );
}
