import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import {
  type ListSpec,
  type ListView,
  type PrivateFilter,
  pageVariables,
  queryOf,
  readListView,
  writeListView,
} from './list-state';

interface Ends {
  startCursor: string | null;
  endCursor: string | null;
}

export interface ListState<F extends object, O extends string> extends ListView<F, O> {
  spec: ListSpec<F, O>;
  /** For the list's query: filter, order and page. */
  variables: { filter: F; order: O } & ReturnType<typeof pageVariables>;
  /** Filter and order as they stand in the address. */
  query: string;
  filtered: boolean;
  /** Changes some filters and goes to the first page. */
  setFilter(change: Partial<F>): void;
  /** What a filter field needs to show and to change its part: `<FilterMany … {...bind('states')} />`. */
  bind<K extends keyof F & string>(
    key: K,
  ): {
    value: NonNullable<F[K]> | undefined;
    onChange(value: NonNullable<F[K]> | undefined): void;
  };
  /** Shows a saved view. */
  show(query: string): void;
  setOrder(order: O): void;
  setSize(size: number): void;
  next(ends: Ends): void;
  previous(ends: Ends): void;
  setOpen(id: string | undefined): void;
}

/** The state of a list lives in the address, so that back works and a copied address shows a colleague the same. */
export function useListState<F extends object, O extends string>(spec: ListSpec<F, O>): ListState<F, O> {
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const hidden = (location.state as { hidden?: PrivateFilter } | null)?.hidden;
  const view = useMemo(() => readListView(spec, params, hidden), [spec, params, hidden]);

  const go = useCallback(
    (next: ListView<F, O>, replace = false) => {
      const written = writeListView(spec, next);
      setParams(written.params, { replace, state: { hidden: written.hidden }, preventScrollReset: true });
    },
    [spec, setParams],
  );

  return useMemo(() => {
    const { filter, order, page } = view;
    const first = { size: page.size, from: 1 };
    const setFilter = (change: Partial<F>) => go({ filter: { ...filter, ...change }, order, page: first });
    return {
      ...view,
      spec,
      variables: { filter, order, ...pageVariables(page) },
      query: queryOf(spec, view),
      filtered: Object.keys(filter).length > 0,
      setFilter,
      bind: (key) => ({
        value: filter[key] ?? undefined,
        onChange: (value) => setFilter({ [key]: value } as unknown as Partial<F>),
      }),
      show: (query) => {
        const wanted = readListView(spec, new URLSearchParams(query));
        go({ filter: wanted.filter, order: wanted.order, page: first });
      },
      setOrder: (next) => go({ filter, order: next, page: first }),
      setSize: (size) => go({ filter, order, page: { size, from: 1 } }),
      next: ({ endCursor }) =>
        endCursor && go({ filter, order, page: { size: page.size, from: page.from + page.size, after: endCursor } }),
      previous: ({ startCursor }) => {
        const from = page.from - page.size;
        const before = from > 1 && startCursor ? { from, before: startCursor } : { from: 1 };
        go({ filter, order, page: { size: page.size, ...before } });
      },
      setOpen: (open) => go({ ...view, open }, Boolean(view.open && open)),
    };
  }, [view, spec, go]);
}
