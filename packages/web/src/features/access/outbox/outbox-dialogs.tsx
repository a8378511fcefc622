import { DropDeadLetterDocument, type OutboxRowFragment, RetryDeadLettersDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { useSend } from '../../../ui/use-send';
import { outboxText } from './outbox.text';

/** Those named, or all of a topic and destination. */
export interface DeadLetters {
  count: number;
  messages?: string[];
  topic?: string;
  destination?: string;
}

export function RetryDialog(props: { letters: DeadLetters; onClose(): void; onDone(): void }) {
  const say = useText(outboxText);
  const [retry] = useSend(RetryDeadLettersDocument, (data) => data.retryDeadLetters);
  const { count, ...which } = props.letters;
  return (
    <ReasonDialog
      title={say('retryAsk', { count })}
      lead={say('retryLead')}
      label={say('reason')}
      templates={[say('reasons.fixed'), say('reasons.connection')]}
      confirm={say('retry')}
      onCancel={props.onClose}
      onConfirm={async (reason) => {
        const outcome = await retry({ input: { ...which, reason } }, { success: say('retried', { count }) });
        if (!outcome.done) return false;
        props.onDone();
        props.onClose();
        return true;
      }}
    />
  );
}

export function DropDialog({ message, onClose }: { message: OutboxRowFragment; onClose(): void }) {
  const say = useText(outboxText);
  const [drop] = useSend(DropDeadLetterDocument, (data) => data.dropDeadLetter);
  return (
    <ReasonDialog
      title={say('dropAsk')}
      lead={say('dropLead')}
      label={say('reason')}
      templates={[say('reasons.notNeeded')]}
      confirm={say('drop')}
      danger
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await drop({ input: { message: message.id, reason } }, { success: say('dropped') });
        if (outcome.done) onClose();
        return outcome.done;
      }}
    />
  );
}
