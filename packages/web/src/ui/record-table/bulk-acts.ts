import type { BulkFieldsFragment } from '../../gql/graphql';
import type { ActionView, Offered } from '../action-bar';
import type { Outcome } from '../use-act';
import type { BulkAction } from './types';

/** Acts that may be done on many: those of the workflow that the server offers on some row of this page. */
export function bulkActs<A extends string, B extends A, F extends object>(props: {
  acts: readonly B[];
  views: Record<A, ActionView>;
  rows: readonly { allowedActions: readonly Offered<A>[] }[];
  /** All that match it are meant, where none were chosen one by one. */
  filter: F;
  decide(input: { ids?: string[]; filter?: F; action: B; reason?: string }): Promise<Outcome<BulkFieldsFragment>>;
}): BulkAction[] {
  const { acts, views, rows, filter, decide } = props;
  const offered = rows.flatMap((row) => row.allowedActions);
  return acts.flatMap((action) => {
    const sample = offered.find((allowed) => allowed.action === action);
    if (!sample) return [];
    return {
      key: action,
      label: views[action].label,
      danger: views[action].danger,
      needsReason: sample.needsReason,
      reasons: views[action].reasons,
      run: async (ids, reason) => {
        const outcome = await decide({ ...(ids ? { ids: [...ids] } : { filter }), action, reason });
        return outcome.done ? outcome.value : null;
      },
    };
  });
}
