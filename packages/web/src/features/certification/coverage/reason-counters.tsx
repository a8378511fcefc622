import type { IssueObstacle, UncertifiedFilter, UncertifiedSummaryQuery } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { formatNumber } from '../../../ui/format';
import styles from './reason-counters.module.css';
import { uncertifiedText } from './uncertified.text';

type Reason = Pick<UncertifiedFilter, 'obstacle' | 'ready'>;

interface Props {
  summary: UncertifiedSummaryQuery['uncertifiedSummary'] | undefined;
  filter: Reason;
  onChoose(reason: Reason): void;
}

/** How many lack each thing, in the place and agency chosen; each narrows the list to these. */
export function ReasonCounters({ summary, filter, onChoose }: Props) {
  const say = useText(uncertifiedText);
  const common = useCommonText();
  if (!summary) return <div className={styles.counters} />;
  const counter = (label: string, count: number, reason: { obstacle?: IssueObstacle; ready?: boolean }) => {
    const chosen = filter.obstacle === reason.obstacle && (filter.ready ?? undefined) === reason.ready;
    return (
      <button
        key={label}
        type="button"
        className={styles.counter}
        aria-pressed={chosen}
        onClick={() => onChoose({ obstacle: reason.obstacle, ready: reason.ready })}
      >
        {label} <strong>{formatNumber(count)}</strong>
      </button>
    );
  };
  return (
    <fieldset className={styles.counters} aria-label={say('reasons')}>
      {counter(say('all'), summary.total, {})}
      {counter(say('ready'), summary.ready, { ready: true })}
      {summary.obstacles
        .toSorted((one, other) => other.count - one.count)
        .map(({ obstacle, count }) => counter(common(`obstacle.${obstacle}`), count, { obstacle }))}
    </fieldset>
  );
}
