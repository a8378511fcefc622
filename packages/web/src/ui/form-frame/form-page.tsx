import { Button } from 'antd';
import { useCommonText } from '../../i18n';
import { ButtonLink } from '../button-link';
import { PageHeader } from '../page-header';
import styles from './form-frame.module.css';
import { type FormFrame, useFormFrame } from './use-form-frame';

interface Props<V extends object, P> extends FormFrame<V, P> {
  title: string;
  /** The list that the new record belongs to; cancelling leads there. */
  list: { label: string; to: string };
  lead?: string;
  /** On the button. */
  action: string;
}

/** A page that is a form: a new record. */
export function FormPage<V extends object, P>({ title, list, lead, action, ...frame }: Props<V, P>) {
  const say = useCommonText();
  const form = useFormFrame(frame, (busy) => (
    <div className={styles.buttons}>
      <ButtonLink to={list.to}>{say('action.cancel')}</ButtonLink>
      <Button type="primary" htmlType="submit" loading={busy}>
        {action}
      </Button>
    </div>
  ));
  return (
    <>
      <PageHeader title={title} crumbs={[list]} />
      <div className={styles.page}>
        {lead && <p>{lead}</p>}
        {form.element}
      </div>
    </>
  );
}
