import { PrinterOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useText } from '../../../i18n';
import { DownloadButton } from '../../../ui/download-button';
import { CardsDialog } from './cards.dialog';
import styles from './credential.module.css';
import { documentsText } from './documents.text';

/** What can be handed out for a certificate: the card, the sheet for the wall, the file that others verify. */
export function Documents({ id }: { id: string }) {
  const say = useText(documentsText);
  const of = (file: string) => `/files/credentials/${encodeURIComponent(id)}/${file}`;
  return (
    <section aria-label={say('title')} className={styles.documents}>
      <h2>{say('title')}</h2>
      <Space wrap>
        <DownloadButton url={of('card.pdf')} label={say('card')} />
        <DownloadButton url={of('certificate.pdf')} label={say('certificate')} />
        <DownloadButton url={of('badge')} label={say('badge')} />
      </Space>
      <p className={styles.hint}>{say('hint')}</p>
    </section>
  );
}

/** The cards of all that a batch has issued, several to a sheet. */
export function BatchCards({ id, count }: { id: string; count: number }) {
  const say = useText(documentsText);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setAsking(true)}>
        {say('printAll')}
      </Button>
      {asking && (
        <CardsDialog
          count={count}
          url={`/files/credential-batches/${encodeURIComponent(id)}/cards.pdf`}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
