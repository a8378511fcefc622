import { useState } from 'react';
import { DecideEmploymentDocument, type EmploymentAction, type EmploymentRowFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ActionBar, type ActionView } from '../../../ui/action-bar';
import { OneTimeLink } from '../../../ui/one-time-link';
import { useSend } from '../../../ui/use-send';
import { useViewer } from '../../../ui/viewer';
import { employmentText } from './employment.text';
import { EndDialog } from './employment-end.dialog';
import { SettleDialog } from './employment-settle.dialog';

/** How each act of the workflow is offered. Who takes back an own offer withdraws it; the other side declines. */
function useActionViews(employment: EmploymentRowFragment): Record<EmploymentAction, ActionView> {
  const say = useText(employmentText);
  const own = employment.startedBy === (useViewer().role === 'AGENCY' ? 'AGENCY' : 'COUNTY');
  return {
    SETTLE: { label: say('action.SETTLE'), rank: 1 },
    CONFIRM: {
      label: say('action.CONFIRM'),
      rank: 2,
      hiddenWhenBarred: true,
      consequence: say('ask.CONFIRM'),
      reasons: [say('reason.phone'), say('reason.person')],
    },
    CONFIRM_END: {
      label: say('action.CONFIRM_END'),
      rank: 3,
      hiddenWhenBarred: true,
      consequence: say('ask.CONFIRM_END'),
      reasons: [say('reason.phone'), say('reason.person')],
    },
    END: { label: say('action.END'), rank: 101 },
    RENEW_LINK: { label: say('action.RENEW_LINK'), rank: 101, hiddenWhenBarred: true },
    DECLINE: {
      label: own ? say('withdraw') : say('action.DECLINE'),
      rank: 102,
      consequence: say('ask.DECLINE'),
      reasons: [say('reason.mistake'), say('reason.phone')],
    },
  };
}

/** The acts on one employment; an act that asks the worker ends with the link for the worker. */
export function EmploymentActionBar({ employment, beside }: { employment: EmploymentRowFragment; beside?: number }) {
  const views = useActionViews(employment);
  const [decide] = useSend(DecideEmploymentDocument, (data) => data.decideEmployment);
  const [form, setForm] = useState<'END' | 'SETTLE' | null>(null);
  const [link, setLink] = useState<string | null>(null);
  const close = () => setForm(null);

  const open = (wanted: 'END' | 'SETTLE') => () => setForm(wanted);
  return (
    <>
      <ActionBar
        actions={employment.allowedActions}
        views={views}
        decide={async (action, reason, told) => {
          const outcome = await decide(
            { input: { employment: employment.id, action, reason, expectedVersion: employment.version } },
            told,
          );
          if (outcome.done) setLink(outcome.value.confirmationPath ?? null);
          return outcome;
        }}
        forms={{ END: open('END'), SETTLE: open('SETTLE') }}
        beside={beside}
      />
      {form === 'END' && <EndDialog employment={employment} onClose={close} onLink={setLink} />}
      {form === 'SETTLE' && <SettleDialog employment={employment} onClose={close} />}
      {link && <OneTimeLink path={link} onClose={() => setLink(null)} />}
    </>
  );
}
