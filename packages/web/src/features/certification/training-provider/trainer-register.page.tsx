import { useNavigate, useSearchParams } from 'react-router';
import { SaveTrainerDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FormPage } from '../../../ui/form-frame';
import { recordPath } from '../../../ui/record-path';
import { useSend } from '../../../ui/use-send';
import { trainerText } from './trainer.text';
import { inputOf, TrainerFields, type TrainerValues } from './trainer-form';

const LIST = '/training/trainers';

/** /training/trainers/new; `?institution` says where the trainer teaches. */
export function Component() {
  const say = useText(trainerText);
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [save] = useSend(SaveTrainerDocument, (data) => data.saveTrainer);
  return (
    <FormPage<TrainerValues, { trainer: { id: string } | null }>
      title={say('register')}
      list={{ label: say('title'), to: LIST }}
      action={say('register')}
      name="trainer"
      initial={{ institution: params.get('institution') ?? undefined }}
      fallback="name"
      submit={(values) => save({ input: inputOf(values) }, { success: say('registered'), quiet: true })}
      onDone={({ trainer }) => void navigate(trainer ? recordPath(LIST, trainer.id) : LIST)}
    >
      <TrainerFields />
    </FormPage>
  );
}
