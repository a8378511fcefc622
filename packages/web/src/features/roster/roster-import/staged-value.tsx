import { spaceMasked } from '../../../ui/format';
import styles from './whole-rows.module.css';

/** A value of a row as it is kept until it goes in: masked ones in groups, with dots of a narrow width. */
export function StagedValue({ value }: { value: string }) {
  return value.includes('•') ? <span className={styles.dots}>{spaceMasked(value)}</span> : value;
}
