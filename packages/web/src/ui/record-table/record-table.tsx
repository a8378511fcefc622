import { Button, Checkbox, Skeleton, Table } from 'antd';
import { type ReactNode, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ListName } from '../../gql/graphql';
import { useCommonText, useText } from '../../i18n';
import { EmptyView, FailureView } from '../failure-view';
import { momentOf } from '../format';
import { PageHeader } from '../page-header';
import { printText } from '../print.text';
import { recordPath } from '../record-path';
import { useViewport, useWidth } from '../use-viewport';
import { useClock } from '../viewer';
import { BulkBar } from './bulk-bar';
import { ColumnSettings, useColumns } from './column-settings';
import { ExportButton } from './export-button';
import { Pager } from './pager';
import { PrintList } from './print-list';
import { RecordCards } from './record-cards';
import { RecordDrawer } from './record-drawer';
import styles from './record-table.module.css';
import type { BulkAction, BulkForm, ListPage, ListWord, Preview, RecordColumn, RowActKeys } from './types';
import type { ListState } from './use-list-state';
import { useRowKeys } from './use-row-keys';
import { useSelection } from './use-selection';
import { ViewsBar } from './views-bar';

interface Props<R extends { id: string }, F extends object, O extends string, V extends string, P> {
  /** Under which the server keeps the saved views and exports the list. */
  list: ListName;
  /** Address of the list; a record stands below it. */
  path: string;
  /** Name of one record, for the reader and for aria labels. */
  nameOf(row: R): string;
  /** The feature's words: title, emptiness, orders and views by their keys. */
  say(word: ListWord<O, V>): string;
  state: ListState<F, O>;
  found: ListPage<R>;
  useCount(filter: F): number | undefined;
  columns: readonly RecordColumn<R>[];
  /** Views that come with the list, each a piece of an address; the view of everything is added. */
  views: { readonly [view in V]?: string };
  filters: ReactNode;
  /** Buttons of the header, the primary one last; an empty list offers them too. */
  actions?: ReactNode;
  bulk?: readonly (BulkAction | BulkForm)[];
  keys?: RowActKeys;
  preview?: Preview<P>;
  /** Given for a list that is printed: its place and filters in words, for the head of the paper. */
  printed?: readonly string[];
}

