import { ExportOutlined } from '@ant-design/icons';
import { Alert, Button, Modal, Radio, Spin } from 'antd';
import { useState } from 'react';
import type { ListName } from '../../gql/graphql';
import { useBilingual, useCommonText, useLanguage, useText } from '../../i18n';
import type { DownloadRefusal } from '../download-file';
import { downloadList, type ExportFormat } from './download-list';
import { exportText } from './export.text';

interface Props<F extends object> {
  list: ListName;
  filter: F;
  useCount(filter: F): number | undefined;
}

/** Exports what matches the filter; the number of rows is shown before it starts. */
export function ExportButton<F extends object>(props: Props<F>) {
  const sayExport = useText(exportText);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<ExportOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {sayExport('title')}
      </Button>
      {open && <ExportAll {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function ExportAll<F extends object>({ useCount, ...rest }: Props<F> & { onClose(): void }) {
  return <ExportDialog {...rest} count={useCount(rest.filter)} />;
}

interface DialogProps {
  list: ListName;
  filter: object;
  /** Chosen rows, instead of all that match. */
  ids?: readonly string[];
  count: number | undefined;
  onClose(): void;
}

/** Asks for the kind of file and hands it over. */
export function ExportDialog({ list, filter, ids, count, onClose }: DialogProps) {
  const say = useCommonText();
  const sayExport = useText(exportText);
  const bilingual = useBilingual();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<DownloadRefusal>();
  const start = async () => {
    setBusy(true);
    const refused = await downloadList({ list, format, language, filter, ids });
    setBusy(false);
    if (refused) setRefusal(refused);
    else onClose();
  };
  return (
    <Modal
      open
      title={sayExport('title')}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {say('action.cancel')}
        </Button>,
        <Button key="start" type="primary" disabled={!count} loading={busy} onClick={start}>
          {count === undefined ? sayExport('title') : sayExport('start', { count })}
        </Button>,
      ]}
    >
      <p aria-live="polite">
        {count === undefined ? (
          <>
            <Spin size="small" /> {sayExport('counting')}
          </>
        ) : count === 0 ? (
          sayExport('none')
        ) : (
          sayExport('count', { count })
        )}
      </p>
      <p>{sayExport(ids ? 'chosen' : 'scope')}</p>
      {refusal && (
        <Alert type="error" showIcon title={refusal === 'lost' ? say('error.networkAdvice') : bilingual(refusal)} />
      )}
      <Radio.Group
        aria-label={sayExport('format')}
        value={format}
        onChange={(event) => setFormat(event.target.value)}
        options={[
          { value: 'xlsx', label: 'Excel (.xlsx)' },
          { value: 'csv', label: 'CSV (UTF-8)' },
        ]}
      />
    </Modal>
  );
}
