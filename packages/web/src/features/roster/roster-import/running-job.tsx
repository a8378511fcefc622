import { Progress } from 'antd';
import type { ImportProgressFieldsFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import styles from './import.module.css';
import { importText } from './import.text';

type Running = ImportProgressFieldsFragment & { state: 'READ' | 'COMMITTING' | 'REVERTING' };

/** A job under way: how many rows are done, how fast, and when it will be over. */
export function RunningJob({ batch }: { batch: ImportProgressFieldsFragment }) {
  const say = useText(importText);
  const time = useDuration();
  const { done, total, rowsPerSecond, secondsLeft } = batch.progress;
  const state = batch.state as Running['state'];
  const known = state === 'COMMITTING' && total > 0;
  const words =
    state === 'READ'
      ? say('progress.checked', { count: done })
      : state === 'COMMITTING'
        ? say('progress.committed', { done, total })
        : say('progress.reverting');
  return (
    <section className={styles.running} aria-labelledby="import-running">
      <h2 id="import-running">{say(`progress.${state}`)}</h2>
      {known && (
        <Progress percent={Math.floor((done / total) * 100)} showInfo={false} aria-label={say(`progress.${state}`)} />
      )}
      <p className={styles.runningCount} role="status">
        {words}
      </p>
      <p className={styles.quiet}>
        {rowsPerSecond !== null && <span>{say('progress.rate', { count: rowsPerSecond })}</span>}
        {secondsLeft !== null && known && <span>{say('progress.left', { time: time(secondsLeft) })}</span>}
      </p>
      <p className={styles.quiet}>{say('progress.leave')}</p>
    </section>
  );
}

/** Seconds in words: minutes from 90 seconds on. */
function useDuration(): (seconds: number) => string {
  const say = useText(importText);
  return (seconds) =>
    seconds < 90
      ? say('progress.seconds', { count: seconds })
      : say('progress.minutes', { count: Math.round(seconds / 60) });
}
