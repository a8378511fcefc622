import type { EmploymentRecordFragment } from '../../../gql/graphql';
import { EmploymentStateTag } from '../../../ui/employment-words';
import type { Preview } from '../../../ui/record-table';
import { Timeline } from '../../../ui/timeline';
import { EmploymentActionBar } from './employment.actions';
import { EmploymentFacts, EmploymentWaiting, useTimelineWords } from './employment.parts';
import { useEmployment } from './use-employment';

/** The look at an employment beside the list: what it waits for, the contract, the last acts. */
export const employmentPreview: Preview<EmploymentRecordFragment> = {
  useRecord: useEmployment,
  title: (employment) => employment.worker.name,
  body: (employment) => <EmploymentLook employment={employment} />,
  footer: (employment) => <EmploymentActionBar employment={employment} beside={2} />,
};

function EmploymentLook({ employment }: { employment: EmploymentRecordFragment }) {
  const words = useTimelineWords();
  return (
    <>
      <div>
        <EmploymentStateTag state={employment.state} />
      </div>
      <EmploymentWaiting employment={employment} />
      <EmploymentFacts employment={employment} />
      <Timeline entries={employment.timeline.slice(0, 5)} words={words} />
    </>
  );
}
