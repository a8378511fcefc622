import type { UncertifiedRowFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { withoutCounty } from '../../../ui/format';
import { Obstacles } from '../../../ui/obstacles';
import { CutText, type RecordColumn } from '../../../ui/record-table';
import { RegionName } from '../../../ui/region-name';
import { Verdict } from '../../../ui/state-tag';
import { useViewer } from '../../../ui/viewer';
import { uncertifiedText } from './uncertified.text';

/** Who, where, and everything that still stands between them and a certificate. */
export function useUncertifiedColumns(): RecordColumn<UncertifiedRowFragment & { id: string }>[] {
  const say = useText(uncertifiedText);
  const common = useCommonText();
  const { county, role } = useViewer();
  return [
    { key: 'name', title: say('field.name'), render: ({ worker }) => <CutText width={150}>{worker.name}</CutText> },
    { key: 'number', title: say('field.number'), from: 900, render: ({ worker }) => worker.number },
    {
      key: 'county',
      title: say('field.county'),
      optional: county !== null || role === 'AGENCY',
      render: ({ worker }) => <RegionName of={[worker.county]} />,
    },
    {
      key: 'agency',
      title: say('field.agency'),
      width: 180,
      optional: role === 'AGENCY',
      render: ({ worker: { agency, county } }) =>
        agency ? (
          <CutText whole={agency.name} width={180}>
            {withoutCounty(agency.name, county.name)}
          </CutText>
        ) : (
          common('none')
        ),
    },
    {
      key: 'obstacles',
      title: say('field.obstacles'),
      render: ({ obstacles }) =>
        obstacles.length > 0 ? <Obstacles obstacles={obstacles} /> : <Verdict mark="done">{say('nothing')}</Verdict>,
    },
    { key: 'passedOn', title: say('field.passedOn'), from: 1280, render: (row) => row.passedOn ?? common('none') },
    {
      key: 'remindedOn',
      title: say('field.remindedOn'),
      from: 1100,
      render: (row) => row.remindedOn ?? common('none'),
    },
  ];
}
