import type { CSSProperties } from 'react';
import { useText } from '../../../i18n';
import boardStyles from '../../../ui/board/board.module.css';
import { Part } from '../../../ui/board/part';
import { formatNumber } from '../../../ui/format';
import { coverageText } from './coverage.text';
import type { Coverage } from './coverage-figures';
import styles from './week-bars.module.css';

/** First certificates week by week, the last one at the right, each bar with its number. */
export function WeekBars({ weeks }: { weeks: Coverage['weeks'] }) {
  const say = useText(coverageText);
  const first = weeks[0];
  const last = weeks.at(-1);
  if (!first || !last) return null;
  const counts = weeks.map(({ issued }) => issued);
  const most = Math.max(...counts, 1);
  const summary = say('weeks.summary', {
    from: first.startsOn,
    to: last.startsOn,
    least: Math.min(...counts),
    most: Math.max(...counts),
    last: last.issued,
    total: last.total,
  });
  return (
    <Part
      title={say('weeks.title')}
      hint={say('weeks.hint')}
      aside={<span className={boardStyles.hint}>{say('weeks.total', { count: last.total })}</span>}
    >
      <div role="img" aria-label={summary} className={styles.chart}>
        {weeks.map(({ startsOn, issued, total }, at) => (
          <div key={startsOn} className={styles.week} title={say('weeks.week', { day: startsOn, issued, total })}>
            <span className={styles.count}>{formatNumber(issued)}</span>
            <span className={styles.bar} style={{ '--share': issued / most } as CSSProperties} />
            <span className={styles.day}>{(weeks.length - 1 - at) % 5 === 0 && startsOn.slice(5)}</span>
          </div>
        ))}
      </div>
    </Part>
  );
}
