import type { ReviewRowFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { withoutCounty } from '../../../ui/format';
import { DueText } from '../../../ui/moment';
import { CutText, type RecordColumn } from '../../../ui/record-table';
import { RegionName } from '../../../ui/region-name';
import { useViewer } from '../../../ui/viewer';
import { reviewText } from './review.text';
import { Findings, ReviewStateTag } from './review.words';

/** Whose, until when, where it stands, and what an officer should know before deciding. */
export function useReviewColumns(): RecordColumn<ReviewRowFragment>[] {
  const say = useText(reviewText);
  const common = useCommonText();
  const { county, role } = useViewer();
  return [
    { key: 'number', title: say('field.number'), render: ({ credential }) => credential.number },
    {
      key: 'holder',
      title: say('field.holder'),
      render: ({ credential }) => <CutText width={110}>{credential.worker.name}</CutText>,
    },
    {
      key: 'agency',
      title: say('field.agency'),
      width: 180,
      optional: role === 'AGENCY',
      render: ({ credential: { worker } }) =>
        worker.agency ? (
          <CutText whole={worker.agency.name} width={180}>
            {withoutCounty(worker.agency.name, worker.county.name)}
          </CutText>
        ) : (
          common('none')
        ),
    },
    {
      key: 'county',
      title: say('field.county'),
      optional: county !== null || role === 'AGENCY',
      from: 1280,
      render: ({ credential }) => <RegionName of={[credential.worker.county]} />,
    },
    { key: 'due', title: say('field.due'), render: (row) => <DueText date={row.dueOn} /> },
    { key: 'state', title: say('field.state'), render: (row) => <ReviewStateTag state={row.state} /> },
    {
      key: 'findings',
      title: `${say('field.obstacles')} / ${say('field.concerns')}`,
      render: (row) => <Findings review={row} />,
    },
    {
      key: 'rectifyBy',
      title: say('field.rectifyBy'),
      optional: true,
      render: (row) => (row.rectifyBy ? <DueText date={row.rectifyBy} /> : common('none')),
    },
  ];
}
