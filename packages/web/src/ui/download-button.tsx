import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useBilingual, useCommonText } from '../i18n';
import { downloadFile } from './download-file';

interface Props {
  url: string;
  label: string;
}

/** Downloads a file that the server makes; shows that it works on it, and says in words when it refuses. */
export function DownloadButton({ url, label }: Props) {
  const { message } = App.useApp();
  const say = useCommonText();
  const bilingual = useBilingual();
  const [busy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    const outcome = await downloadFile(url);
    setBusy(false);
    if (outcome.refused) {
      message.error(outcome.refused === 'lost' ? say('error.networkAdvice') : bilingual(outcome.refused));
    }
  };
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={busy} onClick={start}>
      {label}
    </Button>
  );
}
