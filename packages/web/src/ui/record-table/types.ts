import type { ReactNode } from 'react';
import type { BulkFieldsFragment } from '../../gql/graphql';
import type { Loaded } from '../use-record';

/** One column of a list. */
export interface RecordColumn<R> {
  key: string;
  title: string;
  render(row: R): ReactNode;
  width?: number;
  align?: 'right';
  /** Width of the window from which it is shown; below it the column is dropped. */
  from?: number;
  /** Not shown until chosen in the column settings. */
  optional?: boolean;
}

/** One page of a list as every connection of the schema gives it. */
export interface RecordPage<R> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  nodes: readonly R[];
}

/** What the query of a list gave. */
export interface ListPage<R> {
  page: RecordPage<R> | undefined;
  loading: boolean;
  error?: unknown;
  retry(): void;
}

/** An act on many records: on those chosen, or (`null`) on all that match the filter. */
export interface BulkAction {
  key: string;
  label: string;
  danger?: boolean;
  needsReason?: boolean;
  reasons?: readonly string[];
  run(ids: readonly string[] | null, reason: string | undefined): Promise<BulkFieldsFragment | null>;
}

/** An act on many records that needs more than a reason: it brings its own form, which says what came of it and closes. */
export interface BulkForm {
  key: string;
  label: string;
  form(ids: readonly string[] | null, close: (done: boolean) => void): ReactNode;
}

/** Keys of an act on the row that has the focus or stands in the drawer, beside those of every list. */
export interface RowActKeys {
  hint: string;
  acts: Record<string, (id: string) => void>;
}

/** The words that a list needs of its feature; `all` is a view of every list. */
export type ListWord<O extends string, V extends string> = 'title' | 'empty' | 'emptyHint' | `order.${O}` | `view.${V}`;

/** The look at one record beside its list. */
export interface Preview<P> {
  useRecord(id: string): Loaded<P>;
  title(record: P): ReactNode;
  body(record: P): ReactNode;
  footer?(record: P): ReactNode;
}
