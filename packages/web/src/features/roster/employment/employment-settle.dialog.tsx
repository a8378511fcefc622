import { useQuery } from '@apollo/client/react';
import { Form, Radio, Skeleton } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { DecideEmploymentDocument, type EmploymentRowFragment, LabourContractsDocument } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { DayPicker } from '../../../ui/day-picker';
import { FailureView } from '../../../ui/failure-view';
import { FormDialog, ReasonItem, useRules } from '../../../ui/form-frame';
import { Verdict } from '../../../ui/state-tag';
import { useSend } from '../../../ui/use-send';
import { useClock } from '../../../ui/viewer';
import { employmentText } from './employment.text';

interface Values {
  keep: string;
  endedOn?: Dayjs;
  reason: string;
}

/** Chooses which of two labour contracts stays; the other one ends, and both keep the reason. */
export function SettleDialog({ employment, onClose }: { employment: EmploymentRowFragment; onClose(): void }) {
  const say = useText(employmentText);
  const common = useCommonText();
  const { today } = useClock();
  const [decide] = useSend(DecideEmploymentDocument, (data) => data.decideEmployment);
  return (
    <FormDialog<Values, unknown>
      title={say('action.SETTLE')}
      lead={say('settle.lead')}
      name="settle"
      initial={{ endedOn: dayjs(today) }}
      fallback="keep"
      submit={({ keep, endedOn, reason }) =>
        decide(
          {
            input: {
              employment: employment.id,
              action: 'SETTLE',
              keep,
              endedOn: endedOn?.format('YYYY-MM-DD'),
              reason: reason.trim(),
              expectedVersion: employment.version,
            },
          },
          { success: common('act.done', { action: say('action.SETTLE') }), quiet: true },
        )
      }
      onDone={onClose}
      onClose={onClose}
    >
      <Contracts employment={employment} />
      <ReasonItem label={say('settle.reason')} templates={[say('reason.older'), say('reason.newer')]} />
    </FormDialog>
  );
}

/** The labour contracts that compete. When the claimed one stays, the other ends on a day. */
function Contracts({ employment }: { employment: EmploymentRowFragment }) {
  const say = useText(employmentText);
  const { chosen } = useRules();
  const keep = Form.useWatch('keep');
  const { data, error, refetch } = useQuery(LabourContractsDocument, {
    variables: { worker: employment.worker.id },
    fetchPolicy: 'network-only',
  });
  if (error && !data) return <FailureView error={error} onRetry={() => void refetch()} />;
  const contracts = data?.employments.nodes.filter(({ id, state }) => id === employment.id || state !== 'CONFLICT');
  return (
    <>
      {/* Required also while it loads: nothing can be decided before. */}
      <Form.Item name="keep" label={say('settle.keep')} rules={[chosen(say('settle.keep'))]}>
        {contracts ? (
          <Radio.Group
            vertical
            options={contracts.map((contract) => ({
              value: contract.id,
              label: (
                <>
                  {say('settle.line', { agency: contract.agency.name, from: contract.startedOn })}{' '}
                  {contract.state === 'CONFLICT' ? (
                    <Verdict mark="conflict">{say('settle.contested')}</Verdict>
                  ) : (
                    <Verdict mark="done">{say('settle.inForce')}</Verdict>
                  )}
                </>
              ),
            }))}
          />
        ) : (
          <Skeleton active paragraph={{ rows: 2 }} />
        )}
      </Form.Item>
      {keep === employment.id && (
        <Form.Item name="endedOn" label={say('settle.endedOn')}>
          <DayPicker allowClear={false} />
        </Form.Item>
      )}
    </>
  );
}
