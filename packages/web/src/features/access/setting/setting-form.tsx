import { Form, Input, InputNumber } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { ChangeSettingDocument, type SettingFieldsFragment } from '../../../gql/graphql';
import { useBilingual, useCommonText, useText } from '../../../i18n';
import { DayPicker } from '../../../ui/day-picker';
import { FormDialog, useRules } from '../../../ui/form-frame';
import { useFirstFocus } from '../../../ui/use-first-focus';
import { useSend } from '../../../ui/use-send';
import { useClock } from '../../../ui/viewer';
import styles from './setting.module.css';
import { settingText } from './setting.text';

interface Values {
  /** A number, or a telephone number as text. */
  value: number | string;
  effectiveFrom: Dayjs;
}

/** Another value from a day on. */
export function SettingForm({ setting, onClose }: { setting: SettingFieldsFragment; onClose(): void }) {
  const say = useText(settingText);
  const common = useCommonText();
  const bilingual = useBilingual();
  const { chosen } = useRules();
  const today = dayjs(useClock().today);
  const isPhone = setting.kind === 'PHONE';
  const first = useFirstFocus();
  const [change] = useSend(ChangeSettingDocument, (data) => data.changeSetting);
  return (
    <FormDialog<Values, unknown>
      title={say('changeOf', { name: bilingual(setting.name) })}
      lead={<span className={styles.quiet}>{bilingual(setting.description)}</span>}
      action={say('change')}
      name="setting"
      initial={{ value: isPhone ? setting.value : Number(setting.value), effectiveFrom: today }}
      fallback="value"
      submit={({ value, effectiveFrom }) =>
        change(
          { key: setting.key, value: String(value), effectiveFrom: effectiveFrom.format('YYYY-MM-DD') },
          { success: say('done'), quiet: true },
        )
      }
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item
        name="value"
        label={say('value')}
        rules={[{ required: !isPhone, message: common('form.required', { field: say('value') }) }]}
      >
        {isPhone ? (
          <Input ref={first} type="tel" autoComplete="off" />
        ) : (
          <InputNumber
            ref={first}
            precision={0}
            suffix={setting.unit && bilingual(setting.unit)}
            className={styles.number}
          />
        )}
      </Form.Item>
      <Form.Item name="effectiveFrom" label={say('from')} extra={say('fromHint')} rules={[chosen(say('from'))]}>
        <DayPicker ahead />
      </Form.Item>
    </FormDialog>
  );
}
