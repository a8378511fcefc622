import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { useText } from '../i18n';
import { fileText } from './file.text';
import styles from './file-input.module.css';
import { sizeOf } from './format';

interface Props {
  /** Given by the form. */
  id?: string;
  value?: readonly File[];
  onChange?(files: File[]): void;
  /** What the system's dialogue offers; the server judges by what is in the files. */
  accept: string;
  most: number;
}

/** Chooses several files, one after another or at once; they are sent with the form. */
export function FilesInput({ id, value = [], onChange, accept, most }: Props) {
  const say = useText(fileText);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <ul className={styles.files}>
        {value.map((file, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may be called the same
          <li key={at}>
            <PaperClipOutlined aria-hidden />
            <span className={styles.name}>
              {file.name} <span className={styles.quiet}>{sizeOf(file.size)}</span>
            </span>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={say('remove', { name: file.name })}
              onClick={() => onChange?.(value.filter((_, other) => other !== at))}
            />
          </li>
        ))}
      </ul>
      <Button id={id} disabled={value.length >= most} onClick={() => input.current?.click()}>
        {say(value.length > 0 ? 'more' : 'choose')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        className={styles.native}
        accept={accept}
        aria-label={say('choose')}
        onChange={({ target }) => {
          onChange?.([...value, ...(target.files ?? [])].slice(0, most));
          // The same file may be chosen again after it was removed.
          target.value = '';
        }}
      />
    </div>
  );
}
