import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useCommonText } from '../i18n';
import { CopyField } from './copy-field';

interface Props {
  title: string;
  /** What it is for, and that it is not shown again. */
  lead: string;
  label: string;
  secret: string;
  onClose(): void;
  children?: ReactNode;
}

/** A password or token that is shown this once: closed by its button alone, so that no stray click loses it. */
export function SecretOnce({ title, lead, label, secret, onClose, children }: Props) {
  const say = useCommonText();
  return (
    <Modal
      open
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {say('action.kept')}
        </Button>
      }
    >
      <p>{lead}</p>
      <CopyField label={label} value={secret} />
      {children}
    </Modal>
  );
}
