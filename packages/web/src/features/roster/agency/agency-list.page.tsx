import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import {
  AgencyCountDocument,
  type AgencyFilter,
  AgencyListDocument,
  DecideAgenciesDocument,
} from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ButtonLink } from '../../../ui/button-link';
import { bulkActs, RecordTable, useListCount, useListPage, useListState } from '../../../ui/record-table';
import { useSend } from '../../../ui/use-send';
import { useViewer } from '../../../ui/viewer';
import { useAgencyActionViews } from './agency.actions';
import { agencyText } from './agency.text';
import { useAgencyColumns } from './agency-list.columns';
import { AgencyFilters } from './agency-list.filters';
import { agencyListSpec, agencyViews } from './agency-list.state';
import { agencyPreview } from './agency-preview';

const useAgencyCount = (filter: AgencyFilter) => useListCount(AgencyCountDocument, filter, (data) => data.agencies);

/** /agencies */
export function Component() {
  const say = useText(agencyText);
  const state = useListState(agencyListSpec);
  const found = useListPage(AgencyListDocument, state.variables, (data) => data.agencies);
  const [decide] = useSend(DecideAgenciesDocument, (data) => data.decideAgencies);
  return (
    <RecordTable
      list="AGENCIES"
      path="/agencies"
      nameOf={(row) => row.name}
      say={say}
      state={state}
      found={found}
      useCount={useAgencyCount}
      columns={useAgencyColumns()}
      views={agencyViews}
      filters={<AgencyFilters state={state} />}
      actions={useViewer().role === 'COUNTY_BUREAU' && <HeaderButtons />}
      bulk={bulkActs({
        acts: ['VERIFY', 'RETURN', 'SUBMIT'],
        views: useAgencyActionViews(),
        rows: found.page?.nodes ?? [],
        filter: state.filter,
        decide: (input) => decide({ input }),
      })}
      preview={agencyPreview}
    />
  );
}

function HeaderButtons() {
  const say = useText(agencyText);
  return (
    <>
      <ButtonLink to="/imports/new" icon={<ImportOutlined aria-hidden />}>
        {say('import')}
      </ButtonLink>
      <ButtonLink to="/agencies/new" type="primary" icon={<PlusOutlined aria-hidden />}>
        {say('register')}
      </ButtonLink>
    </>
  );
}
