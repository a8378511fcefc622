import type { AgencyRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { Facts } from '../../../ui/facts';
import { MaskedText } from '../../../ui/masked-text';
import type { Preview } from '../../../ui/record-table';
import { RegionName } from '../../../ui/region-name';
import { Timeline } from '../../../ui/timeline';
import { AgencyActionBar } from './agency.actions';
import { AgencyLacks, useTimelineWords } from './agency.parts';
import { agencyText } from './agency.text';
import { AgencyStateTag, useAgencyWords } from './agency.words';
import { useAgency } from './use-agency';

/** The look at an agency beside the list: state, what is missing, the facts one asks for, the last acts. */
export const agencyPreview: Preview<AgencyRecordFragment> = {
  useRecord: useAgency,
  title: (agency) => agency.name,
  body: (agency) => <AgencyLook agency={agency} />,
  footer: (agency) => <AgencyActionBar agency={agency} beside={0} />,
};

function AgencyLook({ agency }: { agency: AgencyRecordFragment }) {
  const say = useText(agencyText);
  const words = useAgencyWords();
  const timelineWords = useTimelineWords();
  return (
    <>
      <div>
        <AgencyStateTag state={agency.state} />
      </div>
      <AgencyLacks agency={agency} />
      <Facts
        title={say('group.identity')}
        facts={[
          { label: say('field.number'), value: agency.number },
          { label: say('field.creditCode'), value: agency.creditCode },
          { label: say('field.kind'), value: say(`kind.${agency.kind}`) },
          { label: say('field.legalRepresentative'), value: agency.legalRepresentative },
          { label: say('field.phone'), value: <MaskedText masked={agency.phoneMasked} field={say('field.phone')} /> },
          { label: say('field.county'), value: <RegionName of={[agency.county, agency.town]} /> },
          { label: say('field.serviceLines'), value: words.lines(agency.serviceLines) },
          { label: say('field.workerCount'), value: say('workers', { count: agency.workerCount }) },
        ]}
      />
      <Timeline entries={agency.timeline.slice(0, 3)} words={timelineWords} />
    </>
  );
}
