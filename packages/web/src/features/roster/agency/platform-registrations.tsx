import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, DatePicker, Form, Input, Select } from 'antd';
import { useCommonText, useText } from '../../../i18n';
import styles from './agency.module.css';
import { agencyText } from './agency.text';
import { platforms } from './agency.words';
import type { AgencyValues } from './agency-form.values';

/** Registrations on the provincial and the ministry's platform, one line each. */
export function PlatformRegistrations() {
  const say = useText(agencyText);
  const common = useCommonText();
  const form = Form.useFormInstance<AgencyValues>();
  const told = (line: number) => !form.getFieldValue(['platformRegistrations', line, 'untold']);
  const rule = (field: string, required: boolean) => [{ required, message: common('form.required', { field }) }];
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{say('field.platformRegistrations')}</legend>
      <Form.List name="platformRegistrations">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.platform}>
                <Form.Item
                  name={[name, 'platform']}
                  label={say('form.platform')}
                  rules={rule(say('form.platform'), true)}
                >
                  <Select options={platforms.map((value) => ({ value, label: say(`platform.${value}`) }))} />
                </Form.Item>
                <Form.Item
                  name={[name, 'number']}
                  label={say('form.platformNumber')}
                  rules={rule(say('form.platformNumber'), told(name))}
                >
                  <Input maxLength={40} autoComplete="off" />
                </Form.Item>
                <Form.Item
                  name={[name, 'registeredOn']}
                  label={say('form.platformDate')}
                  rules={rule(say('form.platformDate'), told(name))}
                >
                  <DatePicker />
                </Form.Item>
                <Form.Item
                  name={[name, 'active']}
                  valuePropName="checked"
                  initialValue={true}
                  className={styles.platformRest}
                >
                  <Checkbox>{say('form.platformActive')}</Checkbox>
                </Form.Item>
                <div className={styles.platformRest}>
                  <Button
                    type="text"
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={say('form.removePlatform')}
                    onClick={() => remove(name)}
                  />
                </div>
              </div>
            ))}
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ active: true })}>
              {say('form.addPlatform')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
