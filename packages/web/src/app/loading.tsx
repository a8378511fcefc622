import { Spin } from 'antd';
import styles from './app.module.css';

/** While the page itself is on its way; lists and records have skeletons of their own. */
export function Loading() {
  return (
    <div className={styles.loading}>
      <Spin delay={200} />
    </div>
  );
}
