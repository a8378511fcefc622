import { EditWorkerDocument, type WorkerRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FormDrawer } from '../../../ui/form-frame';
import { useSend } from '../../../ui/use-send';
import { WorkerFields } from './worker-form';
import { workerFormText } from './worker-form.text';
import { inputOf, valuesOf, type WorkerValues } from './worker-form.values';

/** The form over the record. Saving carries the version that was read: who comes second is told so. */
export function WorkerEditDrawer({ worker, onClose }: { worker: WorkerRecordFragment; onClose(): void }) {
  const words = useText(workerFormText);
  const [edit] = useSend(EditWorkerDocument, (data) => data.editWorker);
  return (
    <FormDrawer<WorkerValues, unknown>
      title={words('editTitle')}
      name="worker"
      initial={valuesOf(worker)}
      fallback="name"
      submit={(values) =>
        edit(
          { worker: worker.id, expectedVersion: worker.version, input: inputOf(values) },
          { success: words('saved'), quiet: true },
        )
      }
      onDone={onClose}
      onClose={onClose}
    >
      <WorkerFields county={worker.county.code} stored={worker} />
    </FormDrawer>
  );
}
