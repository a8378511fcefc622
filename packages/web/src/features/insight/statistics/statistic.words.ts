import type { StatisticDimension } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { useCounties } from '../../../ui/use-regions';
import { statisticsText } from './statistics.text';

/** Keys of a statistic in the reader's words. A key that this build does not know is shown as it came. */
export function useStatisticWords() {
  const say = useText(statisticsText);
  const common = useCommonText();
  const counties = useCounties();

  const inTree = (tree: object, key: string, path: string): string =>
    key in tree ? (say as (path: string) => string)(`${path}.${key}`) : key;

  return (dimension: StatisticDimension, key: string): string => {
    if (!key || (key === 'NONE' && dimension === 'SERVICE_LINE')) return say('unknown');
    if (key === 'NONE' && dimension === 'CONTRACT_KIND') return say('noContract');
    switch (dimension) {
      case 'COUNTY':
        return counties.find((county) => county.value === key)?.label ?? key;
      case 'STATE':
        return inTree(statisticsText.zh.state, key, 'state');
      case 'SEX':
        return inTree(statisticsText.zh.sex, key, 'sex');
      case 'BIRTH_DECADE':
        return /^\d{4}/.test(key) ? say('decade', { decade: key.slice(0, 4) }) : key;
      case 'SERVICE_LINE':
        return common(`serviceLine.${key}` as 'serviceLine.OTHER', { defaultValue: key });
      case 'LACK':
        return inTree(statisticsText.zh.lack, key, 'lack');
      case 'HEALTH':
        return inTree(statisticsText.zh.health, key, 'health');
      case 'AGENCY_KIND':
        return inTree(statisticsText.zh.kind, key, 'kind');
      case 'CONTRACT_KIND':
        return common(`employment.kind.${key}` as 'employment.kind.LABOUR', { defaultValue: key });
    }
  };
}
