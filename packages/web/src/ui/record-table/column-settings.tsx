import { ColumnWidthOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import { useCommonText } from '../../i18n';
import { useViewer } from '../viewer';
import styles from './record-table.module.css';
import type { RecordColumn } from './types';

/** Columns that the reader turned on or off; the rest follows the list's own default. */
type Choices = Record<string, boolean>;

function keptChoices(key: string): Choices {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
}

/** Which columns to show, kept for this reader in this browser. The first is the identity and always stands. */
export function useColumns<R>(list: string, columns: readonly RecordColumn<R>[]) {
  const key = `jiazheng.columns.${list}.${useViewer().account.id}`;
  const [choices, setChoices] = useState(() => keptChoices(key));
  const keep = (next: Choices) => {
    localStorage.setItem(key, JSON.stringify(next));
    setChoices(next);
  };
  const shows = (column: RecordColumn<R>, index: number) => index === 0 || (choices[column.key] ?? !column.optional);
  return {
    shown: columns.filter(shows),
    chosen: columns.filter(shows).map((column) => column.key),
    choose: (column: string, on: boolean) => keep({ ...choices, [column]: on }),
    reset: () => keep({}),
  };
}

export function ColumnSettings<R>(props: {
  columns: readonly RecordColumn<R>[];
  chosen: readonly string[];
  onChoose(column: string, on: boolean): void;
  onReset(): void;
}) {
  const say = useCommonText();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className={styles.columns}>
          {props.columns.slice(1).map((column) => (
            <Checkbox
              key={column.key}
              checked={props.chosen.includes(column.key)}
              onChange={(event) => props.onChoose(column.key, event.target.checked)}
            >
              {column.title}
            </Checkbox>
          ))}
          <Button size="small" type="link" onClick={props.onReset}>
            {say('list.columnsReset')}
          </Button>
        </div>
      }
    >
      <Button type="text" icon={<ColumnWidthOutlined aria-hidden />}>
        {say('list.columns')}
      </Button>
    </Popover>
  );
}
