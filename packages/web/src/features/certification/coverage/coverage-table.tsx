import { Link } from 'react-router';
import type { CoverageCountyFieldsFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import styles from '../../../ui/board/board.module.css';
import { NumberLink } from '../../../ui/board/number-link';
import { rateOf } from '../../../ui/board/rate';
import { RateBar } from '../../../ui/board/rate-bar';
import { formatNumber } from '../../../ui/format';
import { useRegionName } from '../../../ui/region-name';
import { listsOf } from './coverage.links';
import { coverageText } from './coverage.text';
import type { Coverage } from './coverage-figures';

/** The counties side by side, the furthest first; the last line is the city. */
export function CoverageTable({ coverage }: { coverage: Coverage }) {
  const say = useText(coverageText);
  const nameOf = useRegionName();
  const counties = [...coverage.counties].sort((one, other) => one.place - other.place);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.number} title={say('definition.place')}>
              {say('table.place')}
            </th>
            <th scope="col">{say('county')}</th>
            <th scope="col" className={styles.number} title={say('definition.holders')}>
              {say('table.holders')}
            </th>
            <th scope="col" className={styles.number}>
              {say('table.target')}
            </th>
            <th scope="col" title={say('definition.rate')}>
              {say('table.rate')}
            </th>
            <th scope="col" className={styles.number} title={say('definition.forecast', { day: coverage.dueOn })}>
              {say('table.forecast')}
            </th>
            <th scope="col" className={styles.number} title={say('definition.uncertified')}>
              {say('table.uncertified')}
            </th>
          </tr>
        </thead>
        <tbody>
          {counties.map((each) => (
            <tr key={each.county.code}>
              <td className={styles.number}>{each.place}</td>
              <th scope="row">
                <Link to={`/coverage?county=${each.county.code}`}>{nameOf(each.county)}</Link>
              </th>
              <Numbers counted={each} county={each.county.code} name={nameOf(each.county)} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">{say('table.total')}</th>
            <Numbers counted={{ ...coverage, targetShared: false }} county={undefined} name={say('table.total')} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

type Counted = Pick<CoverageCountyFieldsFragment, 'holders' | 'target' | 'targetShared' | 'forecast' | 'uncertified'>;

function Numbers({ counted, county, name }: { counted: Counted; county: string | undefined; name: string }) {
  const say = useText(coverageText);
  const lists = listsOf({ county });
  const { holders, target, targetShared, forecast, uncertified } = counted;
  return (
    <>
      <td className={styles.number}>
        <NumberLink value={holders} to={lists.holders} label={`${name} ${say('table.holders')}`} />
      </td>
      <td className={styles.number}>
        {formatNumber(target)} {targetShared && <span className={styles.hint}>{say('table.shared')}</span>}
      </td>
      <td className={styles.rateCell}>
        <RateBar rate={rateOf(holders, target)} lagging />
      </td>
      <td className={styles.number}>{formatNumber(forecast)}</td>
      <td className={styles.number}>
        <NumberLink value={uncertified} to={lists.uncertified} label={`${name} ${say('table.uncertified')}`} />
      </td>
    </>
  );
}
