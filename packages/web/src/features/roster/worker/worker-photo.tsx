import { Button, Form } from 'antd';
import { useState } from 'react';
import { SetWorkerPhotoDocument, type WorkerRecordFragment } from '../../../gql/graphql';
import { useBilingual, useCommonText, useText } from '../../../i18n';
import { FileInput } from '../../../ui/file-input';
import { FormDialog, useRules } from '../../../ui/form-frame';
import { attachmentPath, withUpload } from '../../../ui/upload';
import { useSend } from '../../../ui/use-send';
import { workerActsText } from './worker-acts.text';
import { workerFormText } from './worker-form.text';
import styles from './worker-photo.module.css';
import { workerRecordText } from './worker-record.text';

/** 照片: staff in scope see it while its consent stands; without that consent none is taken. */
export function WorkerPhoto({ worker }: { worker: WorkerRecordFragment }) {
  const record = useText(workerRecordText);
  const acts = useText(workerActsText);
  const common = useCommonText();
  const bilingual = useBilingual();
  const [choosing, setChoosing] = useState(false);
  const [set, sending] = useSend(SetWorkerPhotoDocument, (data) => data.setWorkerPhoto);
  const offered = worker.allowedActions.find(({ action }) => action === 'SET_PHOTO');
  const { photo } = worker;
  return (
    <div className={styles.photo}>
      {photo ? <img src={attachmentPath(photo.id)} alt={record('photo')} /> : <span>{record('noPhoto')}</span>}
      {offered?.enabled && (
        <Button size="small" onClick={() => setChoosing(true)}>
          {record(photo ? 'replacePhoto' : 'addPhoto')}
        </Button>
      )}
      {offered?.enabled && photo && (
        <Button
          size="small"
          loading={sending}
          onClick={() =>
            void set({ worker: worker.id }, { success: common('act.done', { action: record('removePhoto') }) })
          }
        >
          {record('removePhoto')}
        </Button>
      )}
      {offered?.reason && <span className={styles.why}>{bilingual(offered.reason)}</span>}
      {choosing && (
        <PhotoDialog worker={worker.id} title={acts('action.SET_PHOTO')} onClose={() => setChoosing(false)} />
      )}
    </div>
  );
}

function PhotoDialog({ worker, title, onClose }: { worker: string; title: string; onClose(): void }) {
  const form = useText(workerFormText);
  const record = useText(workerRecordText);
  const common = useCommonText();
  const { chosen } = useRules();
  const [set] = useSend(SetWorkerPhotoDocument, (data) => data.setWorkerPhoto);
  return (
    <FormDialog<{ photo: File }, unknown>
      title={title}
      name="photo"
      initial={{}}
      fallback="photo"
      onDone={onClose}
      onClose={onClose}
      submit={({ photo }) =>
        withUpload(photo, 'photo', (id) =>
          set({ worker, photo: id }, { success: common('act.done', { action: title }), quiet: true }),
        )
      }
    >
      <Form.Item name="photo" label={record('photo')} extra={form('photoHint')} rules={[chosen(record('photo'))]}>
        <FileInput accept=".jpg,.jpeg,.png,.webp" preview />
      </Form.Item>
    </FormDialog>
  );
}
