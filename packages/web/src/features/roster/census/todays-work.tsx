import { WarningFilled } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { TodaysWorkDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import styles from '../../../ui/board/board.module.css';
import { Part } from '../../../ui/board/part';
import { formatNumber } from '../../../ui/format';
import { censusText } from './census.text';

/** What awaits the county today, by kind; each leads into the inbox. */
export function TodaysWork() {
  const say = useText(censusText);
  const inbox = useQuery(TodaysWorkDocument).data?.inbox;
  return (
    <Part title={say('work.title')} aside={inbox && <Link to="/inbox">{say('work.all', { count: inbox.total })}</Link>}>
      {inbox?.total === 0 && <p className={styles.hint}>{say('work.none')}</p>}
      <ul className={styles.work}>
        {inbox?.groups.map(({ kind, count, overdue }) => (
          <li key={kind}>
            <Link to={`/inbox?kind=${kind}`}>{say(`workKind.${kind}`)}</Link>
            {overdue > 0 && (
              <span className={styles.late}>
                <WarningFilled aria-hidden /> {say('work.overdue', { count: overdue })}
              </span>
            )}
            <strong>{formatNumber(count)}</strong>
          </li>
        ))}
      </ul>
    </Part>
  );
}
