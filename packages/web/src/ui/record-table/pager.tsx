import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useEffect, useRef } from 'react';
import { useCommonText } from '../../i18n';
import { optionsOf } from '../options';
import { pageSizes } from './list-state';
import styles from './record-table.module.css';
import type { RecordPage } from './types';
import type { ListState } from './use-list-state';

interface Props<F extends object, O extends string> {
  state: ListState<F, O>;
  page: RecordPage<unknown>;
  /** An order in words. */
  word(order: O): string;
}

/** Where in the list the reader is, its order, and the way on. Pages follow a cursor: there is no jump to page 40. */
export function Pager<F extends object, O extends string>({ state, page, word }: Props<F, O>) {
  const say = useCommonText();
  const { from, size } = state.page;
  const range = useRef<HTMLSpanElement>(null);
  const first = from <= 1;
  const last = page.nodes.length === 0 || from + page.nodes.length > page.totalCount;
  const ends = `${first} ${last}`;
  const seen = useRef(ends);

  useEffect(() => {
    // The page at either end disables the button that led there: the focus must not fall out of the page.
    if (seen.current !== ends && document.activeElement?.matches('body, :disabled')) range.current?.focus();
    seen.current = ends;
  }, [ends]);

  return (
    <footer className={styles.footer}>
      <span className={styles.range}>
        <span aria-live="polite" ref={range} tabIndex={-1}>
          {say('list.range', { from, to: from + page.nodes.length - 1, total: page.totalCount })}
        </span>
        {state.spec.orders.length > 1 && (
          <Select<O>
            variant="borderless"
            size="small"
            prefix={<span>{say('list.order')}</span>}
            aria-label={say('list.order')}
            popupMatchSelectWidth={false}
            value={state.order}
            onChange={state.setOrder}
            options={optionsOf(state.spec.orders, word)}
          />
        )}
      </span>
      <span className={styles.pages}>
        <Button
          type="text"
          icon={<LeftOutlined aria-hidden />}
          aria-label={say('action.previous')}
          disabled={first}
          onClick={() => state.previous(page.pageInfo)}
        />
        <Button
          type="text"
          icon={<RightOutlined aria-hidden />}
          aria-label={say('action.next')}
          disabled={last}
          onClick={() => state.next(page.pageInfo)}
        />
        <Select<number>
          aria-label={say('list.pageSize')}
          value={size}
          onChange={state.setSize}
          options={pageSizes.map((value) => ({ value, label: say('list.perPage', { count: value }) }))}
        />
      </span>
    </footer>
  );
}
