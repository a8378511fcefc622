import { FormDialog, ReasonItem } from './form-frame';

interface Props {
  title: string;
  /** What follows from it, above the field. */
  lead?: string;
  /** Label of the text field. Absent: nothing is asked, only confirmed. */
  label?: string;
  hint?: string;
  required?: string;
  templates?: readonly string[];
  confirm: string;
  danger?: boolean;
  onCancel(): void;
  /** False keeps the dialog open with what was typed. */
  onConfirm(reason: string): Promise<boolean>;
}

/** Asks why before something is done. */
export function ReasonDialog(props: Props) {
  const { title, lead, label, hint, required, templates, confirm, danger, onCancel, onConfirm } = props;
  return (
    <FormDialog<{ reason?: string }, undefined>
      title={title}
      lead={lead}
      action={confirm}
      danger={danger}
      name="why"
      initial={{}}
      fallback="reason"
      submit={async ({ reason = '' }) =>
        (await onConfirm(reason.trim())) ? { done: true, value: undefined } : { done: false, errors: [] }
      }
      onDone={() => undefined}
      onClose={onCancel}
    >
      {label && <ReasonItem label={label} hint={hint} required={required} templates={templates} first />}
    </FormDialog>
  );
}
