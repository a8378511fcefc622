import { Link } from 'react-router';
import type { InstitutionRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ButtonLink } from '../../../ui/button-link';
import { Facts } from '../../../ui/facts';
import { PlainTable } from '../../../ui/plain-table';
import { recordPath } from '../../../ui/record-path';
import { RegionName } from '../../../ui/region-name';
import { institutionText } from './institution.text';
import { providerText } from './provider.text';
import { ProviderStateTag, SessionsLink, useProviderTimelineWords } from './provider.words';
import { trainerText } from './trainer.text';
import styles from './training-provider.module.css';

export function InstitutionFacts({ institution }: { institution: InstitutionRecordFragment }) {
  const say = useText(institutionText);
  const provider = useText(providerText);
  const { id, name, sessionCount: count, sessionsToCome } = institution;
  return (
    <Facts
      title={say('facts')}
      facts={[
        { label: say('field.county'), value: <RegionName of={[institution.county]} /> },
        { label: say('field.trainers'), value: say('trainersInUse', { count: institution.trainerCount }) },
        {
          label: say('field.sessions'),
          value: (
            <>
              <SessionsLink of="institution" id={id} name={name} count={count} />
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

/** Who teaches there, those in use first. */
export function InstitutionTrainers({ institution }: { institution: InstitutionRecordFragment }) {
  const say = useText(institutionText);
  const trainer = useText(trainerText);
  const mayAdd = institution.allowedActions.some(({ action }) => action === 'EDIT');
  return (
    <section className={styles.section} data-wide>
      <div className={styles.head}>
        <h2>{say('trainers')}</h2>
        {mayAdd && (
          <ButtonLink
            to={`/training/trainers/new?${new URLSearchParams({ institution: institution.id })}`}
            size="small"
          >
            {say('addTrainer')}
          </ButtonLink>
        )}
      </div>
      {institution.trainers.length === 0 ? (
        <p className={styles.quiet}>{say('noTrainers')}</p>
      ) : (
        <PlainTable
          label={say('trainers')}
          rows={institution.trainers}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'name',
              title: trainer('field.name'),
              render: ({ id, name }) => <Link to={recordPath('/training/trainers', id)}>{name}</Link>,
            },
            {
              key: 'qualification',
              title: trainer('field.qualification'),
              render: ({ qualification }) => qualification ?? '—',
            },
            {
              key: 'sessions',
              title: trainer('field.sessions'),
              align: 'right',
              render: ({ id, name, sessionCount }) => (
                <SessionsLink of="trainer" id={id} name={name} count={sessionCount} />
              ),
            },
            {
              key: 'state',
              title: trainer('field.state'),
              render: ({ state }) => <ProviderStateTag state={state} />,
            },
          ]}
        />
      )}
    </section>
  );
}

/** The words of the timeline of an institution. */
export function useInstitutionTimelineWords() {
  const say = useText(institutionText);
  return useProviderTimelineWords((field) =>
    say(`field.${field}` as Parameters<typeof say>[0], { defaultValue: field }),
  );
}
