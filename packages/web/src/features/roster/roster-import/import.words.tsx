import type { ImportKind, ImportListRowFragment, ImportState, ImportVerdict } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { type StateMark, StateTag } from '../../../ui/state-tag';
import { importText } from './import.text';

const marks: Record<ImportState, StateMark> = {
  READ: 'waiting',
  CHECKED: 'incomplete',
  COMMITTING: 'waiting',
  COMMITTED: 'done',
  REVERTING: 'waiting',
  REVERTED: 'returned',
  FAILED: 'barred',
};

export function ImportStateTag({ state }: { state: ImportState }) {
  const say = useText(importText);
  return <StateTag mark={marks[state]}>{say(`state.${state}`)}</StateTag>;
}

/** What needs work first, as the counters stand. */
export const verdicts: readonly ImportVerdict[] = ['BAD', 'NEW', 'CHANGED', 'UNCHANGED'];
export const importKinds: readonly ImportKind[] = ['AGENCIES', 'WORKERS'];

/** States in which a job runs: the page asks again and again how far it is. */
export const isRunning = (state: ImportState): boolean =>
  state === 'READ' || state === 'COMMITTING' || state === 'REVERTING';

export type VerdictCounts = Record<ImportVerdict, number>;

/** Rows by verdict. */
export function countsOf(batch: Pick<ImportListRowFragment, 'counts'>): VerdictCounts {
  const counts: VerdictCounts = { BAD: 0, NEW: 0, CHANGED: 0, UNCHANGED: 0 };
  for (const { verdict, count } of batch.counts) counts[verdict] = count;
  return counts;
}

export const goodOf = (counts: VerdictCounts): number => counts.NEW + counts.CHANGED + counts.UNCHANGED;

/** An empty workbook to fill in. */
export const templatePath = (kind: ImportKind): string =>
  `/files/import-template/${kind === 'AGENCIES' ? 'agencies' : 'workers'}.xlsx`;
