import { Segmented, Select } from 'antd';
import { useId } from 'react';
import type { StatisticDimension } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { FilterMany, FilterOne } from '../../../ui/record-table';
import { serviceLines } from '../../../ui/service-lines';
import { useCounties } from '../../../ui/use-regions';
import { dimensionsOf, mostDimensions, type Question, type SubjectKind, workerStates } from './question';
import styles from './statistics.module.css';
import { statisticsText } from './statistics.text';

/** What is counted, by what, and of whom; every change asks at once. */
export function QuestionForm({ question, onAsk }: { question: Question; onAsk(change: Partial<Question>): void }) {
  const say = useText(statisticsText);
  const common = useCommonText();
  const counties = useCounties();
  const id = useId();
  const { of, by, filter } = question;
  const setFilter = (change: Partial<Question['filter']>) => onAsk({ filter: { ...filter, ...change } });

  return (
    <search className={styles.form} aria-label={say('title')}>
      <div className={styles.line}>
        <span id={`${id}of`}>{say('subject')}</span>
        <Segmented<SubjectKind>
          aria-labelledby={`${id}of`}
          value={of}
          onChange={(next) => onAsk({ of: next })}
          options={(['workers', 'agencies'] as const).map((value) => ({ value, label: say(`of.${value}`) }))}
        />
      </div>
      <div className={styles.line}>
        <label htmlFor={`${id}by`}>{say('by')}</label>
        <Select<StatisticDimension[]>
          id={`${id}by`}
          mode="multiple"
          className={styles.by}
          maxCount={mostDimensions}
          showSearch={false}
          allowClear
          placeholder={say('byHint')}
          value={by}
          onChange={(next) => onAsk({ by: next })}
          options={dimensionsOf[of].map((value) => ({ value, label: say(`dimension.${value}`) }))}
        />
      </div>
      {of === 'workers' && (
        <fieldset className={styles.line}>
          <legend>{say('filter')}</legend>
          <FilterOne
            label={say('dimension.COUNTY')}
            width={230}
            options={counties}
            value={filter.county}
            onChange={(county) => setFilter({ county })}
          />
          <FilterMany
            label={say('dimension.STATE')}
            width={200}
            options={workerStates.map((value) => ({ value, label: say(`state.${value}`) }))}
            value={filter.states}
            onChange={(states) => setFilter({ states })}
          />
          <FilterMany
            label={say('dimension.SERVICE_LINE')}
            width={230}
            options={serviceLines.map((value) => ({ value, label: common(`serviceLine.${value}`) }))}
            value={filter.serviceLines}
            onChange={(lines) => setFilter({ serviceLines: lines })}
          />
        </fieldset>
      )}
    </search>
  );
}
