import type { FiguresFieldsFragment } from '../../../gql/graphql';
import { rateOf } from '../../../ui/board/rate';

/** By what places are compared. */
export type Measure = 'verified' | 'complete';

export const measures: readonly Measure[] = ['verified', 'complete'];

/** The rate of one place under a measure; null where nobody is registered. */
export const rateUnder = (measure: Measure, figures: FiguresFieldsFragment): number | null =>
  rateOf(figures[measure], figures.registered);
