import { useParams } from 'react-router';
import { useCommonText, useText } from '../../../i18n';
import { EmploymentStateTag } from '../../../ui/employment-words';
import { RecordPage } from '../../../ui/record-page';
import { Timeline } from '../../../ui/timeline';
import { EmploymentActionBar } from './employment.actions';
import { EmploymentFacts, EmploymentWaiting, useTimelineWords } from './employment.parts';
import { employmentText } from './employment.text';
import { useEmployment } from './use-employment';

/** /employments/:id */
export function Component() {
  const { id = '' } = useParams();
  const say = useText(employmentText);
  const common = useCommonText();
  const words = useTimelineWords();
  return (
    <RecordPage
      loaded={useEmployment(id)}
      list={{ label: say('title'), to: '/employments' }}
      header={(employment) => ({
        title: say('recordTitle', { worker: employment.worker.name, agency: employment.agency.name }),
        windowTitle: say('recordTitle', { worker: employment.worker.number, agency: employment.agency.name }),
        tags: <EmploymentStateTag state={employment.state} />,
        facts: [employment.worker.number, common(`employment.kind.${employment.contractKind}`)],
        actions: <EmploymentActionBar employment={employment} />,
      })}
      side={(employment) => <Timeline entries={employment.timeline} words={words} />}
    >
      {(employment) => (
        <>
          <EmploymentWaiting employment={employment} />
          <EmploymentFacts employment={employment} />
        </>
      )}
    </RecordPage>
  );
}
