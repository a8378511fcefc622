import { Form, Input, InputNumber, Select } from 'antd';
import {
  type CourseFactsInput,
  type CourseRecordFragment,
  CreateCourseDocument,
  EditCourseDocument,
} from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { FormDrawer, useRules } from '../../../ui/form-frame';
import { optionsOf } from '../../../ui/options';
import { serviceLines } from '../../../ui/service-lines';
import { useSend } from '../../../ui/use-send';
import { courseText } from './course.text';
import { trainingText } from './training.text';
import { courseKinds } from './training.words';

type Values = Pick<CourseFactsInput, 'name' | 'kind' | 'serviceLine' | 'hours' | 'passMark' | 'syllabus'>;

/** The form of a course, for a new one and over one that is there. */
export function CourseDrawer({ course, onClose }: { course: CourseRecordFragment | undefined; onClose(): void }) {
  const say = useText(courseText);
  const common = useCommonText();
  const training = useText(trainingText);
  const { needed, chosen } = useRules();
  const [create] = useSend(CreateCourseDocument, (data) => data.createCourse);
  const [edit] = useSend(EditCourseDocument, (data) => data.editCourse);
  const inputOf = ({ name, kind, serviceLine, hours, passMark, syllabus }: Values): CourseFactsInput => ({
    name,
    kind,
    serviceLine: serviceLine ?? null,
    hours,
    passMark: passMark ?? null,
    syllabus,
  });
  const fixed = course !== undefined && course.state !== 'DRAFT';
  return (
    <FormDrawer<Values, unknown>
      title={say(course ? 'editTitle' : 'create')}
      name="course"
      initial={course ? inputOf(course) : { hours: 16 }}
      fallback="name"
      submit={(values) =>
        course
          ? edit(
              { input: { ...inputOf(values), course: course.id, expectedVersion: course.version } },
              { success: say('saved'), quiet: true },
            )
          : create({ input: inputOf(values) }, { success: say('created'), quiet: true })
      }
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item name="name" label={say('field.name')} rules={[needed(say('field.name'))]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="kind"
        label={say('field.kind')}
        extra={fixed ? say('kindFixed') : undefined}
        rules={[chosen(say('field.kind'))]}
      >
        <Select disabled={fixed} options={optionsOf(courseKinds, (kind) => training(`kind.${kind}`))} />
      </Form.Item>
      <Form.Item name="serviceLine" label={say('field.serviceLine')}>
        <Select allowClear options={optionsOf(serviceLines, (line) => common(`serviceLine.${line}`))} />
      </Form.Item>
      <Form.Item name="hours" label={say('field.hours')} rules={[chosen(say('field.hours'))]}>
        <InputNumber min={1} max={2000} precision={0} />
      </Form.Item>
      <Form.Item name="passMark" label={say('field.passMark')} extra={say('passMarkHint')}>
        <InputNumber min={1} max={100} precision={0} />
      </Form.Item>
      <Form.Item name="syllabus" label={say('field.syllabus')} rules={[needed(say('field.syllabus'))]}>
        <Input.TextArea rows={8} maxLength={5000} showCount />
      </Form.Item>
    </FormDrawer>
  );
}
