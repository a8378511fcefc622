import type { AgencyRowFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { formatNumber, withoutCounty } from '../../../ui/format';
import { RelativeTime } from '../../../ui/moment';
import { CutText, type RecordColumn } from '../../../ui/record-table';
import { RegionName } from '../../../ui/region-name';
import { Verdict } from '../../../ui/state-tag';
import { useViewer } from '../../../ui/viewer';
import { agencyText } from './agency.text';
import { AgencyStateTag, useAgencyWords } from './agency.words';

/** Identity first, then what needs work; a county that all rows share is not a column. */
export function useAgencyColumns(): RecordColumn<AgencyRowFragment>[] {
  const say = useText(agencyText);
  const words = useAgencyWords();
  const everyCounty = !useViewer().county;
  return [
    {
      key: 'name',
      title: say('field.name'),
      width: 220,
      render: (row) => <CutText whole={row.name}>{withoutCounty(row.name, row.county.name)}</CutText>,
    },
    {
      key: 'creditCode',
      title: say('field.creditCode'),
      width: 190,
      render: (row) => (
        <>
          {row.creditCode}{' '}
          {row.lacks.includes('CREDIT_CODE_DOUBTFUL') && <Verdict mark="incomplete">{say('doubtful')}</Verdict>}
        </>
      ),
    },
    {
      key: 'place',
      title: everyCounty ? say('field.county') : say('field.town'),
      render: (row) => <RegionName of={[everyCounty ? row.county : row.town]} />,
    },
    { key: 'kind', title: say('field.kind'), from: 1600, render: (row) => say(`kind.${row.kind}`) },
    { key: 'state', title: say('field.state'), render: (row) => <AgencyStateTag state={row.state} /> },
    {
      key: 'lacks',
      title: say('field.lacks'),
      render: (row) => (
        <CutText>{row.state === 'RETURNED' && row.stateReason ? row.stateReason : words.lacks(row.lacks)}</CutText>
      ),
    },
    { key: 'workers', title: say('field.workerCount'), align: 'right', render: (row) => formatNumber(row.workerCount) },
    { key: 'lines', title: say('field.serviceLines'), optional: true, render: (row) => words.lines(row.serviceLines) },
    { key: 'number', title: say('field.number'), optional: true, render: (row) => row.number },
    {
      key: 'updated',
      title: say('field.updatedAt'),
      align: 'right',
      from: 1280,
      render: (row) => <RelativeTime at={row.updatedAt} />,
    },
  ];
}
