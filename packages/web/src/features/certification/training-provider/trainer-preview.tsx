import type { TrainerRecordFragment } from '../../../gql/graphql';
import type { Preview } from '../../../ui/record-table';
import { ProviderStateTag } from './provider.words';
import { TrainerActionBar } from './trainer.actions';
import { TrainerFacts } from './trainer.parts';
import { useTrainer } from './use-trainer';

/** The look at a trainer beside the list. */
export const trainerPreview: Preview<TrainerRecordFragment> = {
  useRecord: useTrainer,
  title: (trainer) => trainer.name,
  body: (trainer) => (
    <>
      <div>
        <ProviderStateTag state={trainer.state} />
      </div>
      <TrainerFacts trainer={trainer} />
    </>
  ),
  footer: (trainer) => <TrainerActionBar trainer={trainer} />,
};
