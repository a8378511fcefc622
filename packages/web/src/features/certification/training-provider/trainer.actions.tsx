import { DecideTrainerDocument, type TrainerRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ActionBar } from '../../../ui/action-bar';
import { recordPath } from '../../../ui/record-path';
import { useEdit } from '../../../ui/use-editing';
import { useSend } from '../../../ui/use-send';
import { useProviderActionViews } from './provider.words';
import { trainerText } from './trainer.text';

/** The acts on one trainer. */
export function TrainerActionBar({ trainer }: { trainer: TrainerRecordFragment }) {
  const say = useText(trainerText);
  const [decide] = useSend(DecideTrainerDocument, (data) => data.decideTrainer);
  return (
    <ActionBar
      actions={trainer.allowedActions}
      views={useProviderActionViews({
        consequence: say('ask'),
        reasons: [say('reason.left'), say('reason.unqualified')],
      })}
      decide={(action, reason, told) =>
        decide({ input: { trainer: trainer.id, action, reason, expectedVersion: trainer.version } }, told)
      }
      forms={{ EDIT: useEdit(recordPath('/training/trainers', trainer.id)) }}
    />
  );
}
