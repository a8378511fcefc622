import type { FiguresFieldsFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import styles from '../../../ui/board/board.module.css';
import { NumberLink } from '../../../ui/board/number-link';
import { rateOf } from '../../../ui/board/rate';
import { RateBar } from '../../../ui/board/rate-bar';
import { listsOf, type Place } from './census.links';
import { censusText } from './census.text';

/** Registered workers by what they lack, the most frequent first: bars with their numbers, each with its list. */
export function LackTable({ figures, place }: { figures: FiguresFieldsFragment; place: Place }) {
  const say = useText(censusText);
  const lists = listsOf(place);
  const lacks = [...figures.lacks].sort((one, other) => other.count - one.count);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('lacks.what')}</th>
            <th scope="col" className={styles.number} title={say('definition.lack')}>
              {say('lacks.people')}
            </th>
            <th scope="col">{say('lacks.share')}</th>
          </tr>
        </thead>
        <tbody>
          {lacks.map(({ lack, count }) => (
            <tr key={lack}>
              <th scope="row">{say(`lack.${lack}`)}</th>
              <td className={styles.number}>
                <NumberLink value={count} to={lists.lack(lack)} label={say(`lack.${lack}`)} />
              </td>
              <td className={styles.rateCell}>
                <RateBar rate={rateOf(count, figures.registered)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
