import type { StatisticFieldsFragment } from '../../../gql/graphql';
import { serviceLines } from '../../../ui/service-lines';
import { statisticsText } from './statistics.text';

const { state, lack, health, kind } = statisticsText.zh;
const known = [state, lack, health, kind].flatMap(Object.keys).concat(serviceLines);

/** Codes and decades sort by themselves; values of an enum in the order in which the pages offer them. */
function compare(one: string, other: string): number {
  const [at, from] = [known.indexOf(one), known.indexOf(other)];
  return at >= 0 && from >= 0 ? at - from : one.localeCompare(other);
}

/** The groups by their keys: the server puts those that it withholds at the end. */
export function inOrder(rows: StatisticFieldsFragment['rows']): StatisticFieldsFragment['rows'] {
  return rows.toSorted((one, other) => {
    const at = one.keys.findIndex((key, index) => key !== other.keys[index]);
    return at < 0 ? 0 : compare(one.keys[at] ?? '', other.keys[at] ?? '');
  });
}
