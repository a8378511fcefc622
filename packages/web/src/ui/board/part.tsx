import { type ReactNode, useId } from 'react';
import styles from './board.module.css';

interface Props {
  title: string;
  /** What is shown and how it is counted, beside the title. */
  hint?: string;
  /** At the right of the title: a switch or a link. */
  aside?: ReactNode;
  /** Takes the whole width of the page. */
  wide?: boolean;
  children: ReactNode;
}

/** One part of a board under its heading. */
export function Part({ title, hint, aside, wide, children }: Props) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id} data-wide={wide || undefined}>
      <div className={styles.partHead}>
        <h2 id={id}>{title}</h2>
        {hint && <span className={styles.hint}>{hint}</span>}
        {aside && <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
