import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useCommonText } from '../../i18n';
import { type FormFrame, useFormFrame } from './use-form-frame';

interface Props<V extends object, P> extends FormFrame<V, P> {
  title: string;
  lead?: ReactNode;
  /** On the button; the title when absent. */
  action?: string;
  danger?: boolean;
  onClose(): void;
}

/** A short form over the page: one act and what it needs to know. */
export function FormDialog<V extends object, P>(props: Props<V, P>) {
  const { title, lead, action, danger, onClose, ...frame } = props;
  const say = useCommonText();
  const form = useFormFrame(frame);
  return (
    <Modal
      open
      title={title}
      okText={action ?? title}
      okButtonProps={{ danger }}
      cancelText={say('action.cancel')}
      confirmLoading={form.busy}
      onOk={form.submit}
      onCancel={form.leave(onClose)}
      mask={{ closable: false }}
    >
      {lead && <p>{lead}</p>}
      {form.element}
    </Modal>
  );
}
