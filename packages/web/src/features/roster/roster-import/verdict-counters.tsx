import type { ImportVerdict } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { formatNumber } from '../../../ui/format';
import { importText } from './import.text';
import { goodOf, type VerdictCounts, verdicts } from './import.words';
import styles from './verdict-counters.module.css';

interface Props {
  counts: VerdictCounts;
  /** The good rows are in: the counters tell what became of them. */
  done: boolean;
  chosen: ImportVerdict;
  onChoose(verdict: ImportVerdict): void;
}

/** How many rows of each verdict: they sum to the file, and each shows its rows. */
export function VerdictCounters({ counts, done, chosen, onChoose }: Props) {
  const say = useText(importText);
  const common = useCommonText();
  const good = goodOf(counts);
  const total = good + counts.BAD;
  const parts = (['NEW', 'CHANGED', 'UNCHANGED'] as const).map(
    (verdict) => `${say(`verdict.${verdict}`)} ${formatNumber(counts[verdict])}`,
  );
  return (
    <div className={styles.strip}>
      <fieldset className={styles.counters}>
        <legend className="visually-hidden">{say('count.filters')}</legend>
        {verdicts.map((verdict) => (
          <button
            key={verdict}
            type="button"
            className={styles.counter}
            data-bad={(verdict === 'BAD' && counts.BAD > 0) || undefined}
            aria-pressed={verdict === chosen}
            onClick={() => onChoose(verdict)}
          >
            <span className={styles.label}>
              <span className={styles.swatch} data-verdict={verdict} aria-hidden />
              {say(`verdict.${verdict}`)}
            </span>
            <strong className={styles.count}>{formatNumber(counts[verdict])}</strong>
            <span className={styles.about}>{say(`${done ? 'became' : 'about'}.${verdict}`)}</span>
          </button>
        ))}
      </fieldset>
      <div className={styles.sum}>
        <div className={styles.bar} aria-hidden>
          {(['NEW', 'CHANGED', 'UNCHANGED', 'BAD'] as const).map(
            (verdict) =>
              counts[verdict] > 0 && (
                <span
                  key={verdict}
                  className={styles.swatch}
                  data-verdict={verdict}
                  style={{ flexGrow: counts[verdict] / total }}
                />
              ),
          )}
        </div>
        <div className={styles.sumWords}>
          <span>{say('count.total', { count: total })}</span>
          <span>{!done && say('count.sum', { parts: parts.join(' + '), good })}</span>
        </div>
      </div>
      <span className="visually-hidden" aria-live="polite">
        {verdicts.map((verdict) => `${say(`verdict.${verdict}`)} ${counts[verdict]}`).join(common('comma'))}
      </span>
    </div>
  );
}
