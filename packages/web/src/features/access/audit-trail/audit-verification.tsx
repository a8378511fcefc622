import { useLazyQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { AuditVerificationDocument, type AuditVerificationQuery } from '../../../gql/graphql';
import { useBilingual, useText } from '../../../i18n';
import { CopyField } from '../../../ui/copy-field';
import { FailureView } from '../../../ui/failure-view';
import { momentOf } from '../../../ui/format';
import { Verdict } from '../../../ui/state-tag';
import styles from './audit-trail.module.css';
import { auditTrailText } from './audit-trail.text';

/** The proof on demand: whether the trail is as it was sealed, and the hash to note down elsewhere. */
export function AuditVerification() {
  const say = useText(auditTrailText);
  const [verify, { data, loading, error }] = useLazyQuery(AuditVerificationDocument, { fetchPolicy: 'network-only' });
  const verdict = data?.auditVerification;
  return (
    <aside className={styles.verify} aria-label={say('verify.title')}>
      <h2>{say('verify.title')}</h2>
      <p className={styles.quiet}>{say('verify.lead')}</p>
      <Button type={verdict ? 'default' : 'primary'} loading={loading} onClick={() => void verify()}>
        {loading ? say('verify.running') : verdict ? say('verify.again') : say('verify.start')}
      </Button>
      <div aria-live="polite" className={styles.verdict}>
        {error && <FailureView error={error} onRetry={() => void verify()} />}
        {verdict && !loading && <Found verdict={verdict} />}
      </div>
    </aside>
  );
}

function Found({ verdict }: { verdict: AuditVerificationQuery['auditVerification'] }) {
  const say = useText(auditTrailText);
  const bilingual = useBilingual();
  return (
    <>
      {verdict.intact ? (
        <Verdict mark="done">{say('verify.intact', { count: verdict.entries })}</Verdict>
      ) : (
        <>
          <Verdict mark="barred">{say('verify.broken')}</Verdict>
          <p className={styles.broken}>{verdict.firstBad && bilingual(verdict.firstBad)}</p>
          <p>{say('verify.brokenAdvice', { count: verdict.entries })}</p>
        </>
      )}
      <p className={styles.quiet}>{say('verify.at', { time: momentOf(verdict.at) })}</p>
      {verdict.head ? (
        <>
          <CopyField label={say('verify.head')} value={verdict.head} />
          <p className={styles.quiet}>{say('verify.headHint')}</p>
        </>
      ) : (
        <p className={styles.quiet}>{say('verify.none')}</p>
      )}
    </>
  );
}
