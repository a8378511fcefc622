import { PlusOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import type { ReactNode } from 'react';
import { useCommonText } from '../../i18n';
import styles from './filters.module.css';

/** Filters that are used seldom, behind one button that says how many of them are set. */
export function MoreFilters({ set, children }: { set: number; children: ReactNode }) {
  const say = useCommonText();
  return (
    <Popover trigger="click" placement="bottomLeft" content={<div className={styles.more}>{children}</div>}>
      <Button type="text" icon={<PlusOutlined aria-hidden />}>
        {set > 0 ? say('list.moreFiltersSet', { count: set }) : say('list.moreFilters')}
      </Button>
    </Popover>
  );
}
