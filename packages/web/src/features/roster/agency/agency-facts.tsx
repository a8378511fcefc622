import { Link } from 'react-router';
import type { AgencyRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { Facts } from '../../../ui/facts';
import { dayOf } from '../../../ui/format';
import { MaskedText } from '../../../ui/masked-text';
import { recordPath } from '../../../ui/record-path';
import { RegionName } from '../../../ui/region-name';
import { Verdict } from '../../../ui/state-tag';
import { agencyText } from './agency.text';
import { useAgencyWords } from './agency.words';

/** The facts of an agency in groups, each with its verdict. */
export function AgencyFacts({ agency }: { agency: AgencyRecordFragment }) {
  const say = useText(agencyText);
  const words = useAgencyWords();
  const verdict = (...lacks: AgencyRecordFragment['lacks']) =>
    lacks.some((lack) => agency.lacks.includes(lack)) ? (
      <Verdict mark="incomplete">{say('incomplete')}</Verdict>
    ) : (
      <Verdict mark="done">{say('complete')}</Verdict>
    );
  const registrationLine = (registration: AgencyRecordFragment['platformRegistrations'][number]) => {
    const { number, registeredOn: date } = registration;
    const platform = say(`platform.${registration.platform}`);
    if (!number) return say('platformUntold', { platform });
    return date ? say('platformLine', { platform, number, date }) : say('platformUndated', { platform, number });
  };
  const named = (agencies: readonly { id: string; name: string }[]) =>
    agencies.length > 0 &&
    agencies.map(({ id, name }) => (
      <div key={id}>
        <Link to={recordPath('/agencies', id)}>{name}</Link>
      </div>
    ));
  return (
    <>
      <Facts
        title={say('group.identity')}
        verdict={verdict('LEGAL_REPRESENTATIVE', 'CREDIT_CODE_DOUBTFUL')}
        facts={[
          { label: say('field.name'), value: agency.name },
          {
            label: say('field.creditCode'),
            value: (
              <>
                {agency.creditCode}{' '}
                {agency.lacks.includes('CREDIT_CODE_DOUBTFUL') && (
                  <Verdict mark="incomplete">{say('doubtful')}</Verdict>
                )}
              </>
            ),
          },
          { label: say('field.kind'), value: say(`kind.${agency.kind}`) },
          { label: say('field.legalRepresentative'), value: agency.legalRepresentative },
          { label: say('field.createdAt'), value: dayOf(agency.createdAt) },
        ]}
      />
      <Facts
        title={say('group.contact')}
        verdict={verdict('PHONE', 'ADDRESS')}
        facts={[
          { label: say('field.phone'), value: <MaskedText masked={agency.phoneMasked} field={say('field.phone')} /> },
          { label: say('field.county'), value: <RegionName of={[agency.county]} /> },
          { label: say('field.town'), value: agency.town && <RegionName of={[agency.town]} /> },
          { label: say('field.address'), value: agency.address },
        ]}
      />
      <Facts
        title={say('group.business')}
        verdict={verdict('SERVICE_LINES', 'PLATFORM_REGISTRATION')}
        facts={[
          {
            label: say('field.workerCount'),
            value: (
              <>
                {say('workers', { count: agency.workerCount })}{' '}
                {agency.workerCount > 0 && (
                  <Link to={`/workers?agency=${encodeURIComponent(agency.id)}`}>{say('seeWorkers')}</Link>
                )}
              </>
            ),
          },
          { label: say('field.serviceLines'), value: words.lines(agency.serviceLines) },
          { label: say('field.onlineChannels'), value: words.channels(agency.onlineChannels) },
          {
            label: say('field.platformRegistrations'),
            value:
              agency.platformRegistrations.length > 0 &&
              agency.platformRegistrations.map((registration) => (
                <div key={`${registration.platform}${registration.number}`}>
                  {registrationLine(registration)}{' '}
                  {!registration.active && <Verdict mark="paused">{say('platformInactive')}</Verdict>}
                </div>
              )),
          },
          { label: say('field.insurance'), value: agency.insurance },
        ]}
      />
      <Facts
        title={say('group.chain')}
        facts={[
          { label: say('field.headquarters'), value: agency.headquarters && named([agency.headquarters]) },
          { label: say('field.branches'), value: named(agency.branches) },
        ]}
      />
    </>
  );
}
