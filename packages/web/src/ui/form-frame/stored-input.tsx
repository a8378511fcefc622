import { Button, Input, type InputProps, Space } from 'antd';
import { useCommonText } from '../../i18n';

interface Props extends Omit<InputProps, 'value' | 'onChange'> {
  /** Null: what is stored is to be cleared. */
  value?: string | null;
  onChange?(value: string | null | undefined): void;
  /** What is cleared, in words. */
  label: string;
  /** Something is stored, which the reader sees masked and cannot edit. */
  stored: boolean;
}

/** A text that may be stored already, out of sight: left empty it stays, and clearing it is an act of its own. */
export function StoredInput({ value, onChange, label, stored, ...rest }: Props) {
  const say = useCommonText();
  const clearing = value === null;
  const input = (
    <Input
      {...rest}
      autoComplete="off"
      disabled={clearing}
      placeholder={clearing ? say('form.willClear') : undefined}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
  if (!stored) return input;
  const act = say(clearing ? 'form.keepStored' : 'action.clear');
  return (
    <Space.Compact block>
      {input}
      <Button aria-label={`${act} ${label}`} onClick={() => onChange?.(clearing ? undefined : null)}>
        {act}
      </Button>
    </Space.Compact>
  );
}

/** As the server takes it: an empty text clears, nothing at all leaves what is stored. */
export const storedText = (value: string | null | undefined): string | undefined =>
  value === null ? '' : value?.trim() || undefined;
