import type { StatisticFieldsFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { formatNumber } from '../../../ui/format';
import type { SubjectKind } from './question';
import { useStatisticWords } from './statistic.words';
import styles from './statistics.module.css';
import { statisticsText } from './statistics.text';

/** The same groups as bars with the number written on each; a suppressed group has a hatched stub of no meaning. */
export function StatisticBars({ statistic, of }: { statistic: StatisticFieldsFragment; of: SubjectKind }) {
  const say = useText(statisticsText);
  const common = useCommonText();
  const words = useStatisticWords();
  const { dimensions, rows } = statistic;
  const most = Math.max(1, ...rows.map((row) => row.count ?? 0));
  const label = say('barsLabel', {
    subject: say(`of.${of}`),
    dimensions: dimensions.map((dimension) => say(`dimension.${dimension}`)).join(common('comma')),
  });

  return (
    <ul className={styles.bars} aria-label={label}>
      {rows.map((row) => (
        <li key={row.keys.join('\n')} className={styles.bar}>
          <span className={styles.barLabel}>
            {dimensions.map((dimension, at) => words(dimension, row.keys[at] ?? '')).join(' · ')}
          </span>
          <span className={styles.track}>
            <span
              className={row.suppressed ? styles.stub : styles.fill}
              style={row.suppressed ? undefined : { width: `${((row.count ?? 0) / most) * 100}%` }}
            />
            <span className={row.suppressed ? styles.hidden : undefined}>
              {row.suppressed ? say('suppressed') : formatNumber(row.count ?? 0)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
