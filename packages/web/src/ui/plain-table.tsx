import type { ReactNode } from 'react';
import styles from './plain-table.module.css';

/** One column of a plain table; the first is the identity of the row. */
export interface PlainColumn<R> {
  key: string;
  /** Empty for a column of buttons. */
  title: string;
  render(row: R): ReactNode;
  align?: 'right';
  /** Stays on one line: a number, a login, a moment. */
  whole?: true;
}

interface Props<R> {
  label: string;
  rows: readonly R[];
  keyOf(row: R): string;
  columns: readonly PlainColumn<R>[];
  stale?: boolean;
}

/** A table without views, selection and pages; at phone width each row becomes a block with the same facts. */
export function PlainTable<R>({ label, rows, keyOf, columns, stale }: Props<R>) {
  return (
    <table className={styles.table} aria-label={label} data-stale={stale || undefined}>
      <thead>
        <tr>
          {columns.map((column) =>
            column.title ? (
              <th key={column.key} scope="col" data-align={column.align}>
                {column.title}
              </th>
            ) : (
              <td key={column.key} />
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) => (
              <td
                key={column.key}
                data-align={column.align}
                data-whole={column.whole}
                data-acts={column.title ? undefined : true}
              >
                {column.title && <span className={styles.title}>{column.title}</span>}
                <div className={styles.value}>{column.render(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
