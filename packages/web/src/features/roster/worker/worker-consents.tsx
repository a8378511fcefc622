import { Button } from 'antd';
import { useState } from 'react';
import { type ConsentKind, WithdrawConsentDocument, type WorkerRecordFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { Facts } from '../../../ui/facts';
import { dayOf } from '../../../ui/format';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { Verdict } from '../../../ui/state-tag';
import { attachmentPath } from '../../../ui/upload';
import { useSend } from '../../../ui/use-send';
import { ConsentDialog } from './consent.dialog';
import styles from './worker.module.css';
import { consentKinds } from './worker.words';
import { workerActsText } from './worker-acts.text';
import { workerRecordText } from './worker-record.text';

/** What the worker has agreed to; a consent is given on paper and withdrawn at once. */
export function WorkerConsents({ worker }: { worker: WorkerRecordFragment }) {
  const record = useText(workerRecordText);
  const [giving, setGiving] = useState<ConsentKind | null>(null);
  const [withdrawing, setWithdrawing] = useState<ConsentKind | null>(null);
  const may = (wanted: 'RECORD_CONSENT' | 'WITHDRAW_CONSENT' | 'REVEAL') =>
    worker.allowedActions.some(({ action, enabled }) => action === wanted && enabled);
  const standing = (kind: ConsentKind) =>
    worker.consents.find((consent) => consent.kind === kind && consent.withdrawnAt === null);
  const withdrawn = (kind: ConsentKind) => worker.consents.find((consent) => consent.kind === kind)?.withdrawnAt;

  const line = (kind: ConsentKind) => {
    const given = standing(kind);
    const gone = withdrawn(kind);
    return (
      <span className={styles.consent}>
        {given ? (
          <>
            <Verdict mark="done">{record('consentGiven', { date: given.givenOn })}</Verdict>
            {given.scan && may('REVEAL') && (
              <a href={attachmentPath(given.scan.id)} download>
                {record('scan')}
              </a>
            )}
          </>
        ) : (
          <Verdict mark={gone ? 'left' : 'incomplete'}>
            {gone ? record('consentWithdrawn', { date: dayOf(gone) }) : record('consentNone')}
          </Verdict>
        )}
        {given
          ? may('WITHDRAW_CONSENT') && (
              <Button
                size="small"
                aria-label={`${record('withdrawConsent')} ${record(`consent.${kind}`)}`}
                onClick={() => setWithdrawing(kind)}
              >
                {record('withdrawConsent')}
              </Button>
            )
          : may('RECORD_CONSENT') && (
              <Button
                size="small"
                aria-label={`${record('giveConsent')} ${record(`consent.${kind}`)}`}
                onClick={() => setGiving(kind)}
              >
                {record('giveConsent')}
              </Button>
            )}
      </span>
    );
  };

  return (
    <>
      <Facts
        title={record('group.consent')}
        verdict={
          standing('DATA') ? (
            <Verdict mark="done">{record('verdict.consentDone')}</Verdict>
          ) : (
            <Verdict mark="incomplete">{record('verdict.consentNone')}</Verdict>
          )
        }
        facts={consentKinds.map((kind) => ({ label: record(`consent.${kind}`), value: line(kind) }))}
      />
      {giving && <ConsentDialog worker={worker.id} kind={giving} onClose={() => setGiving(null)} />}
      {withdrawing && <WithdrawDialog worker={worker.id} kind={withdrawing} onClose={() => setWithdrawing(null)} />}
    </>
  );
}

function WithdrawDialog({ worker, kind, onClose }: { worker: string; kind: ConsentKind; onClose(): void }) {
  const record = useText(workerRecordText);
  const acts = useText(workerActsText);
  const common = useCommonText();
  const [withdraw] = useSend(WithdrawConsentDocument, (data) => data.withdrawConsent);
  return (
    <ReasonDialog
      title={record('withdrawTitle', { consent: record(`consent.${kind}`) })}
      lead={record('withdrawLead')}
      confirm={record('withdrawConsent')}
      danger
      onCancel={onClose}
      onConfirm={async () => {
        const outcome = await withdraw(
          { worker, kind },
          { success: common('act.done', { action: acts('action.WITHDRAW_CONSENT') }) },
        );
        if (outcome.done) onClose();
        return outcome.done;
      }}
    />
  );
}
