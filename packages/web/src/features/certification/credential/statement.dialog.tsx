import { DecideRevocationDocument, type RevocationRecordFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { FormDialog, ReasonItem } from '../../../ui/form-frame';
import { withUploads } from '../../../ui/upload';
import { useSend } from '../../../ui/use-send';
import { EvidenceItem } from './evidence-item';
import { revocationText } from './revocation.text';

interface Props {
  revocation: RevocationRecordFragment;
  action: 'DEFEND' | 'APPEAL';
  onClose(): void;
}

/** What the holder says, to defend or to appeal, with what proves it. */
export function StatementDialog({ revocation, action, onClose }: Props) {
  const say = useText(revocationText);
  const common = useCommonText();
  const [decide] = useSend(DecideRevocationDocument, (data) => data.decideRevocation);
  const label = say(`action.${action}`);
  return (
    <FormDialog<{ reason: string; files?: File[] }, unknown>
      title={label}
      lead={say(`ask.${action}`)}
      name="statement"
      initial={{}}
      fallback="reason"
      submit={({ reason, files: chosen }) =>
        withUploads(chosen ?? [], 'files', (files) =>
          decide(
            { input: { revocation: revocation.id, action, reason, files, expectedVersion: revocation.version } },
            { success: common('act.done', { action: label }), quiet: true },
          ),
        )
      }
      onDone={onClose}
      onClose={onClose}
    >
      <ReasonItem label={say(`statement.${action}`)} required={say('statement.required')} first />
      <EvidenceItem />
    </FormDialog>
  );
}
