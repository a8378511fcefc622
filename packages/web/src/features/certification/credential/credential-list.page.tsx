import { PlusOutlined } from '@ant-design/icons';
import { CredentialCountDocument, type CredentialFilter, CredentialListDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ButtonLink } from '../../../ui/button-link';
import { RecordTable, useListCount, useListPage, useListState } from '../../../ui/record-table';
import { useViewer } from '../../../ui/viewer';
import { credentialText } from './credential.text';
import { useCredentialColumns } from './credential-list.columns';
import { CredentialFilters } from './credential-list.filters';
import { credentialListSpec, credentialViews } from './credential-list.state';
import { credentialPreview } from './credential-preview';

const useCredentialCount = (filter: CredentialFilter) =>
  useListCount(CredentialCountDocument, filter, (data) => data.credentials);

/** /certificates */
export function Component() {
  const say = useText(credentialText);
  const state = useListState(credentialListSpec);
  return (
    <RecordTable
      list="CREDENTIALS"
      path="/certificates"
      nameOf={(row) => row.number}
      say={say}
      state={state}
      found={useListPage(CredentialListDocument, state.variables, (data) => data.credentials)}
      useCount={useCredentialCount}
      columns={useCredentialColumns()}
      views={credentialViews}
      filters={<CredentialFilters state={state} />}
      actions={
        useViewer().role === 'ASSOCIATION' && (
          <ButtonLink to="/certificates/issue" type="primary" icon={<PlusOutlined aria-hidden />}>
            {say('issue')}
          </ButtonLink>
        )
      }
      preview={credentialPreview}
    />
  );
}
