import { Button } from 'antd';
import { useState } from 'react';
import type { ExaminationImportQuery, ExaminationLineVerdict } from '../../../gql/graphql';
import { useBilingual, useText } from '../../../i18n';
import { PlainTable } from '../../../ui/plain-table';
import { Verdict } from '../../../ui/state-tag';
import { examImportText } from './exam-import.text';
import { countOf, lineMarks, lineVerdicts } from './exam-import.words';
import styles from './examination.module.css';

type Import = NonNullable<ExaminationImportQuery['examinationImport']>;
type Line = Import['lines'][number];

/** The lines of a file, those that need a look first; each verdict with its number narrows them. */
export function ExamImportLines({ found }: { found: Import }) {
  const say = useText(examImportText);
  const bilingual = useBilingual();
  const [chosen, setChosen] = useState<ExaminationLineVerdict>();
  const word = (verdict: ExaminationLineVerdict) =>
    say(`${found.state === 'ENTERED' ? 'entered' : 'verdict'}.${verdict}`);
  const lines = lineVerdicts
    .filter((verdict) => chosen === undefined || verdict === chosen)
    .flatMap((wanted) => found.lines.filter(({ verdict }) => verdict === wanted));
  const choice = (verdict: ExaminationLineVerdict | undefined, label: string, count: number) => (
    <Button
      key={label}
      size="small"
      type={verdict === chosen ? 'primary' : 'default'}
      aria-pressed={verdict === chosen}
      onClick={() => setChosen(verdict)}
    >
      {label} {count}
    </Button>
  );
  return (
    <>
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">{say('filter')}</legend>
        {choice(undefined, say('all'), found.lines.length)}
        {lineVerdicts.map((verdict) => choice(verdict, word(verdict), countOf(found.counts, verdict)))}
      </fieldset>
      {lines.length === 0 ? (
        <p className={styles.quiet}>{say('empty')}</p>
      ) : (
        <PlainTable
          label={say('file')}
          rows={lines}
          keyOf={({ row }) => String(row)}
          columns={[
            {
              key: 'person',
              title: say('person'),
              render: ({ name, number }) => (
                <>
                  {name} <span className={styles.quiet}>{number}</span>
                </>
              ),
            },
            { key: 'row', title: say('row'), render: ({ row }) => row },
            {
              key: 'attempt',
              title: say('attempt'),
              render: ({ attempt }) => (attempt === 1 ? say('first') : say('resit', { count: attempt - 1 })),
            },
            { key: 'score', title: say('score'), render: (line) => <Score line={line} /> },
            {
              key: 'verdict',
              title: say('conclusion'),
              render: ({ verdict, message }) => (
                <>
                  <Verdict mark={lineMarks[verdict]}>{word(verdict)}</Verdict> {message && bilingual(message)}
                </>
              ),
            },
          ]}
        />
      )}
    </>
  );
}

/** What is written; of a correction also what it takes the place of. */
function Score({ line: { verdict, score, absent, written, scoreBefore } }: { line: Line }) {
  const say = useText(examImportText);
  const to = absent ? say('absent') : (score ?? (written || '—'));
  return verdict === 'CORRECTION' ? say('change', { from: scoreBefore ?? say('absent'), to }) : to;
}
