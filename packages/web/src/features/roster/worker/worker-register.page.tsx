import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RegisterWorkerDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FormPage } from '../../../ui/form-frame';
import { OneTimeLink } from '../../../ui/one-time-link';
import { recordPath } from '../../../ui/record-path';
import { useSend } from '../../../ui/use-send';
import { useViewer } from '../../../ui/viewer';
import { workerText } from './worker.text';
import { WorkerFields } from './worker-form';
import { workerFormText } from './worker-form.text';
import { inputOf, type WorkerValues } from './worker-form.values';
import { WorkerOfferFields } from './worker-offer.fields';

/** /workers/new */
export function Component() {
  const say = useText(workerText);
  const words = useText(workerFormText);
  const navigate = useNavigate();
  const viewer = useViewer();
  const [register] = useSend(RegisterWorkerDocument, (data) => data.registerWorker);
  const [link, setLink] = useState<{ path: string; worker: string } | null>(null);
  return (
    <>
      <FormPage<WorkerValues, { worker: { id: string } | null; confirmationPath: string | null }>
        title={words('registerTitle')}
        list={{ label: say('title'), to: '/workers' }}
        action={words('submit')}
        name="worker"
        initial={{ idKind: 'RESIDENT' }}
        fallback="name"
        submit={(values) => register({ input: inputOf(values) }, { success: words('registered'), quiet: true })}
        onDone={({ worker, confirmationPath }) => {
          const path = worker ? recordPath('/workers', worker.id) : '/workers';
          if (confirmationPath) setLink({ path: confirmationPath, worker: path });
          else void navigate(path);
        }}
      >
        <WorkerFields county={viewer.county?.code} />
        <WorkerOfferFields />
      </FormPage>
      {link && <OneTimeLink path={link.path} onClose={() => void navigate(link.worker)} />}
    </>
  );
}
