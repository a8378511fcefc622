import styles from './board.module.css';
import { LAGGING, percent } from './rate';

/** A rate as a bar with its number; what lags is brown. Decorative beside the number: readers hear the number. */
export function RateBar({ rate, lagging }: { rate: number | null; lagging?: boolean }) {
  const low = lagging && rate !== null && rate < LAGGING;
  return (
    <span className={styles.rate} data-low={low || undefined}>
      <span className={styles.track} aria-hidden>
        <span className={styles.fill} style={{ width: `${rate ?? 0}%` }} />
      </span>
      <span className={styles.rateNumber}>{percent(rate)}</span>
    </span>
  );
}
