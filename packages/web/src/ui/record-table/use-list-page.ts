import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { ListPage, RecordPage } from './types';

/** The page that the address asks for; while the next one is on its way, the last one stays. */
export function useListPage<D, V extends OperationVariables, R>(
  document: TypedDocumentNode<D, V>,
  variables: NoInfer<V>,
  pick: (data: D) => RecordPage<R>,
): ListPage<R> {
  const { data, previousData, loading, error, refetch } = useQuery<D, OperationVariables>(document, { variables });
  const known = (data ?? previousData) as D | undefined;
  return { page: known && pick(known), loading, error, retry: () => void refetch() };
}

/** How many match a filter: for the tabs and before an export. */
export function useListCount<D, F>(
  document: TypedDocumentNode<D, { filter?: F }>,
  filter: NoInfer<F>,
  pick: (data: D) => { totalCount: number },
): number | undefined {
  const { data } = useQuery<D, OperationVariables>(document, { variables: { filter } });
  return data && pick(data as D).totalCount;
}
