import { Radio } from 'antd';
import { useSearchParams } from 'react-router';
import { useText } from '../../../i18n';
import { censusText } from './census.text';
import { type Measure, measures } from './measure';

/** By what places are compared; it stands in the address. */
export function useMeasure(): [Measure, (measure: Measure) => void] {
  const [params, setParams] = useSearchParams();
  const measure = measures.find((known) => known === params.get('measure')) ?? 'verified';
  const choose = (next: Measure) => {
    const changed = new URLSearchParams(params);
    changed.set('measure', next);
    setParams(changed, { replace: true, preventScrollReset: true });
  };
  return [measure, choose];
}

export function MeasureSwitch({ measure, onChoose }: { measure: Measure; onChoose(measure: Measure): void }) {
  const say = useText(censusText);
  return (
    <Radio.Group
      size="small"
      optionType="button"
      aria-label={say('measure.label')}
      value={measure}
      onChange={(event) => onChoose(event.target.value as Measure)}
      options={measures.map((value) => ({ value, label: say(`measure.${value}`) }))}
    />
  );
}
