import { useLayoutEffect, useRef, useState } from 'react';
import type { CensusWeekFieldsFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { formatNumber } from '../../../ui/format';
import { censusText } from './census.text';
import styles from './week-chart.module.css';
import { roundUp, spread } from './week-scale';

const series = ['registered', 'verified', 'complete'] as const;
const height = 216;
const box = { top: 20, bottom: 26, left: 44 };
/** Between the last point and its label. */
const gap = 10;
/** Room that the date of a week needs. */
const dateWidth = 48;

/** About how wide a label is drawn: Chinese letters are square, others about half as wide. */
const widthOf = (label: string) => [...label].reduce((sum, letter) => sum + (letter > '\u2e80' ? 13.5 : 8), 0);

/** The width that the page gives, so that letters keep their size on every screen. */
function useWidthOf() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(560);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(Math.max(240, entry.contentRect.width)));
    watcher.observe(target);
    return () => watcher.disconnect();
  }, []);
  return { element, width };
}

/** Three lines over the weeks, told apart by dash and marker as well as colour, with the last numbers written beside them. */
export function WeekChart({ weeks }: { weeks: readonly CensusWeekFieldsFragment[] }) {
  const say = useText(censusText);
  const { element, width } = useWidthOf();
  const first = weeks[0];
  const last = weeks.at(-1);
  if (!first || !last) return null;

  const top = roundUp(Math.max(...weeks.map((week) => week.registered)));
  const words = series.map((name) => `${say(`weeks.${name}`)} ${formatNumber(last[name])}`);
  const right = gap + Math.max(...words.map(widthOf));
  const inner = width - box.left - right;
  const x = (index: number) => box.left + (inner * index) / Math.max(1, weeks.length - 1);
  const y = (value: number) => height - box.bottom - ((height - box.top - box.bottom) * value) / top;
  const labels = spread(
    series.map((name) => y(last[name])),
    17,
    height - box.bottom,
  );
  const every = Math.max(1, Math.ceil((dateWidth * weeks.length) / Math.max(inner, 1)));

  return (
    <div ref={element} className={styles.chart}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={say('weeks.summary', {
          from: first.week,
          to: last.week,
          registered: last.registered,
          verified: last.verified,
          complete: last.complete,
        })}
      >
        {[0, top / 2, top].map((value) => (
          <g key={value}>
            <line className={styles.rule} x1={box.left} x2={width - right} y1={y(value)} y2={y(value)} />
            <text className={styles.axis} x={box.left - 6} y={y(value) + 4} textAnchor="end">
              {formatNumber(value)}
            </text>
          </g>
        ))}
        {weeks.map(
          (week, index) =>
            (weeks.length - 1 - index) % every === 0 && (
              <text key={week.week} className={styles.axis} x={x(index)} y={height - 8} textAnchor="middle">
                {week.week.slice(5)}
              </text>
            ),
        )}
        {series.map((name, at) => (
          <g key={name} data-series={name} className={styles.series}>
            <polyline points={weeks.map((week, index) => `${x(index)},${y(week[name])}`).join(' ')} />
            {weeks.map((week, index) => (
              <circle key={week.week} cx={x(index)} cy={y(week[name])} r={index === weeks.length - 1 ? 4 : 2.5}>
                <title>{`${week.week} ${say(`weeks.${name}`)} ${formatNumber(week[name])}`}</title>
              </circle>
            ))}
            <text x={width - right + gap} y={(labels[at] ?? 0) + 4}>
              {words[at]}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
