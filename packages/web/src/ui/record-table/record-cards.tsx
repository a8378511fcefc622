import { Checkbox, Skeleton } from 'antd';
import { Link } from 'react-router';
import { useCommonText } from '../../i18n';
import { recordPath } from '../record-path';
import styles from './record-table.module.css';
import type { RecordColumn } from './types';
import type { RowSelection } from './use-selection';

interface Props<R extends { id: string }> {
  rows: readonly R[];
  columns: readonly RecordColumn<R>[];
  loading: boolean;
  nameOf(row: R): string;
  path: string;
  selection: RowSelection;
}

/** The list at phone width: each record a card with the same columns, the identity first. */
export function RecordCards<R extends { id: string }>(props: Props<R>) {
  const say = useCommonText();
  const [identity, ...rest] = props.columns;
  if (props.loading) return <Skeleton active paragraph={{ rows: 8 }} className={styles.skeleton} />;
  return (
    <ul className={styles.cards}>
      {props.rows.map((row) => (
        <li key={row.id} className={styles.card} data-row-key={row.id}>
          <div className={styles.cardHead}>
            <Link to={recordPath(props.path, row.id)} className={styles.identity}>
              {identity?.render(row)}
            </Link>
            <Checkbox
              checked={props.selection.has(row.id)}
              onChange={() => props.selection.toggle(row.id)}
              aria-label={say('list.selectRow', { name: props.nameOf(row) })}
            />
          </div>
          <dl className={styles.cardFacts}>
            {rest.map((column) => (
              <div key={column.key}>
                <dt>{column.title}</dt>
                <dd>{column.render(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
