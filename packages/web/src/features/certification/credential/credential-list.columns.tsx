import type { CredentialRowFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { withoutCounty } from '../../../ui/format';
import { ExpiryText, RelativeTime } from '../../../ui/moment';
import { CutText, type RecordColumn } from '../../../ui/record-table';
import { RegionName } from '../../../ui/region-name';
import { useViewer } from '../../../ui/viewer';
import { credentialText } from './credential.text';
import { CredentialTags } from './credential.words';

/** Whose it is, how it stands, until when. An end only says something of a certificate in force. */
export function useCredentialColumns(): RecordColumn<CredentialRowFragment>[] {
  const say = useText(credentialText);
  const common = useCommonText();
  const everyCounty = !useViewer().county;
  return [
    { key: 'holder', title: say('field.holder'), render: (row) => <CutText width={150}>{row.worker.name}</CutText> },
    { key: 'number', title: say('field.number'), render: (row) => row.number },
    { key: 'state', title: say('field.state'), render: (row) => <CredentialTags credential={row} /> },
    {
      key: 'agency',
      title: say('field.agency'),
      width: 200,
      render: ({ worker: { agency, county } }) =>
        agency ? (
          <CutText whole={agency.name} width={200}>
            {withoutCounty(agency.name, county.name)}
          </CutText>
        ) : (
          common('none')
        ),
    },
    {
      key: 'county',
      title: say('field.county'),
      optional: !everyCounty,
      render: (row) => <RegionName of={[row.worker.county]} />,
    },
    { key: 'issuedOn', title: say('field.issuedOn'), from: 1280, render: (row) => row.issuedOn },
    {
      key: 'validUntil',
      title: say('field.validUntil'),
      render: (row) =>
        row.state === 'CANCELLED' || row.state === 'REVOKED' ? common('none') : <ExpiryText date={row.validUntil} />,
    },
    {
      key: 'reviews',
      title: say('field.reviews'),
      optional: true,
      render: (row) => say('times', { count: row.reviews }),
    },
    { key: 'workerNumber', title: say('field.workerNumber'), optional: true, render: (row) => row.worker.number },
    {
      key: 'updated',
      title: say('field.updatedAt'),
      align: 'right',
      from: 1500,
      render: (row) => <RelativeTime at={row.updatedAt} />,
    },
  ];
}
