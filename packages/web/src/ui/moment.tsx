import { ClockCircleOutlined, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useCommonText, useText } from '../i18n';
import { ageOf, dayOf, expiryOf, momentOf } from './format';
import moment from './moment.module.css';
import { momentText } from './moment.text';
import styles from './state-tag.module.css';
import { useClock } from './viewer';

/** When something happened: near ones in words, others as a date; the exact moment on hover. */
export function RelativeTime({ at }: { at: string }) {
  const say = useCommonText();
  const age = ageOf(at, useClock().today);
  const words = !age
    ? dayOf(at)
    : 'time' in age
      ? say(`time.${age.unit}`, { time: age.time })
      : say(`time.${age.unit}`, { count: age.count });
  return (
    <Tooltip title={momentOf(at)}>
      <time dateTime={at} data-day={dayOf(at)} className={moment.moment}>
        <span className={moment.spoken}>{words}</span>
      </time>
    </Tooltip>
  );
}

/** The end of a validity: far as a date, within 30 days orange, past red, absent said so. */
export function ExpiryText({ date }: { date: string | null | undefined }) {
  return <DatedText date={date} words="expiry" />;
}

/** The last day on which something is to be done, in the same three colours: who misses it is late, nothing expires. */
export function DueText({ date }: { date: string }) {
  return <DatedText date={date} words="due" />;
}

function DatedText({ date, words }: { date: string | null | undefined; words: 'expiry' | 'due' }) {
  const say = useText(momentText);
  const expiry = expiryOf(date, useClock().today);
  switch (expiry.kind) {
    case 'none':
      return (
        <span className={`${styles.verdict} ${styles.orange}`}>
          <ExclamationCircleFilled aria-hidden /> {say('expiry.none')}
        </span>
      );
    case 'far':
      return <time dateTime={expiry.date}>{expiry.date}</time>;
    case 'past':
      return (
        <Tooltip title={expiry.date}>
          <span className={`${styles.verdict} ${styles.red} ${moment.moment} ${moment.dated}`} data-day={expiry.date}>
            <WarningFilled aria-hidden /> {say(`${words}.past`, { count: expiry.days })}
          </span>
        </Tooltip>
      );
    default:
      return (
        <Tooltip title={expiry.date}>
          <span
            className={`${styles.verdict} ${styles.orange} ${moment.moment} ${moment.dated}`}
            data-day={expiry.date}
          >
            <ClockCircleOutlined aria-hidden />{' '}
            {expiry.kind === 'today' ? say(`${words}.today`) : say(`${words}.soon`, { count: expiry.days })}
          </span>
        </Tooltip>
      );
  }
}

/** A deadline counted in working days, as the server counted them. */
export function WorkingDays({ left, dueOn }: { left: number; dueOn: string }) {
  const say = useCommonText();
  const tone = left < 0 ? styles.red : left <= 2 ? styles.orange : styles.grey;
  const Icon = left < 0 ? WarningFilled : ClockCircleOutlined;
  return (
    <Tooltip title={dueOn}>
      <span className={`${styles.verdict} ${tone}`}>
        <Icon aria-hidden />{' '}
        {left < 0
          ? say('workingDays.over', { count: -left })
          : left === 0
            ? say('workingDays.today')
            : say('workingDays.left', { count: left })}
      </span>
    </Tooltip>
  );
}
