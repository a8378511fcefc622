import { Tooltip } from 'antd';
import { useCallback } from 'react';
import type { RegionWordsFragment } from '../gql/graphql';
import { useLanguage } from '../i18n';

type Named = Pick<RegionWordsFragment, 'name' | 'romanName'>;

/** The name of a region in the reader's language: Wujiang on English pages, which name its parts by their county first. */
export function useRegionName(): (...regions: readonly (Named | null | undefined)[]) => string {
  const english = useLanguage() === 'en';
  return useCallback(
    (...regions) => regions.flatMap((region) => (region ? (english ? region.romanName : region.name) : [])).join(' '),
    [english],
  );
}

/** The same where there is room to hover: an English page tells the Chinese name, by which everybody else knows the place. */
export function RegionName({ of }: { of: readonly (Named | null | undefined)[] }) {
  const nameOf = useRegionName();
  const shown = nameOf(...of);
  const chinese = of.flatMap((region) => region?.name ?? []).join(' ');
  return shown === chinese ? (
    shown
  ) : (
    <Tooltip title={chinese}>
      <span>{shown}</span>
    </Tooltip>
  );
}
