import type { WorkerRowFragment } from '../../../gql/graphql';
import { useCommonText, useLanguage, useText } from '../../../i18n';
import { withoutCounty } from '../../../ui/format';
import { MaskedText } from '../../../ui/masked-text';
import { ExpiryText, RelativeTime } from '../../../ui/moment';
import { CutText, type RecordColumn } from '../../../ui/record-table';
import { RegionName } from '../../../ui/region-name';
import { useViewer } from '../../../ui/viewer';
import { workerText } from './worker.text';
import { useWorkerWords, WorkerStateTag } from './worker.words';
import { workerRecordText } from './worker-record.text';

/** Identity first, then what needs work; a small desk does without the line of work, then without the last change. */
export function useWorkerColumns(): RecordColumn<WorkerRowFragment>[] {
  const say = useText(workerText);
  const record = useText(workerRecordText);
  const common = useCommonText();
  const words = useWorkerWords();
  const everyCounty = !useViewer().county;
  // English words and a column of counties need more room than a county's list in Chinese.
  const english = useLanguage() === 'en';
  const wide = everyCounty || english;
  const missing = (row: WorkerRowFragment) => {
    if (row.conflict) return record('conflictLack');
    return row.state === 'RETURNED' && row.stateReason ? row.stateReason : words.lacks(row.lacks);
  };
  return [
    { key: 'name', title: say('field.name'), render: (row) => <CutText width={150}>{row.name}</CutText> },
    {
      key: 'lines',
      title: say('field.serviceLines'),
      from: wide ? 1600 : 1400,
      render: (row) => (
        <CutText whole={words.lines(row.serviceLines)} width={116}>
          {words.mainLine(row.serviceLines)}
        </CutText>
      ),
    },
    {
      key: 'idNumber',
      title: say('field.idNumber'),
      render: (row) => <MaskedText masked={row.idNumberMasked} field={say('field.idNumber')} />,
    },
    {
      key: 'agency',
      title: say('field.agency'),
      width: 180,
      render: (row) =>
        row.agency ? (
          <CutText whole={row.agency.name} width={180}>
            {withoutCounty(row.agency.name, row.county.name)}
          </CutText>
        ) : (
          common('none')
        ),
    },
    {
      key: 'county',
      title: say('field.county'),
      optional: !everyCounty,
      render: (row) => <RegionName of={[row.county]} />,
    },
    {
      key: 'town',
      title: say('field.town'),
      optional: true,
      render: (row) => (row.town ? <RegionName of={[row.town]} /> : common('none')),
    },
    { key: 'state', title: say('field.state'), render: (row) => <WorkerStateTag worker={row} /> },
    { key: 'lacks', title: say('field.lacks'), render: (row) => <CutText width={156}>{missing(row)}</CutText> },
    { key: 'health', title: say('field.health'), render: (row) => <ExpiryText date={row.healthExpiresOn} /> },
    { key: 'number', title: say('field.number'), optional: true, render: (row) => row.number },
    { key: 'sex', title: say('field.sex'), optional: true, render: (row) => say(`sex.${row.sex}`) },
    { key: 'birthYear', title: say('field.birthYear'), optional: true, render: (row) => row.birthYear },
    {
      key: 'updated',
      title: say('field.updatedAt'),
      align: 'right',
      from: everyCounty ? 1500 : 1280,
      render: (row) => <RelativeTime at={row.updatedAt} />,
    },
  ];
}
