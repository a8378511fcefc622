import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommonText } from '../i18n';
import { spaceMasked, spaceWhole } from './format';
import styles from './masked-text.module.css';
import { ReasonDialog } from './reason-dialog';

interface Props {
  masked: string | null | undefined;
  /** What is masked, for the reader: 证件号码. */
  field: string;
  /** Asks the server, which writes the look into the audit trail. Absent: the reader may not look. */
  reveal?: (purpose: string) => Promise<string | null>;
}

/** A masked value in groups; revealing asks for the purpose and shows the value until the page is left. */
export function MaskedText({ masked, field, reveal }: Props) {
  const say = useCommonText();
  const [whole, setWhole] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  if (!masked) return <>{say('none')}</>;
  return (
    <span className={styles.masked}>
      <span>{whole ? spaceWhole(whole) : spaceMasked(masked)}</span>
      {reveal && (
        <Button
          type="link"
          size="small"
          icon={whole ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
          aria-label={whole ? `${say('mask.hide')} ${field}` : say('mask.revealLabel', { field })}
          onClick={() => (whole ? setWhole(null) : setAsking(true))}
        >
          {whole ? say('mask.hide') : say('mask.reveal')}
        </Button>
      )}
      {reveal && asking && (
        <ReasonDialog
          title={say('mask.title', { field })}
          label={say('mask.purpose')}
          hint={say('mask.purposeHint')}
          required={say('mask.purposeRequired')}
          templates={[say('mask.purposes.verify'), say('mask.purposes.contact'), say('mask.purposes.complaint')]}
          confirm={say('mask.reveal')}
          onCancel={() => setAsking(false)}
          onConfirm={async (purpose) => {
            const value = await reveal(purpose);
            if (value === null) return false;
            setWhole(value);
            setAsking(false);
            return true;
          }}
        />
      )}
    </span>
  );
}
