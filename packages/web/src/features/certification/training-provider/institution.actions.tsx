import { DecideInstitutionDocument, type InstitutionRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ActionBar } from '../../../ui/action-bar';
import { recordPath } from '../../../ui/record-path';
import { useEdit } from '../../../ui/use-editing';
import { useSend } from '../../../ui/use-send';
import { institutionText } from './institution.text';
import { useProviderActionViews } from './provider.words';

/** The acts on one institution. */
export function InstitutionActionBar({ institution }: { institution: InstitutionRecordFragment }) {
  const say = useText(institutionText);
  const [decide] = useSend(DecideInstitutionDocument, (data) => data.decideTrainingInstitution);
  return (
    <ActionBar
      actions={institution.allowedActions}
      views={useProviderActionViews({
        consequence: say('ask'),
        reasons: [say('reason.licence'), say('reason.withdrew')],
      })}
      decide={(action, reason, told) =>
        decide({ input: { institution: institution.id, action, reason, expectedVersion: institution.version } }, told)
      }
      forms={{ EDIT: useEdit(recordPath('/training/institutions', institution.id)) }}
    />
  );
}
