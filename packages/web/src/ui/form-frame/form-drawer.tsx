import { Button, Drawer } from 'antd';
import { useCommonText } from '../../i18n';
import { useViewport } from '../use-viewport';
import styles from './form-frame.module.css';
import { type FormFrame, useFormFrame } from './use-form-frame';

interface Props<V extends object, P> extends FormFrame<V, P> {
  title: string;
  /** On the button; 保存 when absent. */
  action?: string;
  onClose(): void;
}

/** A form over the page that shows what it changes. */
export function FormDrawer<V extends object, P>({ title, action, onClose, ...frame }: Props<V, P>) {
  const say = useCommonText();
  const phone = useViewport() === 'phone';
  const form = useFormFrame(frame);
  return (
    <Drawer
      open
      size={phone ? '100%' : 560}
      title={title}
      onClose={form.leave(onClose)}
      mask={{ closable: false }}
      footer={
        <div className={styles.buttons}>
          <Button onClick={form.leave(onClose)}>{say('action.cancel')}</Button>
          <Button type="primary" loading={form.busy} onClick={form.submit}>
            {action ?? say('action.save')}
          </Button>
        </div>
      }
    >
      {form.element}
    </Drawer>
  );
}
