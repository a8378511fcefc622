import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';

/** One record as its query gives it. */
export interface Loaded<R> {
  /** Undefined until it is here; null: not there, or not the reader's. */
  record: R | null | undefined;
  error: unknown;
  retry(): void;
}

/** Reads one record: `const useWorker = (id: string) => useRecord(WorkerDocument, id, (data) => data.worker)`. */
export function useRecord<D, R extends { id: string }>(
  document: TypedDocumentNode<D, { id: string }>,
  id: string,
  pick: (data: D) => R | null | undefined,
): Loaded<R> {
  const { data, previousData, error, refetch } = useQuery<D, { id: string }>(document, { variables: { id } });
  const retry = () => void refetch();
  if (data || error) return { record: data && (pick(data as D) ?? null), error, retry };
  // The same record, asked for anew because another answer left a gap in it: a menu that is open over it stays open.
  const kept = previousData && pick(previousData as D);
  return { record: kept?.id === id ? kept : undefined, error, retry };
}
