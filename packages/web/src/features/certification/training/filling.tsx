import { useText } from '../../../i18n';
import styles from './training.module.css';
import { trainingText } from './training.text';

interface Props {
  enrolled: number;
  capacity: number;
  waiting: number;
}

/** How full a session is, with its numbers beside the bar. */
export function Filling({ enrolled, capacity, waiting }: Props) {
  const say = useText(trainingText);
  const share = Math.min(100, Math.round((enrolled * 100) / capacity));
  return (
    <div className={styles.filling}>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={say('filled', { enrolled, capacity })}
        aria-valuenow={enrolled}
        aria-valuemin={0}
        aria-valuemax={capacity}
      >
        <div className={styles.filled} style={{ width: `${share}%` }} />
      </div>
      <span className={styles.numbers}>
        {enrolled}/{capacity}
      </span>
      {waiting > 0 && <span className={styles.waiting}>{say('waiting', { count: waiting })}</span>}
    </div>
  );
}
