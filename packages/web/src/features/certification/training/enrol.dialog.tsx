import { skipToken, useQuery } from '@apollo/client/react';
import { Alert, App, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { EnrolInSessionDocument, type EnrolInSessionMutation, WorkersToEnrolDocument } from '../../../gql/graphql';
import { useBilingual, useCommonText, useText } from '../../../i18n';
import { useUnsavedGuard } from '../../../ui/unsaved-guard';
import { useFirstFocus } from '../../../ui/use-first-focus';
import { useSend } from '../../../ui/use-send';
import { useSettled } from '../../../ui/use-settled';
import styles from './training.module.css';
import { trainingText } from './training.text';

type Refused = EnrolInSessionMutation['enrolWorkers']['refused'];

/** Enrols workers; who could not be enrolled stays on screen with the reason. */
export function EnrolDialog({ session, onClose }: { session: string; onClose(): void }) {
  const say = useText(trainingText);
  const common = useCommonText();
  const bilingual = useBilingual();
  const { message } = App.useApp();
  const [send, sending] = useSend(EnrolInSessionDocument, (data) => data.enrolWorkers);
  const [chosen, setChosen] = useState<string[]>([]);
  const [refused, setRefused] = useState<Refused>([]);
  const guard = useUnsavedGuard(chosen.length > 0);

  const enrol = async () => {
    const outcome = await send({ input: { session, workers: chosen } });
    if (!outcome.done) return;
    const { enrolled, waiting } = outcome.value;
    if (enrolled + waiting > 0) message.success(say('enrolDone', { enrolled, waiting }));
    setChosen([]);
    setRefused(outcome.value.refused);
    if (outcome.value.refused.length === 0) onClose();
  };
  return (
    <Modal
      open
      title={say('enrolTitle')}
      okText={say('action.ENROL')}
      okButtonProps={{ disabled: chosen.length === 0 }}
      cancelText={refused.length > 0 ? say('close') : common('action.cancel')}
      confirmLoading={sending}
      onOk={enrol}
      onCancel={() => guard.leave(onClose)}
      mask={{ closable: false }}
    >
      <Form layout="vertical">
        <Form.Item label={say('enrolWorkers')} htmlFor="enrol-workers" extra={say('enrolHint')}>
          <ManyWorkers id="enrol-workers" value={chosen} onChange={setChosen} />
        </Form.Item>
      </Form>
      {refused.length > 0 && (
        <Alert
          type="warning"
          role="alert"
          title={say('enrolRefused', { count: refused.length })}
          description={
            <ul className={styles.refused}>
              {refused.map(({ worker, title, message: why }) => (
                <li key={worker}>
                  {title}：{bilingual(why)}
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

/** Several workers, found by name or number among those that the reader may see. */
function ManyWorkers(props: { id: string; value: string[]; onChange(ids: string[]): void }) {
  const say = useText(trainingText);
  const common = useCommonText();
  const first = useFirstFocus();
  const [typed, setTyped] = useState('');
  const [names, setNames] = useState(new Map<string, string>());
  const search = useSettled(typed.trim());
  const { data, loading } = useQuery(WorkersToEnrolDocument, search ? { variables: { search } } : skipToken);
  const found = (data?.workers.nodes ?? []).map(({ id, name, number, idNumberMasked }) => ({
    value: id,
    label: say('enrolWorkerLine', { name, number, tail: idNumberMasked.slice(-4) }),
  }));
  const kept = props.value
    .filter((id) => !found.some((option) => option.value === id))
    .map((id) => ({ value: id, label: names.get(id) ?? '……' }));
  return (
    <Select<string[]>
      id={props.id}
      mode="multiple"
      ref={first}
      maxCount={200}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={loading}
      notFoundContent={search && !loading ? common('list.noMatch') : say('enrolHint')}
      value={props.value}
      onChange={(ids) => {
        setNames(new Map([...names, ...found.map(({ value, label }): [string, string] => [value, label])]));
        props.onChange(ids);
      }}
      options={[...kept, ...found]}
    />
  );
}
