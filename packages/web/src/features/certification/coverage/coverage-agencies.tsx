import { Link } from 'react-router';
import { useText } from '../../../i18n';
import styles from '../../../ui/board/board.module.css';
import { NumberLink } from '../../../ui/board/number-link';
import { Part } from '../../../ui/board/part';
import { formatNumber } from '../../../ui/format';
import { recordPath } from '../../../ui/record-path';
import { listsOf } from './coverage.links';
import { coverageText } from './coverage.text';
import type { Coverage } from './coverage-figures';

/** Where most people without a certificate work: whom to call first. */
export function CoverageAgencies(props: { agencies: Coverage['agencies']; county: string | undefined }) {
  const { agencies, county } = props;
  const say = useText(coverageText);
  return (
    <Part title={say('agencies.title')} hint={say('agencies.hint')}>
      {agencies.length === 0 ? (
        <p className={styles.hint}>{say('agencies.none')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say('agencies.agency')}</th>
                <th scope="col" className={styles.number}>
                  {say('agencies.workers')}
                </th>
                <th scope="col" className={styles.number}>
                  {say('agencies.uncertified')}
                </th>
              </tr>
            </thead>
            <tbody>
              {agencies.map(({ agency, workers, uncertified }) => (
                <tr key={agency.id}>
                  <th scope="row" className={styles.long}>
                    <Link to={recordPath('/agencies', agency.id)}>{agency.name}</Link>
                  </th>
                  <td className={styles.number}>{formatNumber(workers)}</td>
                  <td className={styles.number}>
                    <NumberLink
                      value={uncertified}
                      to={listsOf({ county, agency: agency.id }).uncertified}
                      label={`${agency.name} ${say('agencies.uncertified')}`}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Part>
  );
}
