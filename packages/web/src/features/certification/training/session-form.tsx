import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Button, Form, Input, InputNumber, Select, TimePicker } from 'antd';
import type { Dayjs } from 'dayjs';
import { Link } from 'react-router';
import { SessionChoicesDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { DayPicker } from '../../../ui/day-picker';
import { useRules } from '../../../ui/form-frame';
import { findRegion, useCounties } from '../../../ui/use-regions';
import { sessionFormText } from './session-form.text';
import { newDay, type SessionValues } from './session-form.values';
import styles from './training.module.css';
import { trainingText } from './training.text';

/** The facts of a session, for planning and editing alike. The server checks again and marks the fields. */
export function SessionFields({ courseFixed }: { courseFixed?: { id: string; name: string } }) {
  const say = useText(trainingText);
  const words = useText(sessionFormText);
  const { needed, chosen } = useRules();
  const form = Form.useFormInstance<SessionValues>();
  const institution = Form.useWatch('institution', form);
  const { data, refetch } = useQuery(SessionChoicesDocument);
  const courses = courseFixed
    ? [{ value: courseFixed.id, label: courseFixed.name }]
    : (data?.courses.nodes ?? []).map(({ id, name, kind }) => ({
        value: id,
        label: `${name} · ${say(`kind.${kind}`)}`,
      }));
  const institutions = data?.trainingInstitutions.nodes ?? [];
  const trainers = institutions.find(({ id }) => id === institution)?.trainers.filter(({ active }) => active) ?? [];
  // Somebody registers what is missing in another window and comes back to this form.
  const lookAgain = (open: boolean) => open && void refetch();
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Form.Item name="course" label={say('field.course')} rules={[chosen(say('field.course'))]}>
        <Select disabled={courseFixed !== undefined} options={courses} />
      </Form.Item>
      <Form.Item
        name="institution"
        label={say('field.institution')}
        extra={
          data &&
          institutions.length === 0 && (
            <Missing to="/training/institutions/new" register={words('registerInstitution')}>
              {words('noInstitution')}
            </Missing>
          )
        }
        rules={[chosen(say('field.institution'))]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={named(institutions)}
          onOpenChange={lookAgain}
          onChange={(chosen: string) => {
            form.setFieldValue('trainer', undefined);
            // Held where the institution is, unless somebody has said otherwise.
            const home = institutions.find(({ id }) => id === chosen)?.county.code;
            if (!form.isFieldTouched('county')) form.setFieldValue('county', home);
          }}
        />
      </Form.Item>
      <Form.Item
        name="trainer"
        label={say('field.trainer')}
        extra={
          institution
            ? trainers.length === 0 && (
                <Missing
                  to={`/training/trainers/new?${new URLSearchParams({ institution })}`}
                  register={words('registerTrainer')}
                >
                  {words('noTrainer')}
                </Missing>
              )
            : words('trainerHint')
        }
      >
        <Select allowClear disabled={!institution} options={named(trainers)} onOpenChange={lookAgain} />
      </Form.Item>
      <Form.Item name="county" label={say('field.county')} rules={[chosen(say('field.county'))]}>
        <Select showSearch={{ filterOption: findRegion }} options={useCounties()} />
      </Form.Item>
      <Form.Item name="place" label={say('field.place')} rules={[needed(say('field.place'))]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="capacity"
        label={say('field.capacity')}
        extra={words('capacityHint')}
        rules={[chosen(say('field.capacity'))]}
      >
        <InputNumber min={1} max={1000} precision={0} />
      </Form.Item>
      <Form.Item label={say('field.days')} required>
        <DayFields />
      </Form.Item>
    </>
  );
}

/** What there is to choose from is registered elsewhere: in a window of its own, so that nothing typed here is lost. */
function Missing({ to, register, children }: { to: string; register: string; children: string }) {
  return (
    <>
      {children}{' '}
      <Link to={to} target="_blank" rel="noopener">
        {register}
      </Link>
    </>
  );
}

/** Typed or chosen, and taken without a button; Enter leaves the form open. */
function TimeOfDay({
  label,
  ...bound
}: {
  id?: string;
  label: string;
  value?: Dayjs;
  onChange?(value: Dayjs | null): void;
}) {
  return (
    <TimePicker
      {...bound}
      aria-label={label}
      placeholder={label}
      format="HH:mm"
      minuteStep={5}
      needConfirm={false}
      showNow={false}
      allowClear={false}
      style={{ width: '100%' }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
    />
  );
}

function DayFields() {
  const words = useText(sessionFormText);
  const { chosen } = useRules();
  return (
    <Form.List name="days">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.dayFields}>
              <Form.Item name={[name, 'day']} rules={[chosen(words('day'))]}>
                <DayPicker ahead aria-label={words('day')} />
              </Form.Item>
              <Form.Item name={[name, 'beginsAt']} rules={[chosen(words('beginsAt'))]}>
                <TimeOfDay label={words('beginsAt')} />
              </Form.Item>
              <Form.Item name={[name, 'endsAt']} rules={[chosen(words('endsAt'))]}>
                <TimeOfDay label={words('endsAt')} />
              </Form.Item>
              <Button
                icon={<DeleteOutlined aria-hidden />}
                aria-label={words('removeDay')}
                disabled={fields.length === 1}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add(newDay)}>
            {words('addDay')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
