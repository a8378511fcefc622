import { useState } from 'react';
import {
  DecideRevocationDocument,
  type RevocationAction,
  type RevocationRecordFragment,
  type RevocationState,
} from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ActionBar, type ActionView } from '../../../ui/action-bar';
import { Facts } from '../../../ui/facts';
import { dayOf } from '../../../ui/format';
import { type StateMark, Verdict } from '../../../ui/state-tag';
import { useSend } from '../../../ui/use-send';
import styles from './credential.module.css';
import { revocationText } from './revocation.text';
import { RevocationEvidence } from './revocation-evidence';
import { StatementDialog } from './statement.dialog';

const marks: Record<RevocationState, StateMark> = {
  PROPOSED: 'waiting',
  WITHDRAWN: 'left',
  DISMISSED: 'left',
  REVOKED: 'barred',
  APPEALED: 'conflict',
  UPHELD: 'barred',
  RESTORED: 'done',
};

/** How each step is offered. One that the server adds does not compile until it stands here. */
function useActionViews(): Record<RevocationAction, ActionView> {
  const say = useText(revocationText);
  const view = (action: RevocationAction, rank: number, more: Partial<ActionView> = {}): ActionView => ({
    label: say(`action.${action}`),
    rank,
    ...more,
  });
  return {
    REVOKE: view('REVOKE', 1, { danger: true, consequence: say('ask.REVOKE'), reasons: [say('reason.clear')] }),
    DISMISS: view('DISMISS', 101, { reasons: [say('reason.weak')] }),
    DEFEND: view('DEFEND', 2, { hiddenWhenBarred: true }),
    WITHDRAW: view('WITHDRAW', 102, { reasons: [say('reason.mistaken')] }),
    APPEAL: view('APPEAL', 3, { hiddenWhenBarred: true }),
    UPHOLD: view('UPHOLD', 103, { reasons: [say('reason.upheld')] }),
    RESTORE: view('RESTORE', 104, { consequence: say('ask.RESTORE'), reasons: [say('reason.wrong')] }),
    LIFT: view('LIFT', 105, { hiddenWhenBarred: true, consequence: say('ask.LIFT'), reasons: [say('reason.wrong')] }),
  };
}

/** One proceeding: who says what against whom, until when, and what can be done now. */
export function RevocationSection({ revocation }: { revocation: RevocationRecordFragment }) {
  const say = useText(revocationText);
  const [decide] = useSend(DecideRevocationDocument, (data) => data.decideRevocation);
  const views = useActionViews();
  const [stating, setStating] = useState<'DEFEND' | 'APPEAL'>();
  const state = (action: 'DEFEND' | 'APPEAL') => () => setStating(action);
  const byOn = (name: string | null, at: string | null) => at && say('byOn', { name: name ?? '—', date: dayOf(at) });
  const told = [
    { label: say('field.cause'), value: say(`cause.${revocation.cause}`) },
    { label: say('field.grounds'), value: revocation.grounds },
    { label: say('field.evidence'), value: revocation.evidence },
    { label: say('field.proposed'), value: byOn(revocation.proposerName, revocation.proposedAt) },
    { label: say('field.defenceUntil'), value: revocation.defenceUntil },
    { label: say('field.defence'), value: revocation.defence },
    { label: say('field.decided'), value: byOn(revocation.deciderName, revocation.decidedAt) },
    { label: say('field.decisionReason'), value: revocation.decisionReason },
    { label: say('field.appealUntil'), value: revocation.appealUntil },
    { label: say('field.appeal'), value: revocation.appeal },
    { label: say('field.ruled'), value: byOn(revocation.rulerName, revocation.ruledAt) },
    { label: say('field.rulingReason'), value: revocation.rulingReason },
  ].filter(({ value }) => value);
  return (
    <div className={styles.revocation}>
      <Facts
        title={say('title', { number: revocation.number })}
        verdict={<Verdict mark={marks[revocation.state]}>{say(`state.${revocation.state}`)}</Verdict>}
        facts={told}
      />
      <RevocationEvidence revocation={revocation} />
      {revocation.allowedActions.length > 0 && (
        <ActionBar
          actions={revocation.allowedActions}
          views={views}
          forms={{ DEFEND: state('DEFEND'), APPEAL: state('APPEAL') }}
          decide={(action, reason = '', saying) =>
            decide(
              { input: { revocation: revocation.id, action, reason, expectedVersion: revocation.version } },
              saying,
            )
          }
        />
      )}
      {stating && <StatementDialog revocation={revocation} action={stating} onClose={() => setStating(undefined)} />}
    </div>
  );
}
