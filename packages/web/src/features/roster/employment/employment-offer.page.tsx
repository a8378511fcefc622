import { Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { type ContractKind, OfferEmploymentDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { AgencySelect } from '../../../ui/agency-select';
import { ContractKindItem } from '../../../ui/contract-kind-item';
import { DayPicker } from '../../../ui/day-picker';
import { FormPage, useRules } from '../../../ui/form-frame';
import { OneTimeLink } from '../../../ui/one-time-link';
import { recordPath } from '../../../ui/record-path';
import { useSend } from '../../../ui/use-send';
import { useClock, useViewer } from '../../../ui/viewer';
import styles from './employment.module.css';
import { employmentText } from './employment.text';
import { WorkerSelect } from './worker-select';

interface Values {
  worker: string;
  agency?: string;
  contractKind: ContractKind;
  startedOn: Dayjs;
}

/** /employments/new; `?worker` names the worker. */
export function Component() {
  const say = useText(employmentText);
  const navigate = useNavigate();
  const { today } = useClock();
  const [params] = useSearchParams();
  const [offer] = useSend(OfferEmploymentDocument, (data) => data.offerEmployment);
  const [link, setLink] = useState<{ path: string; record: string } | null>(null);
  return (
    <>
      <FormPage<Values, { employment: { id: string } | null; confirmationPath: string | null }>
        title={say('form.title')}
        list={{ label: say('title'), to: '/employments' }}
        lead={say('form.lead')}
        action={say('form.submit')}
        name="offer"
        initial={{ worker: params.get('worker') ?? undefined, contractKind: 'SERVICE', startedOn: dayjs(today) }}
        fallback="worker"
        submit={({ startedOn, ...values }) =>
          offer(
            { input: { ...values, startedOn: startedOn.format('YYYY-MM-DD') } },
            { success: say('form.done'), quiet: true },
          )
        }
        onDone={({ employment, confirmationPath }) => {
          const record = employment ? recordPath('/employments', employment.id) : '/employments';
          if (confirmationPath) setLink({ path: confirmationPath, record });
          else void navigate(record);
        }}
      >
        <OfferFields />
      </FormPage>
      {link && <OneTimeLink path={link.path} onClose={() => void navigate(link.record)} />}
    </>
  );
}

function OfferFields() {
  const say = useText(employmentText);
  const { chosen } = useRules();
  return (
    <>
      <Form.Item
        name="worker"
        label={say('form.worker')}
        rules={[chosen(say('form.worker'))]}
        extra={
          <>
            {say('form.notFound')}{' '}
            <Link to="/workers/new" className={styles.inText}>
              {say('form.registerWorker')}
            </Link>
          </>
        }
      >
        <WorkerSelect />
      </Form.Item>
      {!useViewer().agency && (
        <Form.Item name="agency" label={say('form.agency')} rules={[chosen(say('form.agency'))]}>
          <AgencySelect />
        </Form.Item>
      )}
      <ContractKindItem />
      <Form.Item name="startedOn" label={say('form.startedOn')}>
        <DayPicker allowClear={false} />
      </Form.Item>
    </>
  );
}
