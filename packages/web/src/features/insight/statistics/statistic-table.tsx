import type { StatisticFieldsFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { formatNumber } from '../../../ui/format';
import type { SubjectKind } from './question';
import { useStatisticWords } from './statistic.words';
import styles from './statistics.module.css';
import { statisticsText } from './statistics.text';

const percent = new Intl.NumberFormat('en-US', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** One line for each group, in the server's order; what is the same as in the line above is not said again. */
export function StatisticTable({ statistic, of }: { statistic: StatisticFieldsFragment; of: SubjectKind }) {
  const say = useText(statisticsText);
  const words = useStatisticWords();
  const { dimensions, rows, total } = statistic;
  const repeats = (at: number, depth: number) =>
    at > 0 && rows[at]?.keys.slice(0, depth + 1).join('\n') === rows[at - 1]?.keys.slice(0, depth + 1).join('\n');

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table on a phone must be scrolled by keys too
    <section className={styles.scroll} tabIndex={0} aria-label={say('table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {dimensions.map((dimension) => (
              <th key={dimension} scope="col">
                {say(`dimension.${dimension}`)}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {say(`count.${of}`)}
            </th>
            <th scope="col" className={styles.number}>
              {say('share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.keys.join('\n')} data-group={at > 0 && !repeats(at, 0) ? true : undefined}>
              {dimensions.map((dimension, depth) => (
                <td key={dimension}>
                  <span className={depth < dimensions.length - 1 && repeats(at, depth) ? styles.repeated : undefined}>
                    {words(dimension, row.keys[depth] ?? '')}
                  </span>
                </td>
              ))}
              <td className={styles.number}>
                {row.suppressed ? (
                  <span className={styles.hidden}>{say('suppressed')}</span>
                ) : (
                  formatNumber(row.count ?? 0)
                )}
              </td>
              <td className={styles.number}>
                {row.suppressed || !total ? '—' : percent.format((row.count ?? 0) / total)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
