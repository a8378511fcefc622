import { useState } from 'react';
import {
  CorrectCancellationDocument,
  type CredentialAction,
  type CredentialRecordFragment,
} from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ActionBar, type ActionView } from '../../../ui/action-bar';
import { useSend } from '../../../ui/use-send';
import { CancelDialog } from './cancel.dialog';
import { credentialText } from './credential.text';
import { ProposeRevocationDialog } from './propose-revocation.dialog';
import { ReplaceDialog } from './replace.dialog';

/** How each act of the workflow is offered. An act that the server adds does not compile until it stands here. */
function useActionViews(): Record<CredentialAction, ActionView> {
  const say = useText(credentialText);
  return {
    REPLACE: { label: say('action.REPLACE'), rank: 101 },
    CORRECT_CANCELLATION: {
      label: say('action.CORRECT_CANCELLATION'),
      rank: 102,
      consequence: say('ask.CORRECT_CANCELLATION'),
      reasons: [say('reason.mistake')],
    },
    CANCEL: { label: say('action.CANCEL'), rank: 103, danger: true },
    PROPOSE_REVOCATION: { label: say('action.PROPOSE_REVOCATION'), rank: 104, danger: true },
  };
}

const dialogs = { REPLACE: ReplaceDialog, CANCEL: CancelDialog, PROPOSE_REVOCATION: ProposeRevocationDialog } as const;
type Form = keyof typeof dialogs;

/** The acts on one certificate. Only the taking back of a cancellation has no form of its own. */
export function CredentialActionBar({ credential, beside }: { credential: CredentialRecordFragment; beside?: number }) {
  const [correct] = useSend(CorrectCancellationDocument, (data) => data.correctCancellation);
  const [form, setForm] = useState<Form | null>(null);
  const Dialog = form && dialogs[form];
  const open = (wanted: Form) => () => setForm(wanted);
  return (
    <>
      <ActionBar
        actions={credential.allowedActions}
        views={useActionViews()}
        decide={(_action, reason = '', told) =>
          correct({ input: { credential: credential.id, reason, expectedVersion: credential.version } }, told)
        }
        forms={{ REPLACE: open('REPLACE'), CANCEL: open('CANCEL'), PROPOSE_REVOCATION: open('PROPOSE_REVOCATION') }}
        beside={beside}
      />
      {Dialog && <Dialog credential={credential} onClose={() => setForm(null)} />}
    </>
  );
}
