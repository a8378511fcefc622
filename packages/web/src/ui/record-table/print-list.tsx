import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useCommonText } from '../../i18n';
import { pageSizes } from './list-state';
import type { ListPage } from './types';
import type { ListState } from './use-list-state';

const MOST = Math.max(...pageSizes) as (typeof pageSizes)[number];

/** Prints a list; first as many rows as one page of it can hold are brought, so that the paper is not cut at fifty. */
export function PrintList<F extends object, O extends string>(props: {
  state: ListState<F, O>;
  found: ListPage<unknown>;
}) {
  const say = useCommonText();
  const { state, found } = props;
  const [wanted, setWanted] = useState(false);
  const { page, loading } = found;
  const whole = page !== undefined && (page.nodes.length === page.totalCount || state.page.size === MOST);

  useEffect(() => {
    if (!wanted || loading || !whole) return;
    setWanted(false);
    // The rows stand on the page with the next frame.
    requestAnimationFrame(() => window.print());
  }, [wanted, loading, whole]);

  const start = () => {
    setWanted(true);
    if (!whole) state.setSize(MOST);
  };
  return (
    <Button icon={<PrinterOutlined aria-hidden />} loading={wanted} disabled={!page?.totalCount} onClick={start}>
      {say('action.print')}
    </Button>
  );
}
