import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { type CourseRecordFragment, SaveMaterialDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FileInput } from '../../../ui/file-input';
import { FormDialog, useRules } from '../../../ui/form-frame';
import { attachmentPath, withUpload } from '../../../ui/upload';
import { useSend } from '../../../ui/use-send';
import { useViewer } from '../../../ui/viewer';
import { courseText } from './course.text';
import styles from './training.module.css';

type Material = CourseRecordFragment['materials'][number];
const ACCEPT = '.pdf,.docx,.xlsx,.csv,.txt,.jpg,.jpeg,.png,.webp';

/** The material of a course: the newest version of each, and how many there are. */
export function CourseMaterials({ course }: { course: CourseRecordFragment }) {
  const say = useText(courseText);
  const keeps = useViewer().role === 'ASSOCIATION';
  const [saving, setSaving] = useState<Material | 'new'>();
  const inUse = course.materials.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <>
      {inUse.length === 0 && <span className={styles.quiet}>{say('noMaterial')} </span>}
      {inUse.map((material) => (
        <div key={material.id}>
          {material.versions[0] && <a href={attachmentPath(material.versions[0].id)}>{material.title}</a>}{' '}
          <span className={styles.quiet}>{say('version', { count: material.versions.length })}</span>{' '}
          {keeps && (
            <Button
              size="small"
              type="link"
              aria-label={say('nextVersionOf', { title: material.title })}
              onClick={() => setSaving(material)}
            >
              {say('nextVersion')}
            </Button>
          )}
        </div>
      ))}
      {keeps && (
        <Button size="small" aria-label={`${say('addMaterial')} ${course.name}`} onClick={() => setSaving('new')}>
          {say('addMaterial')}
        </Button>
      )}
      {saving && (
        <MaterialDialog
          course={course.id}
          material={saving === 'new' ? undefined : saving}
          onClose={() => setSaving(undefined)}
        />
      )}
    </>
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
