import { Form } from 'antd';
import { useNavigate } from 'react-router';
import { useText } from '../../../i18n';
import { DownloadButton } from '../../../ui/download-button';
import { FileInput } from '../../../ui/file-input';
import { FormDialog, useRules } from '../../../ui/form-frame';
import { recordPath } from '../../../ui/record-path';
import { sendFile } from '../../../ui/upload';
import { examImportText } from './exam-import.text';

interface Values {
  file?: File;
}

/** The template of a session and the way back for it; what was understood is looked at on a page of its own. */
export function ExamImportDialog({ session, onClose }: { session: string; onClose(): void }) {
  const say = useText(examImportText);
  const navigate = useNavigate();
  const { chosen } = useRules();
  return (
    <FormDialog<Values, string>
      title={say('upload')}
      lead={say('lead')}
      action={say('send')}
      name="results"
      initial={{}}
      fallback="file"
      submit={({ file }) => sendFile(file!, 'file', { url: '/files/examination-imports', fields: { session } })}
      onDone={(id) => void navigate(recordPath(`${recordPath('/training/sessions', session)}/examination/imports`, id))}
      onClose={onClose}
    >
      <Form.Item>
        <DownloadButton url={`/files/examination-template/${encodeURIComponent(session)}`} label={say('template')} />
      </Form.Item>
      <Form.Item name="file" label={say('file')} extra={say('fileHint')} rules={[chosen(say('file'))]}>
        <FileInput accept=".xlsx,.csv" />
      </Form.Item>
    </FormDialog>
  );
}
