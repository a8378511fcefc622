import { useParams } from 'react-router';
import { useText } from '../../../i18n';
import { RecordPage } from '../../../ui/record-page';
import { useRegionName } from '../../../ui/region-name';
import { Timeline } from '../../../ui/timeline';
import { useEditing } from '../../../ui/use-editing';
import { AgencyActionBar } from './agency.actions';
import { AgencyLacks, useTimelineWords } from './agency.parts';
import { agencyText } from './agency.text';
import { AgencyStateTag } from './agency.words';
import { AgencyFacts } from './agency-facts';
import { AgencyEditDrawer } from './agency-form.drawer';
import { useAgency } from './use-agency';

/** /agencies/:id; `?edit` opens the form. */
export function Component() {
  const { id = '' } = useParams();
  const say = useText(agencyText);
  const words = useTimelineWords();
  const nameOf = useRegionName();
  const { editing, close } = useEditing();
  return (
    <RecordPage
      loaded={useAgency(id)}
      list={{ label: say('title'), to: '/agencies' }}
      header={(agency) => ({
        title: agency.name,
        tags: <AgencyStateTag state={agency.state} />,
        facts: [
          `${say('field.number')} ${agency.number}`,
          nameOf(agency.county, agency.town),
          say(`kind.${agency.kind}`),
          agency.stateReason,
        ],
        actions: <AgencyActionBar agency={agency} />,
      })}
      side={(agency) => <Timeline entries={agency.timeline} words={words} />}
    >
      {(agency) => (
        <>
          <AgencyLacks agency={agency} />
          <AgencyFacts agency={agency} />
          {editing && <AgencyEditDrawer agency={agency} onClose={close} />}
        </>
      )}
    </RecordPage>
  );
}
