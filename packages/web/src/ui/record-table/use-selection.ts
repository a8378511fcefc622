import { useCallback, useEffect, useState } from 'react';

export interface RowSelection {
  /** Ids chosen one by one; empty while `all`. */
  ids: readonly string[];
  /** Every record that matches the filter, on whatever page. */
  all: boolean;
  any: boolean;
  has(id: string): boolean;
  set(ids: readonly string[]): void;
  toggle(id: string): void;
  selectAll(): void;
  clear(): void;
}

/** Chosen rows; they outlive a change of page, not of the filter (`scope`). */
export function useSelection(scope: string): RowSelection {
  const [ids, setIds] = useState<readonly string[]>([]);
  const [all, setAll] = useState(false);
  const set = useCallback((next: readonly string[]) => {
    setAll(false);
    setIds(next);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new filter is a new list
  useEffect(() => set([]), [scope, set]);
  return {
    ids,
    all,
    any: all || ids.length > 0,
    has: (id) => all || ids.includes(id),
    set,
    toggle: (id) => set(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]),
    selectAll: () => {
      setIds([]);
      setAll(true);
    },
    clear: () => set([]),
  };
}
