import { InfoCircleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './figure.module.css';
import { formatNumber } from './format';

interface Props {
  label: string;
  value: number | string;
  unit?: string;
  /** What is counted, in words: shown below and on hover. */
  definition: string;
  /** Beside the label: change, target, what is overdue. */
  context?: ReactNode;
  /** The list behind the number. */
  to?: string;
}

/** One number of a board with what it means; it opens the records that it counts. */
export function Figure({ label, value, unit, definition, context, to }: Props) {
  const shown = typeof value === 'number' ? formatNumber(value) : value;
  return (
    <div className={styles.figure}>
      <div className={styles.head}>
        <span>
          {label}{' '}
          <Tooltip title={definition}>
            <InfoCircleOutlined tabIndex={0} aria-label={definition} role="img" />
          </Tooltip>
        </span>
        {context && <span className={styles.note}>{context}</span>}
      </div>
      <div>
        {to ? (
          <Link to={to} className={styles.value} aria-label={[label, shown, unit].filter(Boolean).join(' ')}>
            {shown}
          </Link>
        ) : (
          <span className={styles.value}>{shown}</span>
        )}
        {unit && <span className={styles.unit}> {unit}</span>}
      </div>
      <div className={styles.note}>{definition}</div>
    </div>
  );
}
