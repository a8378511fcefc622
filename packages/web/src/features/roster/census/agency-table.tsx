import { Link } from 'react-router';
import type { CensusAgencyFieldsFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import styles from '../../../ui/board/board.module.css';
import { NumberLink } from '../../../ui/board/number-link';
import { listsOf } from './census.links';
import { censusText } from './census.text';

interface Props {
  agencies: readonly CensusAgencyFieldsFragment[];
  county: string | undefined;
}

const SHOWN = 3;

/** Agencies whose workers lack most, with what they mostly lack. */
export function AgencyTable({ agencies, county }: Props) {
  const say = useText(censusText);
  const common = useCommonText();
  if (agencies.length === 0) return <p className={styles.hint}>{say('agencies.none')}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('agencies.agency')}</th>
            <th scope="col" className={styles.number}>
              {say('agencies.workers')}
            </th>
            <th scope="col" className={styles.number}>
              {say('agencies.incomplete')}
            </th>
            <th scope="col">{say('agencies.lacks')}</th>
          </tr>
        </thead>
        <tbody>
          {agencies.map(({ agency, workers, incomplete, lacks }) => {
            const lists = listsOf({ county, agency: agency.id });
            const most = [...lacks].sort((one, other) => other.count - one.count).slice(0, SHOWN);
            return (
              <tr key={agency.id}>
                <th scope="row" className={styles.long}>
                  <Link to={`/agencies/${agency.id}`}>{agency.name}</Link>
                </th>
                <td className={styles.number}>
                  <NumberLink
                    value={workers}
                    to={lists.registered}
                    label={`${agency.name} ${say('agencies.workers')}`}
                  />
                </td>
                <td className={styles.number}>
                  <NumberLink
                    value={incomplete}
                    to={lists.incomplete}
                    label={`${agency.name} ${say('agencies.incomplete')}`}
                  />
                </td>
                <td className={styles.long}>
                  {most.map(({ lack, count }) => `${say(`lack.${lack}`)} ${count}`).join(common('comma'))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
