import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { EnteredImportsDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { RelativeTime } from '../../../ui/moment';
import { PlainTable } from '../../../ui/plain-table';
import { recordPath } from '../../../ui/record-path';
import { examImportText } from './exam-import.text';
import { countOf } from './exam-import.words';
import styles from './examination.module.css';

/** The files of results that were entered: the way back to the lines that were not. */
export function EnteredImports({ session }: { session: string }) {
  const say = useText(examImportText);
  const { data } = useQuery(EnteredImportsDocument, { variables: { session } });
  const found = data?.trainingSession?.examinationImports ?? [];
  if (found.length === 0) return null;
  const path = `${recordPath('/training/sessions', session)}/examination/imports`;
  return (
    <section className={styles.history}>
      <h2>{say('history')}</h2>
      <PlainTable
        label={say('history')}
        rows={found}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'file',
            title: say('file'),
            render: ({ id, fileName }) => <Link to={recordPath(path, id)}>{fileName}</Link>,
          },
          {
            key: 'when',
            title: say('when'),
            render: ({ enteredAt, by }) => (
              <>
                {enteredAt && <RelativeTime at={enteredAt} />} <span className={styles.quiet}>{by}</span>
              </>
            ),
          },
          {
            key: 'result',
            title: say('result'),
            render: ({ counts }) =>
              say('historyLine', {
                added: countOf(counts, 'NEW'),
                corrected: countOf(counts, 'CORRECTION'),
                bad: countOf(counts, 'BAD'),
              }),
          },
        ]}
      />
    </section>
  );
}
