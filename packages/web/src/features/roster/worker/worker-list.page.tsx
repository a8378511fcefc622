import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import {
  DecideWorkersDocument,
  WorkerCountDocument,
  type WorkerFilter,
  WorkerListDocument,
} from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ButtonLink } from '../../../ui/button-link';
import { bulkActs, RecordTable, useListCount, useListPage, useListState } from '../../../ui/record-table';
import { useSend } from '../../../ui/use-send';
import { useViewer } from '../../../ui/viewer';
import { useWorkerActionViews } from './worker.actions';
import { workerText } from './worker.text';
import { useWorkerColumns } from './worker-list.columns';
import { WorkerFilters } from './worker-list.filters';
import { workerListSpec, workerViews } from './worker-list.state';
import { workerPreview } from './worker-preview';

const useWorkerCount = (filter: WorkerFilter) => useListCount(WorkerCountDocument, filter, (data) => data.workers);

/** /workers */
export function Component() {
  const say = useText(workerText);
  const state = useListState(workerListSpec);
  const found = useListPage(WorkerListDocument, state.variables, (data) => data.workers);
  const [decide] = useSend(DecideWorkersDocument, (data) => data.decideWorkers);
  return (
    <RecordTable
      list="WORKERS"
      path="/workers"
      nameOf={(row) => row.name}
      say={say}
      state={state}
      found={found}
      useCount={useWorkerCount}
      columns={useWorkerColumns()}
      views={workerViews}
      filters={<WorkerFilters state={state} />}
      actions={<HeaderButtons />}
      bulk={bulkActs({
        acts: ['VERIFY', 'RETURN', 'SUBMIT', 'SUSPEND', 'RESUME'],
        views: useWorkerActionViews([]),
        rows: found.page?.nodes ?? [],
        filter: state.filter,
        decide: (input) => decide({ input }),
      })}
      preview={workerPreview}
    />
  );
}

function HeaderButtons() {
  const say = useText(workerText);
  const { navigation, role } = useViewer();
  const mayRegister = role === 'COUNTY_BUREAU' || role === 'AGENCY';
  return (
    <>
      {navigation.includes('IMPORTS') && (
        <ButtonLink to="/imports/new" icon={<ImportOutlined aria-hidden />}>
          {say('import')}
        </ButtonLink>
      )}
      {mayRegister && (
        <ButtonLink to="/workers/new" type="primary" icon={<PlusOutlined aria-hidden />}>
          {say('register')}
        </ButtonLink>
      )}
    </>
  );
}
