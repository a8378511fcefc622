import { Link } from 'react-router';
import type { TrainerRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { Facts } from '../../../ui/facts';
import { recordPath } from '../../../ui/record-path';
import { providerText } from './provider.text';
import { SessionsLink, useProviderTimelineWords } from './provider.words';
import { trainerText } from './trainer.text';
import styles from './training-provider.module.css';

export function TrainerFacts({ trainer }: { trainer: TrainerRecordFragment }) {
  const say = useText(trainerText);
  const provider = useText(providerText);
  const { id, name, institution, sessionsToCome } = trainer;
  return (
    <Facts
      title={say('facts')}
      facts={[
        {
          label: say('field.institution'),
          value: <Link to={recordPath('/training/institutions', institution.id)}>{institution.name}</Link>,
        },
        { label: say('field.qualification'), value: trainer.qualification },
        { label: say('field.account'), value: trainer.login },
        {
          label: say('field.sessions'),
          value: (
            <>
              <SessionsLink of="trainer" id={id} name={name} count={trainer.sessionCount} />
              {sessionsToCome > 0 && (
                <span className={styles.quiet}> {provider('sessionsToCome', { count: sessionsToCome })}</span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** The words of the timeline of a trainer. */
export function useTrainerTimelineWords() {
  const say = useText(trainerText);
  return useProviderTimelineWords((field) =>
    say(`field.${field}` as Parameters<typeof say>[0], { defaultValue: field }),
  );
}
