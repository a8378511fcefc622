import { Form, Radio } from 'antd';
import dayjs from 'dayjs';
import { useCommonText, useText } from '../../../i18n';
import { AgencySelect } from '../../../ui/agency-select';
import { DayPicker } from '../../../ui/day-picker';
import { contractKinds } from '../../../ui/employment-words';
import { useClock, useViewer } from '../../../ui/viewer';
import styles from './worker.module.css';
import { workerFormText } from './worker-form.text';

/** The employment that is offered with a registration: an agency's own always, a county's when it names an agency. */
export function WorkerOfferFields() {
  const words = useText(workerFormText);
  const common = useCommonText();
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
          <Form.Item name="contractKind" label={words('contractKind')} initialValue="SERVICE">
            <Radio.Group
              options={contractKinds.map((value) => ({
                value,
                label: `${common(`employment.kind.${value}`)} ${words(`contractHint.${value}`)}`,
              }))}
              vertical
            />
          </Form.Item>
          <Form.Item name="startedOn" label={words('startedOn')} initialValue={dayjs(today)}>
            <DayPicker allowClear={false} />
          </Form.Item>
        </>
      )}
    </fieldset>
  );
}
