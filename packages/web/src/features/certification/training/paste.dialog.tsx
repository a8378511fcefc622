import { Alert, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { PasteResultsDocument, type PasteResultsMutation } from '../../../gql/graphql';
import { useBilingual, useCommonText, useText } from '../../../i18n';
import { useUnsavedGuard } from '../../../ui/unsaved-guard';
import { useSend } from '../../../ui/use-send';
import { examText } from './exam.text';
import styles from './training.module.css';

type Refused = PasteResultsMutation['pasteExaminationResults']['refused'];

/** Results out of a spreadsheet; lines that do not stand are told with their numbers. */
export function PasteDialog({ session, onClose }: { session: string; onClose(): void }) {
  const say = useText(examText);
  const common = useCommonText();
  const bilingual = useBilingual();
  const [paste, pasting] = useSend(PasteResultsDocument, (data) => data.pasteExaminationResults);
  const [table, setTable] = useState('');
  const [attempt, setAttempt] = useState(1);
  const [refused, setRefused] = useState<Refused>([]);
  const guard = useUnsavedGuard(table.trim() !== '');
  const send = async () => {
    const outcome = await paste({ input: { session, attempt, table } });
    if (!outcome.done) return;
    setRefused(outcome.value.refused);
    setTable('');
    if (outcome.value.refused.length === 0) onClose();
  };
  return (
    <Modal
      open
      title={say('paste')}
      okText={say('pasteSend')}
      okButtonProps={{ disabled: table.trim() === '' }}
      cancelText={common('action.cancel')}
      confirmLoading={pasting}
      onOk={send}
      onCancel={() => guard.leave(onClose)}
      mask={{ closable: false }}
    >
      <Form layout="vertical">
        <Form.Item label={say('attempt')} htmlFor="paste-attempt">
          <InputNumber
            id="paste-attempt"
            min={1}
            max={11}
            precision={0}
            value={attempt}
            onChange={(value) => setAttempt(value ?? 1)}
          />
        </Form.Item>
        <Form.Item label={say('pasteTable')} htmlFor="paste-table" extra={say('pasteHint')}>
          <Input.TextArea id="paste-table" rows={8} value={table} onChange={({ target }) => setTable(target.value)} />
        </Form.Item>
      </Form>
      {refused.length > 0 && (
        <Alert
          type="warning"
          role="alert"
          title={say('pasteRefused', { count: refused.length })}
          description={
            <ul className={styles.refused}>
              {refused.map(({ line, message }) => (
                <li key={line}>
                  {say('pasteLine', { line })}：{bilingual(message)}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {guard.dialog}
    </Modal>
  );
}
