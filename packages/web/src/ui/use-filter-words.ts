import { skipToken, useQuery } from '@apollo/client/react';
import { AgencyNameDocument } from '../gql/graphql';
import { useBilingual, useText } from '../i18n';
import { printText } from './print.text';
import { useRegionName } from './region-name';
import { useCounties } from './use-regions';
import { useSettings, useViewer } from './viewer';

type Place = { county?: string | null; agency?: string | null };

/** Whose records a list shows: of a county, of the whole city, of an agency; for paper. */
export function usePlaceWords({ county, agency }: Place): string {
  const viewer = useViewer();
  const nameOf = useRegionName();
  const bilingual = useBilingual();
  const { cityName } = useSettings();
  const counties = useCounties();
  const { data } = useQuery(
    AgencyNameDocument,
    agency ? { variables: { id: agency }, fetchPolicy: 'cache-first' } : skipToken,
  );
  const where =
    viewer.agency?.name ??
    (county && !viewer.county ? counties.find(({ value }) => value === county)?.label : undefined) ??
    (viewer.county ? nameOf(viewer.county) : bilingual(cityName));
  return [where, data?.agency?.name].filter(Boolean).join(' ');
}

/** Filters in words, as `label: value`; what is not set is left out. */
export function useFilterWords(
  place: Place,
  facts: readonly (readonly [label: string, value: string | null | undefined | false])[],
): string[] {
  const say = useText(printText);
  const where = usePlaceWords(place);
  return [[say('place'), where] as const, ...facts].flatMap(([label, value]) =>
    value ? [say('fact', { label, value })] : [],
  );
}
