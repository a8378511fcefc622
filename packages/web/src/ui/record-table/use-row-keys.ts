import { useEffect, useRef } from 'react';

interface Keys {
  ids: readonly string[];
  /** The row in the drawer, if one is open. */
  open: string | undefined;
  onMove(id: string): void;
  onToggle?(id: string): void;
  /** Opens the drawer. */
  onLook?(id: string): void;
  onEnter(id: string): void;
  onClose(): void;
  /** What else a key does with the row. */
  acts?: Record<string, (id: string) => void>;
}

const busy =
  'input, textarea, select, [contenteditable], [role="combobox"], [role="menu"], [role="listbox"], [aria-modal="true"]';

/**
 * J/K walk through the rows, X chooses, Space looks at one in the drawer, Enter opens the record, Esc closes the drawer,
 * `/` goes to the search field. The row's own link carries the focus, so a screen reader follows.
 */
export function useRowKeys(keys: Keys) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const rowOf = (target: EventTarget | null) =>
      target instanceof Element
        ? (target.closest('[data-row-key]')?.getAttribute('data-row-key') ?? undefined)
        : undefined;

    const onKey = (event: KeyboardEvent) => {
      const { ids, open, onMove, onToggle, onLook, onEnter, onClose, acts } = latest.current;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(busy) && !event.target.closest('[data-row-key]'))
        return;
      const here = open ?? rowOf(event.target);
      const index = here ? ids.indexOf(here) : -1;
      switch (event.key) {
        case 'j':
        case 'k': {
          const next = ids[index < 0 ? 0 : index + (event.key === 'j' ? 1 : -1)];
          if (!next) return;
          const row = document.querySelector<HTMLElement>(`[data-row-key="${CSS.escape(next)}"]`);
          row?.querySelector<HTMLElement>('a')?.focus();
          row?.scrollIntoView({ block: 'nearest' });
          if (open) onMove(next);
          break;
        }
        case 'x':
          if (!here || !onToggle) return;
          onToggle(here);
          break;
        case ' ':
          // On a button or a box Space keeps its own meaning.
          if (!here || !onLook || !(event.target instanceof Element && event.target.closest('a'))) return;
          onLook(here);
          break;
        case 'Enter':
          if (!open || (event.target instanceof Element && event.target.closest('a, button'))) return;
          onEnter(open);
          break;
        case 'Escape':
          if (!open) return;
          onClose();
          break;
        case '/':
          document.querySelector<HTMLElement>('input[data-list-search], [data-list-search] input')?.focus();
          break;
        default: {
          const act = acts?.[event.key];
          if (!here || !act) return;
          act(here);
        }
      }
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
