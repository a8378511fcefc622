import type { CredentialHolderFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { withoutCounty } from '../../../ui/format';
import type { PlainColumn } from '../../../ui/plain-table';
import { RegionName } from '../../../ui/region-name';
import { issueText } from './issue.text';

/** Who it is: the columns that the preview and the result of a batch share. */
export function useHolderColumns<R extends { worker: CredentialHolderFragment }>(): PlainColumn<R>[] {
  const say = useText(issueText);
  const common = useCommonText();
  return [
    { key: 'worker', title: say('field.worker'), render: ({ worker }) => `${worker.name} ${worker.number}` },
    {
      key: 'agency',
      title: say('field.agency'),
      render: ({ worker: { agency, county } }) => (agency ? withoutCounty(agency.name, county.name) : common('none')),
    },
    { key: 'county', title: say('field.county'), render: ({ worker }) => <RegionName of={[worker.county]} /> },
  ];
}
