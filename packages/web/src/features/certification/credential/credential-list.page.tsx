import { CredentialCountDocument, type CredentialFilter, CredentialListDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { type BulkForm, RecordTable, useListCount, useListPage, useListState } from '../../../ui/record-table';
import { StartLink } from '../../../ui/start-link';
import { CardsDialog } from './cards.dialog';
import { credentialText } from './credential.text';
import { useCredentialColumns } from './credential-list.columns';
import { CredentialFilters, useCredentialWords } from './credential-list.filters';
import { credentialListSpec, credentialViews } from './credential-list.state';
import { credentialPreview } from './credential-preview';
import { documentsText } from './documents.text';

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
        <StartLink to="/certificates/issue" operation="issueCredentials">
          {say('issue')}
        </StartLink>
      }
      bulk={usePrinting(state.filter)}
      printed={useCredentialWords(state.filter)}
      preview={credentialPreview}
    />
  );
}

/** Cards of those chosen, or of all that match. */
function usePrinting(filter: CredentialFilter): readonly BulkForm[] {
  const say = useText(documentsText);
  return [
    {
      key: 'PRINT',
      label: say('cards'),
      form: (ids, close) =>
        ids ? (
          <Cards count={ids.length} wanted={{ ids }} onClose={close} />
        ) : (
          <AllCards filter={filter} onClose={close} />
        ),
    },
  ];
}

function AllCards({ filter, onClose }: { filter: CredentialFilter; onClose(done: boolean): void }) {
  return <Cards count={useCredentialCount(filter)} wanted={{ filter }} onClose={onClose} />;
}

const Cards = (props: { count: number | undefined; wanted: object; onClose(done: boolean): void }) => (
  <CardsDialog url="/files/credentials/cards.pdf" {...props} />
);
