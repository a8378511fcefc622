import { Form } from 'antd';
import { DayPicker } from '../day-picker';
import { useRules } from './use-rules';

/** A day until today, which the form needs. */
export function DayItem({ name, label, extra }: { name: string; label: string; extra?: string }) {
  const { chosen } = useRules();
  return (
    <Form.Item name={name} label={label} extra={extra} rules={[chosen(label)]}>
      <DayPicker />
    </Form.Item>
  );
}
