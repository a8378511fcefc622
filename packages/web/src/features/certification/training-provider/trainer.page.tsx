import { useParams } from 'react-router';
import { useText } from '../../../i18n';
import { RecordPage } from '../../../ui/record-page';
import { Timeline } from '../../../ui/timeline';
import { useEditing } from '../../../ui/use-editing';
import { ProviderStateTag } from './provider.words';
import { TrainerActionBar } from './trainer.actions';
import { TrainerFacts, useTrainerTimelineWords } from './trainer.parts';
import { trainerText } from './trainer.text';
import { TrainerEditDrawer } from './trainer-form';
import { useTrainer } from './use-trainer';

/** /training/trainers/:id; `?edit` opens the form. */
export function Component() {
  const { id = '' } = useParams();
  const say = useText(trainerText);
  const words = useTrainerTimelineWords();
  const { editing, close } = useEditing();
  return (
    <RecordPage
      loaded={useTrainer(id)}
      list={{ label: say('title'), to: '/training/trainers' }}
      header={(trainer) => ({
        title: trainer.name,
        windowTitle: say('title'),
        tags: <ProviderStateTag state={trainer.state} />,
        facts: [trainer.institution.name, trainer.qualification, trainer.stateReason],
        actions: <TrainerActionBar trainer={trainer} />,
      })}
      side={(trainer) => <Timeline entries={trainer.timeline} words={words} />}
    >
      {(trainer) => (
        <>
          <TrainerFacts trainer={trainer} />
          {editing && <TrainerEditDrawer trainer={trainer} onClose={close} />}
        </>
      )}
    </RecordPage>
  );
}
