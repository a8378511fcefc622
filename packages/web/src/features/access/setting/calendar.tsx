import { useQuery } from '@apollo/client/react';
import { Button, Select, Skeleton } from 'antd';
import { useId, useState } from 'react';
import { CalendarDaysDocument } from '../../../gql/graphql';
import { useLanguage, useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { PlainTable } from '../../../ui/plain-table';
import { Verdict } from '../../../ui/state-tag';
import { useClock } from '../../../ui/viewer';
import { CalendarDayForm } from './calendar-day-form';
import styles from './setting.module.css';
import { settingText } from './setting.text';

/** The days of a year that are not worked as their weekday says: deadlines in working days count by them. */
export function Calendar() {
  const say = useText(settingText);
  const language = useLanguage();
  const id = useId();
  const thisYear = Number(useClock().today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [setting, setSetting] = useState(false);
  const { data, previousData, error, refetch } = useQuery(CalendarDaysDocument, { variables: { year } });
  const days = (data ?? previousData)?.calendarDays;
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });

  return (
    <section>
      <div className={styles.head}>
        <h2>{say('calendar')}</h2>
        <label htmlFor={id}>{say('year')}</label>
        <Select<number>
          id={id}
          value={year}
          onChange={setYear}
          options={[thisYear - 1, thisYear, thisYear + 1, thisYear + 2].map((value) => ({
            value,
            label: String(value),
          }))}
        />
        <Button onClick={() => setSetting(true)}>{say('setDay')}</Button>
      </div>
      <p className={styles.quiet}>{say('calendarHint')}</p>
      {error && !days && <FailureView error={error} onRetry={() => void refetch()} />}
      {!days && !error && <Skeleton active paragraph={{ rows: 6 }} />}
      {days?.length === 0 && <EmptyView title={say('dayNone')} hint={say('dayNoneHint')} />}
      {days && days.length > 0 && (
        <PlainTable
          label={`${say('calendar')} ${year}`}
          rows={days}
          stale={!data}
          keyOf={(day) => day.day}
          columns={[
            { key: 'day', title: say('day'), render: (day) => day.day },
            {
              key: 'weekday',
              title: say('weekday'),
              render: (day) => weekday.format(new Date(`${day.day}T00:00:00Z`)),
            },
            {
              key: 'working',
              title: say('working'),
              render: (day) => (
                <Verdict mark={day.working ? 'waiting' : 'left'}>{say(day.working ? 'work' : 'rest')}</Verdict>
              ),
            },
            { key: 'name', title: say('name'), render: (day) => day.name },
            { key: 'source', title: say('source'), render: (day) => say(day.edited ? 'edited' : 'published') },
          ]}
        />
      )}
      {setting && <CalendarDayForm onClose={() => setSetting(false)} />}
    </section>
  );
}
