import { useCallback, useEffect, useRef } from 'react';

interface Field {
  focus(): void;
}

/**
 * The field of a dialog in which typing begins, as its `ref`. `autoFocus` is lost in a dialog that opens without motion: it
 * mounts its fields before it is on the page.
 */
export function useFirstFocus(wanted = true): (field: Field | null) => void {
  const first = useRef<Field>(null);
  useEffect(() => {
    if (wanted) first.current?.focus();
  }, [wanted]);
  return useCallback((field) => {
    first.current = field;
  }, []);
}
