import { WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useBilingual, useCommonText } from '../i18n';
import { describeFailure } from './failure';
import styles from './notice.module.css';

/** In place of what could not be loaded: what happened, what to do, a number to tell, a retry. */
export function FailureView({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const say = useCommonText();
  const failure = describeFailure(error, say, useBilingual());
  return (
    <div className={styles.notice} role="alert">
      <WarningFilled className={styles.bad} aria-hidden />
      <strong>{failure.title}</strong>
      <p>{failure.advice}</p>
      {failure.reference && <p>{say('error.reference', { reference: failure.reference })}</p>}
      {failure.final ? (
        <Link to="/">{say('error.home')}</Link>
      ) : (
        onRetry && <Button onClick={onRetry}>{say('action.retry')}</Button>
      )}
    </div>
  );
}

/** In place of an empty list: what will be here, why it is empty, what starts it. */
export function EmptyView({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className={styles.notice}>
      <strong>{title}</strong>
      {hint && <p>{hint}</p>}
      {children && <div className={styles.ways}>{children}</div>}
    </div>
  );
}
