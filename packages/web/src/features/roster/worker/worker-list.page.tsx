import { ImportOutlined } from '@ant-design/icons';
import {
  DecideWorkersDocument,
  WorkerCountDocument,
  type WorkerFilter,
  WorkerListDocument,
} from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ButtonLink } from '../../../ui/button-link';
import { bulkActs, RecordTable, useListCount, useListPage, useListState } from '../../../ui/record-table';
import { StartLink } from '../../../ui/start-link';
import { useMay } from '../../../ui/use-may';
import { useSend } from '../../../ui/use-send';
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
  const may = useMay();
  return (
    <>
      {may('commitImport') && (
        <ButtonLink to="/imports/new" icon={<ImportOutlined aria-hidden />}>
          {say('import')}
        </ButtonLink>
      )}
      <StartLink to="/workers/new" operation="registerWorker">
        {say('register')}
      </StartLink>
    </>
  );
}
