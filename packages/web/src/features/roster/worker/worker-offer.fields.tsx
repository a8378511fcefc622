import { Form } from 'antd';
import dayjs from 'dayjs';
import { useText } from '../../../i18n';
import { AgencySelect } from '../../../ui/agency-select';
import { ContractKindItem } from '../../../ui/contract-kind-item';
import { DayPicker } from '../../../ui/day-picker';
import { useClock, useViewer } from '../../../ui/viewer';
import styles from './worker.module.css';
import { workerFormText } from './worker-form.text';

/** The employment that is offered with a registration: an agency's own always, a county's when it names an agency. */
export function WorkerOfferFields() {
  const words = useText(workerFormText);
  const { today } = useClock();
  const own = useViewer().agency !== null;
  const agency = Form.useWatch('agency');
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{words('offer')}</legend>
      <p className={styles.hint}>{own ? words('offerHintAgency') : words('offerHint')}</p>
      {!own && (
        <Form.Item name="agency" label={words('agency')}>
          <AgencySelect />
        </Form.Item>
      )}
      {(own || agency) && (
        <>
          <ContractKindItem initialValue="SERVICE" />
          <Form.Item name="startedOn" label={words('startedOn')} initialValue={dayjs(today)}>
            <DayPicker allowClear={false} />
          </Form.Item>
        </>
      )}
    </fieldset>
  );
}
