import { Alert } from 'antd';
import { Link } from 'react-router';
import type { EmploymentRecordFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { useEmploymentSpan } from '../../../ui/employment-words';
import { Facts } from '../../../ui/facts';
import { recordPath } from '../../../ui/record-path';
import { RegionName } from '../../../ui/region-name';
import { Verdict } from '../../../ui/state-tag';
import { employmentText } from './employment.text';

interface Props {
  employment: EmploymentRecordFragment;
}

/** What an unanswered employment waits for. */
export function EmploymentWaiting({ employment: { state } }: Props) {
  const say = useText(employmentText);
  if (state !== 'OFFERED' && state !== 'ENDING' && state !== 'CONFLICT') return null;
  return (
    <div data-wide>
      <Alert type={state === 'CONFLICT' ? 'error' : 'info'} showIcon title={say(`waiting.${state}`)} />
    </div>
  );
}

export function EmploymentFacts({ employment }: Props) {
  const say = useText(employmentText);
  const common = useCommonText();
  const span = useEmploymentSpan();
  return (
    <Facts
      title={say('group')}
      facts={[
        {
          label: say('field.worker'),
          value: <Link to={recordPath('/workers', employment.worker.id)}>{employment.worker.name}</Link>,
        },
        { label: say('field.workerNumber'), value: employment.worker.number },
        {
          label: say('field.agency'),
          value: <Link to={recordPath('/agencies', employment.agency.id)}>{employment.agency.name}</Link>,
        },
        { label: say('field.county'), value: <RegionName of={[employment.county]} /> },
        {
          label: say('field.contractKind'),
          value: (
            <>
              {common(`employment.kind.${employment.contractKind}`)}{' '}
              {employment.flagged && <Verdict mark="incomplete">{say('flagged')}</Verdict>}
            </>
          ),
        },
        { label: say('field.span'), value: span(employment) },
        { label: say('field.startedBy'), value: say(`side.${employment.startedBy}`) },
        { label: say('field.endReason'), value: employment.endReason },
      ]}
    />
  );
}

/** The words of the timeline. What the server adds before this build knows it is shown as it came. */
export function useTimelineWords() {
  const say = useText(employmentText);
  const common = useCommonText();
  return {
    action: (action: string) => say(`act.${action}` as 'act.END', { defaultValue: action }),
    state: (state: string) => common(`employment.state.${state}` as 'employment.state.ENDED', { defaultValue: state }),
    field: (field: string) => say(`field.${field}` as 'field.state', { defaultValue: field }),
  };
}
