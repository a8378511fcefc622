import { Link } from 'react-router';
import type { WorkerRecordFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { Facts } from '../../../ui/facts';
import { dayOf } from '../../../ui/format';
import { ExpiryText } from '../../../ui/moment';
import { recordPath } from '../../../ui/record-path';
import type { Preview } from '../../../ui/record-table';
import { Timeline } from '../../../ui/timeline';
import { useActorName } from '../../../ui/use-actor-name';
import { useWorker } from './use-worker';
import { WorkerActionBar } from './worker.actions';
import styles from './worker.module.css';
import { useTimelineWords, WorkerLacks, WorkerMasked } from './worker.parts';
import { workerText } from './worker.text';
import { useWorkerWords, WorkerTags } from './worker.words';
import { workerRecordText } from './worker-record.text';

/** The look at a worker beside the list: state, what is missing, the facts one asks for, the last acts. */
export const workerPreview: Preview<WorkerRecordFragment> = {
  useRecord: useWorker,
  title: (worker) => worker.name,
  body: (worker) => <WorkerLook worker={worker} />,
  footer: (worker) => <WorkerActionBar worker={worker} beside={0} />,
};

function WorkerLook({ worker }: { worker: WorkerRecordFragment }) {
  const say = useText(workerText);
  const record = useText(workerRecordText);
  const common = useCommonText();
  const words = useWorkerWords();
  const timelineWords = useTimelineWords();
  const nameOf = useActorName();
  const bound = worker.employments.find(({ agency }) => agency.id === worker.agency?.id);
  return (
    <>
      <div className={styles.tags}>
        <WorkerTags worker={worker} />
      </div>
      <WorkerLacks worker={worker} />
      <Facts
        title={record('group.work')}
        facts={[
          { label: say('field.number'), value: worker.number },
          {
            label: say('field.idNumber'),
            value: (
              <WorkerMasked
                worker={worker}
                field="ID_NUMBER"
                masked={worker.idNumberMasked}
                label={say('field.idNumber')}
              />
            ),
          },
          {
            label: say('field.phone'),
            value: (
              <WorkerMasked worker={worker} field="PHONE" masked={worker.phoneMasked} label={say('field.phone')} />
            ),
          },
          {
            label: say('field.agency'),
            value: worker.agency && <Link to={recordPath('/agencies', worker.agency.id)}>{worker.agency.name}</Link>,
          },
          { label: say('field.contract'), value: bound && common(`employment.kind.${bound.contractKind}`) },
          { label: say('field.serviceLines'), value: words.lines(worker.serviceLines) },
          {
            label: say('field.identityCheck'),
            value:
              worker.identityCheck &&
              record('checkLine', {
                method: record(`method.${worker.identityCheck.method}`),
                by: nameOf(worker.identityCheck.by),
                date: dayOf(worker.identityCheck.at),
              }),
          },
          { label: say('field.health'), value: <ExpiryText date={worker.healthExpiresOn} /> },
        ]}
      />
      <Timeline entries={worker.timeline.slice(0, 3)} words={timelineWords} />
    </>
  );
}
