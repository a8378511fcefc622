import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { StatisticFieldsFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { copyText } from '../../../ui/copy-field';
import { formatNumber } from '../../../ui/format';
import { csvOf } from './csv';
import { manyValued, type SubjectKind } from './question';
import { useStatisticWords } from './statistic.words';
import styles from './statistics.module.css';
import { statisticsText } from './statistics.text';

/** Above the answer: the total, what is suppressed and why, and the answer to take along. */
export function StatisticSummary({ statistic, of }: { statistic: StatisticFieldsFragment; of: SubjectKind }) {
  const say = useText(statisticsText);
  const words = useStatisticWords();
  const { message } = App.useApp();
  const { dimensions, rows, total, suppressedGroups } = statistic;
  const many = dimensions.find((dimension) => manyValued.includes(dimension));

  const copy = async () => {
    const head = [...dimensions.map((dimension) => say(`dimension.${dimension}`)), say(`count.${of}`)];
    const lines = rows.map((row) => [
      ...dimensions.map((dimension, at) => words(dimension, row.keys[at] ?? '')),
      row.suppressed ? say('suppressed') : String(row.count ?? ''),
    ]);
    if (await copyText(csvOf([head, ...lines]))) message.success(say('copied', { count: rows.length }));
    else message.warning(say('copyFailed'));
  };

  return (
    <section className={styles.summary}>
      <dl className={styles.figures} aria-live="polite">
        <div>
          <dt>{say('total')}</dt>
          <dd>{typeof total === 'number' ? formatNumber(total) : say('totalHidden')}</dd>
        </div>
        <div>
          <dt>{say('by')}</dt>
          <dd>
            {say('groups', { count: rows.length })}
            {suppressedGroups > 0 && <small> {say('hiddenGroups', { count: suppressedGroups })}</small>}
          </dd>
        </div>
      </dl>
      <div className={styles.rules}>
        <p>{say(of === 'workers' ? 'rule' : 'ruleAgencies')}</p>
        {many && <p>{say('many', { dimension: say(`dimension.${many}`) })}</p>}
      </div>
      <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
        {say('copy')}
      </Button>
    </section>
  );
}
