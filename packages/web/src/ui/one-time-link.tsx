import { Button, Modal, QRCode } from 'antd';
import { useCommonText } from '../i18n';
import { CopyField } from './copy-field';
import styles from './one-time-link.module.css';

/** The link by which a worker answers, shown this once: to copy, or to scan from the screen. */
export function OneTimeLink({ path, onClose }: { path: string; onClose(): void }) {
  const say = useCommonText();
  const link = new URL(path, window.location.origin).href;
  return (
    <Modal
      open
      title={say('oneTimeLink.title')}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {say('oneTimeLink.done')}
        </Button>
      }
    >
      <p>{say('oneTimeLink.lead')}</p>
      <CopyField label={say('oneTimeLink.label')} value={link} />
      <figure className={styles.code}>
        <div aria-hidden>
          <QRCode value={link} size={144} type="svg" color="#000" bgColor="#fff" />
        </div>
        <figcaption>{say('oneTimeLink.scan')}</figcaption>
      </figure>
    </Modal>
  );
}
