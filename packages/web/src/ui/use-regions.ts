import { skipToken, useQuery } from '@apollo/client/react';
import { CountiesDocument, type RegionWordsFragment, TownsDocument } from '../gql/graphql';
import { useRegionName } from './region-name';

interface RegionOption {
  value: string;
  label: string;
  /** Found under its pinyin too. */
  also: string;
}

/** On an English page the Chinese name stands beside the other one: it is what papers and stamps say. */
function useOptions(regions: readonly RegionWordsFragment[] | undefined): RegionOption[] {
  const nameOf = useRegionName();
  return (regions ?? []).map((region) => {
    const shown = nameOf(region);
    return {
      value: region.code,
      label: shown === region.name ? shown : `${shown} ${region.name}`,
      also: region.pinyin,
    };
  });
}

/** The counties of the city, for a Select. */
export function useCounties(): RegionOption[] {
  const { data } = useQuery(CountiesDocument, { fetchPolicy: 'cache-first' });
  return useOptions(data?.regions);
}

/** The towns of a county; none before the county is known. */
export function useTowns(county: string | null | undefined): RegionOption[] {
  const { data } = useQuery(TownsDocument, county ? { variables: { county }, fetchPolicy: 'cache-first' } : skipToken);
  return useOptions(data?.regions);
}

/** For `Select showSearch`: name or pinyin. */
export const findRegion = (typed: string, option?: RegionOption): boolean =>
  Boolean(
    option &&
      (option.label.toLowerCase().includes(typed.toLowerCase()) ||
        option.also.toLowerCase().includes(typed.toLowerCase())),
  );
