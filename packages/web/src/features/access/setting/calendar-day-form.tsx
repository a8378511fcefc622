import { Form, Input, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { SetCalendarDayDocument } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { DayPicker } from '../../../ui/day-picker';
import { FormDialog, useRules } from '../../../ui/form-frame';
import { useSend } from '../../../ui/use-send';
import { settingText } from './setting.text';

interface Values {
  day: Dayjs;
  working: boolean;
  name: string;
}

/** Whether one day is worked, against its weekday or what was published. */
export function CalendarDayForm({ onClose }: { onClose(): void }) {
  const say = useText(settingText);
  const common = useCommonText();
  const { needed, chosen } = useRules();
  const [set] = useSend(SetCalendarDayDocument, (data) => data.setCalendarDay);
  return (
    <FormDialog<Values, unknown>
      title={say('setDay')}
      action={common('action.save')}
      name="calendarDay"
      initial={{ working: false }}
      fallback="name"
      submit={({ day, working, name }) =>
        set({ day: day.format('YYYY-MM-DD'), working, name: name.trim() }, { success: say('dayDone'), quiet: true })
      }
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item name="day" label={say('day')} rules={[chosen(say('day'))]}>
        <DayPicker ahead />
      </Form.Item>
      <Form.Item name="working" label={say('working')}>
        <Radio.Group
          options={[
            { value: false, label: say('rest') },
            { value: true, label: say('work') },
          ]}
        />
      </Form.Item>
      <Form.Item name="name" label={say('name')} extra={say('nameHint')} rules={[needed(say('name'))]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