/** A list of records: everything that shapes it stands in the address, everything on it comes from the server. */
export function RecordTable<R extends { id: string }, F extends object, O extends string, V extends string, P = never>(
  props: Props<R, F, O, V, P>,
) {
  const { list, path, nameOf, say, state, found, useCount, preview, bulk = [] } = props;
  const common = useCommonText();
  const onPaper = useText(printText);
  const navigate = useNavigate();
  const clock = useClock();
  const phone = useViewport() === 'phone';
  const width = useWidth();
  const body = useRef<HTMLDivElement>(null);
  const selection = useSelection(JSON.stringify(state.filter));
  const columns = useColumns(list, props.columns);
  const shown = columns.shown.filter((column) => phone || !column.from || width >= column.from);

  const page = found.page;
  const rows = page?.nodes ?? [];
  const ids = rows.map((row) => row.id);
  const openAt = state.open ? ids.indexOf(state.open) : -1;
  const step = (by: 1 | -1) => (openAt >= 0 && ids[openAt + by] ? () => state.setOpen(ids[openAt + by]) : undefined);

  useRowKeys({
    ids,
    open: state.open,
    onMove: (id) => state.setOpen(id),
    onToggle: selection.toggle,
    onLook: preview && ((id) => state.setOpen(id)),
    onEnter: (id) => navigate(recordPath(path, id)),
    onClose: () => state.setOpen(undefined),
    acts: props.keys?.acts,
  });

  const focusRow = (id: string | undefined) =>
    id && body.current?.querySelector<HTMLElement>(`[data-row-key="${CSS.escape(id)}"] a`)?.focus();

  /** Which part of the list stands on the paper. */
  const rangeOf = (shown: typeof page) => {
    if (!shown || shown.nodes.length === 0) return [];
    const { from } = state.page;
    const to = from + shown.nodes.length - 1;
    const total = shown.totalCount;
    return [from === 1 && to === total ? onPaper('all', { total }) : onPaper('rows', { from, to, total })];
  };

  const views = [
    { key: 'all', label: common('list.all'), query: '' },
    ...(Object.entries(props.views) as [V, string][]).map(([key, query]) => ({
      key,
      label: say(`view.${key}`),
      query,
    })),
  ];

  return (
    <div className={styles.page}>
      <PageHeader
        title={say('title')}
        aside={page && common('list.foundAsOf', { count: page.totalCount, time: momentOf(clock.now()) })}
        actions={
          <>
            <ExportButton list={list} filter={state.filter} useCount={useCount} />
            {props.printed && <PrintList state={state} found={found} />}
            {props.actions}
          </>
        }
        printed={props.printed && [...props.printed, ...rangeOf(page)]}
      />
      <div className={styles.controls}>
        <ViewsBar list={list} state={state} views={views} useCount={useCount} />
        <search className={styles.filters} aria-label={common('list.filters')}>
          <div className={styles.fields}>
            {props.filters}
            {state.filtered && (
              <Button type="text" onClick={() => state.show('')}>
                {common('list.clearFilters')}
              </Button>
            )}
          </div>
          {!phone && (
            <ColumnSettings
              columns={props.columns}
              chosen={columns.chosen}
              onChoose={columns.choose}
              onReset={columns.reset}
            />
          )}
        </search>
        <div className={styles.slot}>
          {selection.any && page ? (
            <BulkBar list={list} filter={state.filter} total={page.totalCount} selection={selection} actions={bulk} />
          ) : (
            <span className={styles.result}>
              {found.error && page ? (
                <span role="status">
                  {common('error.stale')}{' '}
                  <Button size="small" type="link" onClick={found.retry}>
                    {common('action.retry')}
                  </Button>
                </span>
              ) : (
                !phone && [common('list.keys'), props.keys?.hint].filter(Boolean).join(' · ')
              )}
            </span>
          )}
        </div>
      </div>
      <div className={styles.body} ref={body} aria-busy={found.loading}>
        {found.error && !page ? (
          <FailureView error={found.error} onRetry={found.retry} />
        ) : page && rows.length === 0 ? (
          state.filtered ? (
            <EmptyView title={common('list.noMatch')} hint={common('list.noMatchHint')}>
              <Button onClick={() => state.show('')}>{common('list.clearFilters')}</Button>
            </EmptyView>
          ) : (
            <EmptyView title={say('empty')} hint={say('emptyHint')}>
              {props.actions}
            </EmptyView>
          )
        ) : phone ? (
          <RecordCards rows={rows} columns={shown} loading={!page} nameOf={nameOf} path={path} selection={selection} />
        ) : !page ? (
          <Skeleton active title={false} paragraph={{ rows: 14, width: '100%' }} className={styles.skeleton} />
        ) : (
          <Table<R>
            rowKey="id"
            pagination={false}
            dataSource={rows}
            className={found.loading ? styles.stale : undefined}
            rowClassName={(row) => (row.id === state.open ? `${styles.row} ${styles.current}` : (styles.row ?? ''))}
            onRow={(row) => ({
              onClick: (event) => {
                if (event.target instanceof Element && event.target.closest('a, button, input, label')) return;
                if (preview) state.setOpen(row.id === state.open ? undefined : row.id);
                else void navigate(recordPath(path, row.id));
              },
            })}
            rowSelection={{
              selectedRowKeys: selection.all ? ids : [...selection.ids],
              preserveSelectedRowKeys: true,
              onChange: (keys) => selection.set(keys.map(String)),
              renderCell: (_checked, row) => (
                <Checkbox
                  checked={selection.has(row.id)}
                  onChange={() => selection.toggle(row.id)}
                  aria-label={common('list.selectRow', { name: nameOf(row) })}
                />
              ),
              getTitleCheckboxProps: () => ({ 'aria-label': common('list.selectPage') }),
            }}
            columns={shown.map((column, index) => ({
              key: column.key,
              title: column.title,
              width: column.width,
              align: column.align,
              render: (_: unknown, row: R) =>
                index === 0 ? (
                  <Link to={recordPath(path, row.id)} className={styles.identity}>
                    {column.render(row)}
                  </Link>
                ) : (
                  column.render(row)
                ),
            }))}
          />
        )}
      </div>
      {page && rows.length > 0 && <Pager state={state} page={page} word={(order) => say(`order.${order}`)} />}
      {preview && state.open && (
        <RecordDrawer
          preview={preview}
          id={state.open}
          path={recordPath(path, state.open)}
          index={openAt >= 0 ? state.page.from + openAt : undefined}
          total={page?.totalCount ?? 0}
          onPrevious={step(-1)}
          onNext={step(1)}
          onClose={() => {
            const last = state.open;
            state.setOpen(undefined);
            requestAnimationFrame(() => focusRow(last));
          }}
        />
      )}
    </div>
  );
}
