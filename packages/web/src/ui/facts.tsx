import type { ReactNode } from 'react';
import { useCommonText } from '../i18n';
import styles from './facts.module.css';

export interface Fact {
  /** Where several facts may have the same label. */
  key?: string;
  label: string;
  value: ReactNode;
}

interface Props {
  title?: string;
  verdict?: ReactNode;
  facts: readonly Fact[];
  /** Said when there are no facts. */
  empty?: string;
}

/** A group of facts of a record with its verdict at the right of the heading. What is absent shows a dash. */
export function Facts({ title, verdict, facts, empty }: Props) {
  const say = useCommonText();
  return (
    <section className={styles.group}>
      {title && (
        <div className={styles.head}>
          <h2>{title}</h2>
          {verdict}
        </div>
      )}
      {facts.length === 0 && <p className={styles.empty}>{empty}</p>}
      <dl className={styles.list}>
        {facts.map(({ key, label, value }) => (
          <div key={key ?? label} className={styles.fact}>
            <dt>{label}</dt>
            <dd>{value === null || value === undefined || value === false || value === '' ? say('none') : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
