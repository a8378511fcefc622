import { EmploymentCountDocument, type EmploymentFilter, EmploymentListDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { RecordTable, useListCount, useListPage, useListState } from '../../../ui/record-table';
import { StartLink } from '../../../ui/start-link';
import { employmentText } from './employment.text';
import { useEmploymentColumns } from './employment-list.columns';
import { EmploymentFilters } from './employment-list.filters';
import { employmentListSpec, employmentViews } from './employment-list.state';
import { employmentPreview } from './employment-preview';

const useEmploymentCount = (filter: EmploymentFilter) =>
  useListCount(EmploymentCountDocument, filter, (data) => data.employments);

/** /employments */
export function Component() {
  const say = useText(employmentText);
  const state = useListState(employmentListSpec);
  const { order: _, ...variables } = state.variables;
  return (
    <RecordTable
      list="EMPLOYMENTS"
      path="/employments"
      nameOf={(row) => say('recordTitle', { worker: row.worker.name, agency: row.agency.name })}
      say={say}
      state={state}
      found={useListPage(EmploymentListDocument, variables, (data) => data.employments)}
      useCount={useEmploymentCount}
      columns={useEmploymentColumns()}
      views={employmentViews}
      filters={<EmploymentFilters state={state} />}
      actions={
        <StartLink to="/employments/new" operation="offerEmployment">
          {say('offer')}
        </StartLink>
      }
      preview={employmentPreview}
    />
  );
}
