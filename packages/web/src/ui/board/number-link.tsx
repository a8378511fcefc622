import { Link } from 'react-router';
import { formatNumber } from '../format';
import styles from './board.module.css';

interface Props {
  value: number;
  to: string;
  /** What is counted, for who does not see the table around the number. */
  label: string;
  tone?: 'late' | undefined;
}

/** A number that opens the records which it counts; nought opens nothing. */
export function NumberLink({ value, to, label, tone }: Props) {
  if (value === 0) return <span className={styles.nought}>0</span>;
  return (
    <Link to={to} className={styles.numberLink} data-tone={tone} aria-label={`${label} ${formatNumber(value)}`}>
      {formatNumber(value)}
    </Link>
  );
}
