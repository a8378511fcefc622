import { useParams } from 'react-router';
import { useText } from '../../../i18n';
import { RecordPage } from '../../../ui/record-page';
import { useRegionName } from '../../../ui/region-name';
import { Timeline } from '../../../ui/timeline';
import { useEditing } from '../../../ui/use-editing';
import { InstitutionActionBar } from './institution.actions';
import { InstitutionFacts, InstitutionTrainers, useInstitutionTimelineWords } from './institution.parts';
import { institutionText } from './institution.text';
import { InstitutionEditDrawer } from './institution-form';
import { ProviderStateTag } from './provider.words';
import { useInstitution } from './use-institution';

/** /training/institutions/:id; `?edit` opens the form. */
export function Component() {
  const { id = '' } = useParams();
  const say = useText(institutionText);
  const words = useInstitutionTimelineWords();
  const nameOf = useRegionName();
  const { editing, close } = useEditing();
  return (
    <RecordPage
      loaded={useInstitution(id)}
      list={{ label: say('title'), to: '/training/institutions' }}
      header={(institution) => ({
        title: institution.name,
        tags: <ProviderStateTag state={institution.state} />,
        facts: [nameOf(institution.county), institution.stateReason],
        actions: <InstitutionActionBar institution={institution} />,
      })}
      side={(institution) => <Timeline entries={institution.timeline} words={words} />}
    >
      {(institution) => (
        <>
          <InstitutionFacts institution={institution} />
          <InstitutionTrainers institution={institution} />
          {editing && <InstitutionEditDrawer institution={institution} onClose={close} />}
        </>
      )}
    </RecordPage>
  );
}
