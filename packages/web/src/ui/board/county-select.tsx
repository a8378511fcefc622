import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useCommonText } from '../../i18n';
import { findRegion, useCounties } from '../use-regions';
import { useViewer } from '../viewer';

/** The county of a page: the officer's own, else what the address asks for; absent is the whole city. */
export function usePlaceCounty(): string | undefined {
  const { county } = useViewer();
  const [params] = useSearchParams();
  return county?.code ?? params.get('county') ?? undefined;
}

/** For who sees the whole city: which county. */
export function CountySelect() {
  const say = useCommonText();
  const [params, setParams] = useSearchParams();
  const counties = useCounties();
  return (
    <Select
      aria-label={say('region.county')}
      popupMatchSelectWidth={false}
      style={{ width: 180 }}
      showSearch={{ filterOption: findRegion }}
      value={params.get('county') ?? ''}
      onChange={(county) => {
        const next = new URLSearchParams(params);
        if (county) next.set('county', county);
        else next.delete('county');
        setParams(next);
      }}
      options={[{ value: '', label: say('region.whole'), also: '' }, ...counties]}
    />
  );
}
