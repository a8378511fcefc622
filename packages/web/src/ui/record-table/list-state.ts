/** One filter of a list as it stands in the address. What cannot be read is left out: an address is anybody's input. */
export interface Param<T> {
  read(text: string): T | undefined;
  write(value: T): string;
  /** May be a person's name or number: kept in the history entry, never in the address. */
  private?: true;
}

export const text = (): Param<string> => ({ read: (raw) => raw.trim() || undefined, write: (value) => value.trim() });

/** Free text that may hold personal data. */
export const privateText = (): Param<string> => ({ ...text(), private: true });

/** YYYY-MM-DD, a day that there is. */
export const day = (): Param<string> => ({
  read: (raw) => {
    const start = new Date(`${raw}T00:00:00Z`);
    return !Number.isNaN(start.valueOf()) && start.toISOString().slice(0, 10) === raw ? raw : undefined;
  },
  write: (value) => value,
});

export const oneOf = <V extends string>(values: readonly V[]): Param<V> => ({
  read: (raw) => values.find((value) => value === raw),
  write: (value) => value,
});

export const manyOf = <V extends string>(values: readonly V[]): Param<V[]> => ({
  read: (raw) => {
    const wanted = new Set(raw.split(','));
    const found = values.filter((value) => wanted.has(value));
    return found.length > 0 ? found : undefined;
  },
  write: (chosen) => values.filter((value) => chosen.includes(value)).join(','),
});

export const flag = (): Param<boolean> => ({
  read: (raw) => (raw === 'yes' ? true : raw === 'no' ? false : undefined),
  write: (value) => (value ? 'yes' : 'no'),
});

/** The filters and orders that a list knows; the first order is the default. */
export interface ListSpec<F extends object, O extends string> {
  filter: { [K in keyof F]-?: Param<NonNullable<F[K]>> };
  orders: readonly [O, ...O[]];
}

export interface Page {
  size: number;
  /** Position of the first row on the page, from 1: keyset pages do not know it themselves. */
  from: number;
  after?: string;
  before?: string;
}

export interface ListView<F extends object, O extends string> {
  filter: F;
  order: O;
  page: Page;
  /** The record in the drawer. */
  open?: string;
}

export const pageSizes = [20, 50, 100, 200] as const;
const defaultSize = 50;

/** The private filters of a history entry. */
export type PrivateFilter = Record<string, string>;

export function readListView<F extends object, O extends string>(
  spec: ListSpec<F, O>,
  params: URLSearchParams,
  hidden: PrivateFilter = {},
): ListView<F, O> {
  const filter: Partial<F> = {};
  for (const key of Object.keys(spec.filter) as (keyof F & string)[]) {
    const param = spec.filter[key];
    const raw = param.private ? hidden[key] : params.get(key);
    const value = raw === null || raw === undefined ? undefined : param.read(raw);
    if (value !== undefined) filter[key] = value;
  }
  const size = Number(params.get('size'));
  const from = Number(params.get('from'));
  const after = params.get('after') ?? undefined;
  const before = params.get('before') ?? undefined;
  return {
    filter: filter as F,
    order: spec.orders.find((order) => order === params.get('order')) ?? spec.orders[0],
    page: {
      size: pageSizes.find((known) => known === size) ?? defaultSize,
      from: (after || before) && Number.isSafeInteger(from) && from > 0 ? from : 1,
      after,
      before: after ? undefined : before,
    },
    open: params.get('open') ?? undefined,
  };
}

/** The address of a view, and apart from it what must not stand in an address. */
export function writeListView<F extends object, O extends string>(
  spec: ListSpec<F, O>,
  view: ListView<F, O>,
): { params: URLSearchParams; hidden: PrivateFilter } {
  const { params, hidden } = writeFilter(spec, view);
  const { size, from, after, before } = view.page;
  if (size !== defaultSize) params.set('size', String(size));
  if (after) params.set('after', after);
  if (before) params.set('before', before);
  if ((after || before) && from > 1) params.set('from', String(from));
  if (view.open) params.set('open', view.open);
  return { params, hidden };
}

/** Filter and order alone: what a saved view keeps and what two views are compared by. */
export function queryOf<F extends object, O extends string>(
  spec: ListSpec<F, O>,
  view: Pick<ListView<F, O>, 'filter' | 'order'>,
): string {
  return writeFilter(spec, view).params.toString();
}

function writeFilter<F extends object, O extends string>(
  spec: ListSpec<F, O>,
  view: Pick<ListView<F, O>, 'filter' | 'order'>,
): { params: URLSearchParams; hidden: PrivateFilter } {
  const params = new URLSearchParams();
  const hidden: PrivateFilter = {};
  for (const key of Object.keys(spec.filter) as (keyof F & string)[]) {
    const param = spec.filter[key];
    const value = view.filter[key];
    const raw = value === null || value === undefined ? '' : param.write(value);
    if (!raw) continue;
    if (param.private) hidden[key] = raw;
    else params.set(key, raw);
  }
  if (view.order !== spec.orders[0]) params.set('order', view.order);
  return { params, hidden };
}

/** What the server is asked for one page. */
export function pageVariables(page: Page): { first?: number; after?: string; last?: number; before?: string } {
  return page.before ? { last: page.size, before: page.before } : { first: page.size, after: page.after };
}
