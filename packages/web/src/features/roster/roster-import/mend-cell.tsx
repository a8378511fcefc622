import { EditOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import styles from './faults-grid.module.css';

interface Props {
  label: string;
  value: string;
  /** Beside the value, as how many digits it has. */
  hint: string | undefined;
  placeholder: string;
  onSave(value: string): Promise<void>;
  /** Enter: this one is finished, on to the next. */
  onNext(from: HTMLInputElement): void;
}

/** A value that can be mended: saved when it is left or with Enter, restored with Esc. */
export function MendCell({ label, value, hint, placeholder, onSave, onNext }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <label className={styles.cell}>
      <span className="visually-hidden">{label}</span>
      <input
        data-mend
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed !== value) void onSave(typed);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            onNext(event.currentTarget);
          } else if (event.key === 'Escape') {
            setTyped(value);
          }
        }}
      />
      {hint && typed === value && <span className={styles.hint}>{hint}</span>}
      <EditOutlined aria-hidden />
    </label>
  );
}
