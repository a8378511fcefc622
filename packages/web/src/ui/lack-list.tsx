import { ClockCircleOutlined, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useCommonText } from '../i18n';
import styles from './lack-list.module.css';

export interface Lack {
  key: string;
  /** `late`: expired or barred; `missing`: not there; `soon`: will lapse. */
  urgency: 'late' | 'missing' | 'soon';
  title: string;
  consequence: string;
  /** Who has to act. */
  turn: string;
  action?: ReactNode;
}

const icons = { late: WarningFilled, missing: ExclamationCircleFilled, soon: ClockCircleOutlined };

/** What a record lacks: what, with which consequence, whose turn, and the act that mends it. Nothing when complete. */
export function LackList({ lacks, summary }: { lacks: readonly Lack[]; summary?: string }) {
  const say = useCommonText();
  if (lacks.length === 0) return null;
  return (
    <section className={styles.panel} aria-label={say('lack.title')}>
      <div className={styles.head}>
        <h2>{say('lack.title')}</h2>
        {summary && <span>{summary}</span>}
      </div>
      <ul className={styles.list}>
        {lacks.map((lack) => {
          const Icon = icons[lack.urgency];
          return (
            <li key={lack.key} className={styles.lack}>
              <strong>
                <Icon aria-hidden className={styles[lack.urgency]} /> {lack.title}
              </strong>
              <span className={styles.consequence}>{lack.consequence}</span>
              <span>{lack.turn}</span>
              <span className={styles.action}>{lack.action}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
