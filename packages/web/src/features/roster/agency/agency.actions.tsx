import { type AgencyAction, type AgencyActionsFragment, DecideAgencyDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ActionBar, type ActionView } from '../../../ui/action-bar';
import { recordPath } from '../../../ui/record-path';
import { useEdit } from '../../../ui/use-editing';
import { useSend } from '../../../ui/use-send';
import { agencyText } from './agency.text';

/** How each act of the workflow is offered. An act that the server adds does not compile until it stands here. */
export function useAgencyActionViews(): Record<AgencyAction, ActionView> {
  const say = useText(agencyText);
  return {
    VERIFY: { label: say('action.VERIFY'), rank: 1 },
    ACCEPT_CREDIT_CODE: {
      label: say('action.ACCEPT_CREDIT_CODE'),
      rank: 2,
      hiddenWhenBarred: true,
      consequence: say('ask.ACCEPT_CREDIT_CODE'),
      reasons: [say('reason.licence')],
    },
    SUBMIT: { label: say('action.SUBMIT'), rank: 3 },
    RESUME: { label: say('action.RESUME'), rank: 4, reasons: [say('reason.request')] },
    RETURN: {
      label: say('action.RETURN'),
      rank: 101,
      reasons: [say('reason.photo'), say('reason.contact'), say('reason.incomplete')],
    },
    EDIT: { label: say('action.EDIT'), rank: 102 },
    SUSPEND: {
      label: say('action.SUSPEND'),
      rank: 103,
      consequence: say('ask.SUSPEND'),
      reasons: [say('reason.vanished'), say('reason.request')],
    },
    CLOSE: {
      label: say('action.CLOSE'),
      rank: 104,
      danger: true,
      consequence: say('ask.CLOSE'),
      reasons: [say('reason.vanished'), say('reason.request')],
    },
  };
}

/** The acts on one agency. */
export function AgencyActionBar({ agency, beside }: { agency: AgencyActionsFragment; beside?: number }) {
  const views = useAgencyActionViews();
  const [decide] = useSend(DecideAgencyDocument, (data) => data.decideAgency);
  const edit = useEdit(recordPath('/agencies', agency.id));

  return (
    <ActionBar
      actions={agency.allowedActions}
      views={views}
      decide={(action, reason, told) =>
        decide({ input: { agency: agency.id, action, reason, expectedVersion: agency.version } }, told)
      }
      forms={{ EDIT: edit }}
      beside={beside}
    />
  );
}
