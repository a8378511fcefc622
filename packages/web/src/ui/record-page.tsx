import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCommonText } from '../i18n';
import { EmptyView, FailureView } from './failure-view';
import { PageHeader, type PageHeaderProps } from './page-header';
import styles from './record-page.module.css';
import type { Loaded } from './use-record';

/** Shows a record once it is here; before, and in its place, what there is to say. `back` leads to where it may be found. */
export function LoadedRecord<R>(props: { loaded: Loaded<R>; back?: ReactNode; children(record: R): ReactNode }) {
  const say = useCommonText();
  const { record, error, retry } = props.loaded;
  if (record) return props.children(record);
  if (error) return <FailureView error={error} onRetry={retry} />;
  if (record === undefined) return <Skeleton active paragraph={{ rows: 10 }} className={styles.skeleton} />;
  return (
    <EmptyView title={say('error.notFound')} hint={say('error.notFoundAdvice')}>
      {props.back}
    </EmptyView>
  );
}

interface Props<R> {
  loaded: Loaded<R>;
  /** The list that it belongs to. */
  list: { label: string; to: string };
  header(record: R): Omit<PageHeaderProps, 'crumbs'>;
  /** Beside the facts; below on a narrow window: the timeline. */
  side(record: R): ReactNode;
  /** What it lacks, its facts, its relations. */
  children(record: R): ReactNode;
}

/** The page of a record: header over facts in two columns, the timeline at the side. */
export function RecordPage<R>({ loaded, list, header, side, children }: Props<R>) {
  return (
    <LoadedRecord loaded={loaded} back={<Link to={list.to}>{list.label}</Link>}>
      {(record) => (
        <div className={styles.record}>
          <div className={styles.header}>
            <PageHeader {...header(record)} crumbs={[list]} />
          </div>
          <div className={styles.columns}>
            <div className={styles.main}>{children(record)}</div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and then must be reached by keyboard */}
            <aside className={styles.side} tabIndex={0}>
              {side(record)}
            </aside>
          </div>
        </div>
      )}
    </LoadedRecord>
  );
}
