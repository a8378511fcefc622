import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { type CourseRecordFragment, SaveMaterialDocument, WithdrawMaterialDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FileInput } from '../../../ui/file-input';
import { FormDialog, useRules } from '../../../ui/form-frame';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { attachmentPath, withUpload } from '../../../ui/upload';
import { useSend } from '../../../ui/use-send';
import { useViewer } from '../../../ui/viewer';
import { courseText } from './course.text';
import { MaterialHistory } from './material-history.drawer';
import styles from './training.module.css';

type Material = CourseRecordFragment['materials'][number];
const ACCEPT = '.pdf,.docx,.xlsx,.csv,.txt,.jpg,.jpeg,.png,.webp';

/** The material of a course: the newest version of each, and the way to what was there before. */
export function CourseMaterials({ course }: { course: CourseRecordFragment }) {
  const say = useText(courseText);
  const keeps = useViewer().role === 'ASSOCIATION';
  const [saving, setSaving] = useState<Material | 'new'>();
  const [leaving, setLeaving] = useState<Material>();
  const [looking, setLooking] = useState(false);
  const inUse = course.materials.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <>
      {inUse.map((material) => (
        <div key={material.id} className={styles.material}>
          {material.current ? <a href={attachmentPath(material.current.id)}>{material.title}</a> : material.title}
          <span className={styles.quiet}>
            {material.current ? say('version', { number: material.current.number }) : say('noVersion')}
          </span>
          {keeps && (
            <>
              <Button
                size="small"
                aria-label={say('nextVersionOf', { title: material.title })}
                onClick={() => setSaving(material)}
              >
                {say('nextVersion')}
              </Button>
              <Button
                size="small"
                aria-label={say('withdrawOf', { title: material.title })}
                onClick={() => setLeaving(material)}
              >
                {say('withdraw')}
              </Button>
            </>
          )}
        </div>
      ))}
      <div className={styles.material}>
        {inUse.length === 0 && <span className={styles.quiet}>{say('noMaterial')}</span>}
        {keeps && (
          <Button size="small" aria-label={`${say('addMaterial')} ${course.name}`} onClick={() => setSaving('new')}>
            {say('addMaterial')}
          </Button>
        )}
        {course.materials.length > 0 && (
          <Button size="small" aria-label={say('historyOf', { name: course.name })} onClick={() => setLooking(true)}>
            {say('history')}
          </Button>
        )}
      </div>
      {saving && (
        <MaterialDialog
          course={course.id}
          material={saving === 'new' ? undefined : saving}
          onClose={() => setSaving(undefined)}
        />
      )}
      {leaving && <WithdrawDialog material={leaving} onClose={() => setLeaving(undefined)} />}
      {looking && <MaterialHistory course={course.id} keeps={keeps} onClose={() => setLooking(false)} />}
    </>
  );
}

function WithdrawDialog({ material, onClose }: { material: Material; onClose(): void }) {
  const say = useText(courseText);
  const { id, title } = material;
  const [withdraw] = useSend(WithdrawMaterialDocument, (data) => data.withdrawTeachingMaterial);
  return (
    <ReasonDialog
      title={say('withdrawOf', { title })}
      lead={say('withdrawLead', { title })}
      label={say('reasonLabel')}
      templates={[say('withdrawReasons.outdated'), say('withdrawReasons.replaced'), say('withdrawReasons.wrong')]}
      confirm={say('withdraw')}
      danger
      onCancel={onClose}
      onConfirm={async (reason) => {
        const { done } = await withdraw({ input: { material: id, reason } }, { success: say('withdrawDone') });
        if (done) onClose();
        return done;
      }}
    />
  );
}

interface Values {
  title: string;
  attachment?: File;
}

function MaterialDialog(props: { course: string; material: Material | undefined; onClose(): void }) {
  const { course, material, onClose } = props;
  const say = useText(courseText);
  const { needed, chosen } = useRules();
  const [save] = useSend(SaveMaterialDocument, (data) => data.saveTeachingMaterial);
  return (
    <FormDialog<Values, unknown>
      title={say(material ? 'nextVersion' : 'addMaterial')}
      name="material"
      initial={{ title: material?.title }}
      fallback="attachment"
      submit={({ title, attachment }) =>
        withUpload(attachment, 'attachment', (id = '') =>
          save(
            { input: { course, material: material?.id ?? null, title, attachment: id } },
            { success: say('saved'), quiet: true },
          ),
        )
      }
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item name="title" label={say('materialTitle')} rules={[needed(say('materialTitle'))]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="attachment"
        label={say('materialFile')}
        extra={say('materialHint')}
        rules={[chosen(say('materialFile'))]}
      >
        <FileInput accept={ACCEPT} />
      </Form.Item>
    </FormDialog>
  );
}
