import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { App } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import {
  CommitImportDocument,
  DiscardImportDocument,
  ImportDocument,
  ImportProgressDocument,
  type ImportRecordFragment,
  MapImportDocument,
  RevertImportDocument,
} from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { useAct } from '../../../ui/use-act';
import { importText } from './import.text';
import { isRunning } from './import.words';

const interval = 700;

/**
 * The batch. While a job runs its own line is asked for again and again; at the end everything anew, and until that is
 * there the batch is shown as it ran: a state of now beside counts of before would contradict each other.
 */
export function useImport(id: string) {
  const client = useApolloClient();
  const query = useQuery(ImportDocument, { variables: { id } });
  const batch = query.data?.importBatch ?? null;
  const running = batch !== null && isRunning(batch.state);
  const [held, setHeld] = useState<ImportRecordFragment | null>(null);
  if (running && held !== batch) setHeld(batch);
  useQuery(ImportProgressDocument, {
    variables: { id },
    skip: !running,
    pollInterval: interval,
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'network-only',
  });
  const finished = held !== null && !running;
  useEffect(() => {
    if (finished) void client.refetchQueries({ include: 'active' }).finally(() => setHeld(null));
  }, [finished, client]);
  return { ...query, batch: finished ? held : batch };
}

/** The commands on a batch. */
export function useImportActs(batch: ImportRecordFragment) {
  const say = useText(importText);
  const common = useCommonText();
  const act = useAct();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const [commit, committing] = useMutation(CommitImportDocument);
  const [revert, reverting] = useMutation(RevertImportDocument);
  const [discard] = useMutation(DiscardImportDocument);
  const [map, mapping] = useMutation(MapImportDocument);
  const seen = { batch: batch.id, expectedVersion: batch.version };

  return {
    busy: committing.loading || reverting.loading || mapping.loading,
    commit: () =>
      act(
        () => commit({ variables: { input: seen } }),
        (data) => data.commitImport,
      ),
    revert: () =>
      act(
        () => revert({ variables: { input: seen } }),
        (data) => data.revertImport,
      ),
    discard: () =>
      void modal.confirm({
        title: say('discard'),
        content: say('discardAsk'),
        okText: say('discard'),
        cancelText: common('action.cancel'),
        okButtonProps: { danger: true },
        onOk: async () => {
          const { done } = await act(
            () => discard({ variables: { input: seen } }),
            (data) => data.discardImport,
            { success: say('discarded') },
          );
          if (done) void navigate('/imports', { replace: true });
        },
      }),
    map: (
      corrections: { sheet?: string; headerRow?: number; mapping?: { index: number; field: string | null }[] },
      success?: string,
    ) =>
      act(
        () => map({ variables: { input: { ...seen, ...corrections } } }),
        (data) => data.mapImport,
        { success },
      ),
  };
}
