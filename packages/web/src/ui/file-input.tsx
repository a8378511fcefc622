import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n';
import { fileText } from './file.text';
import styles from './file-input.module.css';
import { sizeOf } from './format';

interface Props {
  /** Given by the form. */
  id?: string;
  value?: File;
  onChange?(file: File | undefined): void;
  /** What the system's dialogue offers; the server judges by what is in the file. */
  accept: string;
  /** Shows the picture that was chosen. */
  preview?: boolean;
}

/** Chooses one file; it is sent with the form. */
export function FileInput({ id, value, onChange, accept, preview }: Props) {
  const say = useText(fileText);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.chosen}>
      {value && preview && <Preview file={value} />}
      {value && (
        <span>
          {value.name} <span className={styles.quiet}>{sizeOf(value.size)}</span>
        </span>
      )}
      <Button id={id} onClick={() => input.current?.click()}>
        {say(value ? 'other' : 'choose')}
      </Button>
      <input
        ref={input}
        type="file"
        className={styles.native}
        accept={accept}
        aria-label={say('choose')}
        onChange={(event) => onChange?.(event.target.files?.[0])}
      />
    </div>
  );
}

function Preview({ file }: { file: File }) {
  const say = useText(fileText);
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url && <img className={styles.preview} src={url} alt={say('preview')} />;
}
