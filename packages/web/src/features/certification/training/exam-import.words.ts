import type { ExaminationLineVerdict } from '../../../gql/graphql';
import type { StateMark } from '../../../ui/state-tag';

/** What needs a look first; the order in which lines are shown. */
export const lineMarks: Record<ExaminationLineVerdict, StateMark> = {
  BAD: 'barred',
  CORRECTION: 'incomplete',
  NEW: 'done',
  UNCHANGED: 'left',
  BLANK: 'draft',
};
export const lineVerdicts = Object.keys(lineMarks) as ExaminationLineVerdict[];

/** How many lines have a verdict. */
export const countOf = (
  counts: readonly { verdict: ExaminationLineVerdict; count: number }[],
  wanted: ExaminationLineVerdict,
): number => counts.find(({ verdict }) => verdict === wanted)?.count ?? 0;
