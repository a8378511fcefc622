import type { EmploymentRowFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { EmploymentStateTag, useEmploymentSpan } from '../../../ui/employment-words';
import { withoutCounty } from '../../../ui/format';
import { RelativeTime } from '../../../ui/moment';
import { CutText, type RecordColumn } from '../../../ui/record-table';
import { RegionName } from '../../../ui/region-name';
import { useViewer } from '../../../ui/viewer';
import { employmentText } from './employment.text';

/** Who is bound to whom, by what, since when, and how it stands. */
export function useEmploymentColumns(): RecordColumn<EmploymentRowFragment>[] {
  const say = useText(employmentText);
  const common = useCommonText();
  const span = useEmploymentSpan();
  const everyCounty = !useViewer().county;
  return [
    { key: 'worker', title: say('field.worker'), render: (row) => <CutText>{row.worker.name}</CutText> },
    {
      key: 'agency',
      title: say('field.agency'),
      width: 220,
      render: (row) => <CutText whole={row.agency.name}>{withoutCounty(row.agency.name, row.county.name)}</CutText>,
    },
    {
      key: 'county',
      title: say('field.county'),
      optional: !everyCounty,
      render: (row) => <RegionName of={[row.county]} />,
    },
    {
      key: 'kind',
      title: say('field.contractKind'),
      render: (row) => common(`employment.kind.${row.contractKind}`),
    },
    { key: 'span', title: say('field.span'), render: (row) => span(row) },
    { key: 'state', title: say('field.state'), render: (row) => <EmploymentStateTag state={row.state} /> },
    {
      key: 'startedBy',
      title: say('field.startedBy'),
      from: 1400,
      render: (row) => say(`side.${row.startedBy}`),
    },
    { key: 'number', title: say('field.workerNumber'), optional: true, render: (row) => row.worker.number },
    {
      key: 'updated',
      title: say('field.updatedAt'),
      align: 'right',
      from: 1280,
      render: (row) => <RelativeTime at={row.updatedAt} />,
    },
  ];
}
