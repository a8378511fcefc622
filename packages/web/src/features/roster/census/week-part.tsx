import { Radio } from 'antd';
import { useState } from 'react';
import type { CensusWeekFieldsFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import styles from '../../../ui/board/board.module.css';
import { Part } from '../../../ui/board/part';
import { formatNumber } from '../../../ui/format';
import { censusText } from './census.text';
import { WeekChart } from './week-chart';

/** The weeks as a line or as a table; `both` shows the two one below the other. */
export function WeekPart({ weeks, both }: { weeks: readonly CensusWeekFieldsFragment[]; both?: boolean }) {
  const say = useText(censusText);
  const [table, setTable] = useState(false);
  return (
    <Part
      title={say('weeks.title')}
      hint={say('definition.week')}
      aside={
        !both && (
          <Radio.Group
            size="small"
            optionType="button"
            aria-label={say('weeks.view')}
            value={table}
            onChange={(event) => setTable(event.target.value as boolean)}
            options={[
              { value: false, label: say('weeks.chart') },
              { value: true, label: say('weeks.table') },
            ]}
          />
        )
      }
    >
      {(both || !table) && <WeekChart weeks={weeks} />}
      {(both || table) && <WeekTable weeks={weeks} />}
    </Part>
  );
}

function WeekTable({ weeks }: { weeks: readonly CensusWeekFieldsFragment[] }) {
  const say = useText(censusText);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('weeks.week')}</th>
            {(['registered', 'verified', 'complete'] as const).map((series) => (
              <th key={series} scope="col" className={styles.number}>
                {say(`weeks.${series}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <tr key={week.week}>
              <th scope="row">{week.week}</th>
              <td className={styles.number}>{formatNumber(week.registered)}</td>
              <td className={styles.number}>{formatNumber(week.verified)}</td>
              <td className={styles.number}>{formatNumber(week.complete)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
