import { Form } from 'antd';
import { useText } from '../../../i18n';
import { FilesInput } from '../../../ui/files-input';
import { revocationText } from './revocation.text';

/** The server takes so many at a time. */
const MOST_FILES = 10;

/** Scans and pictures that go with a proposal, a defence or an appeal, as `files` of the form around it. */
export function EvidenceItem() {
  const say = useText(revocationText);
  return (
    <Form.Item name="files" label={say('files.label')} extra={say('files.hint', { most: MOST_FILES })}>
      <FilesInput accept=".pdf,.jpg,.jpeg,.png,.webp" most={MOST_FILES} />
    </Form.Item>
  );
}
