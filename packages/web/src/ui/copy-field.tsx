import { CopyOutlined } from '@ant-design/icons';
import { App, Button, Input, type InputRef, Space } from 'antd';
import { useId, useRef } from 'react';
import { useCommonText } from '../i18n';

/** Puts a text on the clipboard; false where the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A value to take along: shown whole, selected on focus, copied by its button. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const say = useCommonText();
  const { message } = App.useApp();
  const id = useId();
  const field = useRef<InputRef>(null);
  const copy = async () => {
    if (await copyText(value)) return message.success(say('action.copied'));
    field.current?.select();
    message.warning(say('action.copyByHand'));
  };
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <Space.Compact block>
        <Input ref={field} id={id} readOnly value={value} onFocus={(event) => event.target.select()} />
        <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
          {say('action.copy')}
        </Button>
      </Space.Compact>
    </div>
  );
}
