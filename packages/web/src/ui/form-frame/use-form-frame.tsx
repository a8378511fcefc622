import { Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { useUnsavedGuard } from '../unsaved-guard';
import type { Outcome } from '../use-act';
import { useFormFaults } from './use-form-faults';

/** What every form says, wherever it stands. */
export interface FormFrame<V extends object, P> {
  /** The ids of the fields begin with it. */
  name: string;
  initial: Partial<V>;
  /** Where the server's words stand when they name no field of this form. */
  fallback: keyof V & string;
  submit(values: V): Promise<Outcome<P>>;
  /** The server has taken it. */
  onDone(value: P): void;
  /** The fields; they find the form by `Form.useFormInstance()`. */
  children: ReactNode;
}

/** A form that sends, shows the server's words under its fields, and asks before what was typed is lost. */
export function useFormFrame<V extends object, P>(frame: FormFrame<V, P>, buttons?: (busy: boolean) => ReactNode) {
  const { name, initial, fallback, submit, onDone, children } = frame;
  const [form] = Form.useForm<V>();
  const mark = useFormFaults(form, fallback);
  const [dirty, setDirty] = useState(false);
  const [busy, setBusy] = useState(false);
  const guard = useUnsavedGuard(dirty);

  const send = async (values: V) => {
    setBusy(true);
    const outcome = await submit(values);
    setBusy(false);
    if (!outcome.done) return mark(outcome.errors);
    guard.release();
    onDone(outcome.value);
  };

  return {
    busy,
    submit: () => form.submit(),
    /** Closes the form by `close`; what was typed is not lost unasked. */
    leave: (close: () => void) => () => guard.leave(close),
    element: (
      <>
        <Form<V>
          form={form}
          name={name}
          layout="vertical"
          initialValues={initial as object}
          scrollToFirstError={{ focus: true }}
          onValuesChange={() => setDirty(true)}
          onFinish={send}
        >
          {children}
          {/* Enter in a field submits also where the button stands outside of the form. */}
          {buttons ? buttons(busy) : <button type="submit" hidden />}
        </Form>
        {guard.dialog}
      </>
    ),
  };
}
