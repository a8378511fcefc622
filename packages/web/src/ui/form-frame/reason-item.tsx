import { Button, Form, Input, Space } from 'antd';
import type { TextAreaProps } from 'antd/es/input';
import { useCommonText } from '../../i18n';
import { useFirstFocus } from '../use-first-focus';
import { useRules } from './use-rules';

interface Props {
  label: string;
  hint?: string;
  /** Said when it is left empty. */
  required?: string;
  templates?: readonly string[];
  /** Typing begins here. */
  first?: boolean;
}

/** The reason of a decision, as `reason` of the form around it. */
export function ReasonItem({ label, hint, required, ...input }: Props) {
  const say = useCommonText();
  const message = required ?? say('act.reasonRequired');
  return (
    <Form.Item name="reason" label={label} extra={hint} rules={[{ ...useRules().needed(label), message }]}>
      <ReasonInput {...input} />
    </Form.Item>
  );
}

/** Common reasons fill the field with one click and can be changed; Ctrl+Enter sends. */
function ReasonInput({
  templates = [],
  first,
  onChange,
  ...rest
}: Omit<TextAreaProps, 'onChange'> & {
  templates?: readonly string[];
  first?: boolean;
  onChange?(reason: string): void;
}) {
  const say = useCommonText();
  const form = Form.useFormInstance();
  const field = useFirstFocus(first ?? false);
  return (
    <>
      {templates.length > 0 && (
        <Space wrap size={[8, 4]} role="group" aria-label={say('act.templates')} style={{ marginBottom: 8 }}>
          {templates.map((template) => (
            <Button key={template} size="small" onClick={() => onChange?.(template)}>
              {template}
            </Button>
          ))}
        </Space>
      )}
      <Input.TextArea
        {...rest}
        ref={field}
        rows={3}
        maxLength={300}
        showCount
        onChange={(event) => onChange?.(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
        }}
      />
    </>
  );
}
