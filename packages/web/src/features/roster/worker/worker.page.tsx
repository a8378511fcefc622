import { useParams } from 'react-router';
import { useText } from '../../../i18n';
import { RecordPage } from '../../../ui/record-page';
import { useRegionName } from '../../../ui/region-name';
import { Timeline } from '../../../ui/timeline';
import { useEditing } from '../../../ui/use-editing';
import { useWorker } from './use-worker';
import { WorkerActionBar } from './worker.actions';
import { useTimelineWords, WorkerLacks } from './worker.parts';
import { workerText } from './worker.text';
import { WorkerTags } from './worker.words';
import { WorkerConsents } from './worker-consents';
import { WorkerEmployments } from './worker-employments';
import { WorkerFacts } from './worker-facts';
import { WorkerEditDrawer } from './worker-form.drawer';
import { WorkerLooks } from './worker-looks';
import { workerRecordText } from './worker-record.text';

/** /workers/:id; `?edit` opens the form. */
export function Component() {
  const { id = '' } = useParams();
  const say = useText(workerText);
  const record = useText(workerRecordText);
  const words = useTimelineWords();
  const nameOf = useRegionName();
  const { editing, close } = useEditing();
  return (
    <RecordPage
      loaded={useWorker(id)}
      list={{ label: say('title'), to: '/workers' }}
      header={(worker) => ({
        title: worker.name,
        windowTitle: worker.number,
        tags: <WorkerTags worker={worker} />,
        facts: [
          `${say('field.number')} ${worker.number}`,
          record('person', { sex: say(`sex.${worker.sex}`), year: worker.birthYear }),
          nameOf(worker.county, worker.town),
          worker.agency?.name,
          worker.stateReason,
        ],
        actions: <WorkerActionBar worker={worker} />,
      })}
      side={(worker) => (
        <>
          <Timeline entries={worker.timeline} words={words} />
          <WorkerLooks looks={worker.looks} />
        </>
      )}
    >
      {(worker) => (
        <>
          <WorkerLacks worker={worker} />
          <WorkerFacts worker={worker} />
          <WorkerConsents worker={worker} />
          <WorkerEmployments worker={worker} />
          {editing && <WorkerEditDrawer worker={worker} onClose={close} />}
        </>
      )}
    </RecordPage>
  );
}
