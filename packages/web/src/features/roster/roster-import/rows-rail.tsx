import { CheckCircleFilled } from '@ant-design/icons';
import { Progress } from 'antd';
import type { ImportCode, ImportRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { formatNumber } from '../../../ui/format';
import styles from './import.module.css';
import { importText } from './import.text';

interface Props {
  batch: ImportRecordFragment;
  code: ImportCode | undefined;
  onCause(code: ImportCode | undefined): void;
}

/** Beside the rows: how far the check is, why rows are bad, by which rules they go in. */
export function RowsRail({ batch, code, onCause }: Props) {
  const say = useText(importText);
  return (
    <aside className={styles.rail}>
      <section>
        <h2>{say('progress.done')}</h2>
        <Progress percent={100} status="success" showInfo={false} size="small" aria-label={say('progress.done')} />
        <p className={styles.railLine}>
          <span>{say('progress.checkedAll', { count: batch.rowCount })}</span>
          <span className={styles.good}>
            <CheckCircleFilled aria-hidden /> {say('progress.finished')}
          </span>
        </p>
      </section>
      {batch.causes.length > 0 && (
        <section>
          <h2>{say('causes')}</h2>
          <ul className={styles.causes}>
            {batch.causes.map((cause) => (
              <li key={cause.code}>
                <button
                  type="button"
                  aria-pressed={cause.code === code}
                  onClick={() => onCause(cause.code === code ? undefined : cause.code)}
                >
                  {say(`code.${cause.code}`)}
                </button>
                <span>{formatNumber(cause.count)}</span>
              </li>
            ))}
            {code && (
              <li>
                <button type="button" onClick={() => onCause(undefined)}>
                  {say('allCauses')}
                </button>
              </li>
            )}
          </ul>
        </section>
      )}
      <section>
        <h2>{say('rules.title')}</h2>
        <ul className={styles.rules}>
          {(['blanks', 'one', 'again', 'conflict'] as const).map((rule) => (
            <li key={rule}>{say(`rules.${batch.kind}.${rule}`)}</li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
