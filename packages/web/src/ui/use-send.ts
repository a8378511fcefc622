import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { type Outcome, type Told, type UserErrors, useAct } from './use-act';

/**
 * A mutation with what is told of it: `const [send, sending] = useSend(EditAgencyDocument, (data) => data.editAgency)`.
 * A form passes `quiet`: it shows the errors under its own fields.
 */
export function useSend<D, V extends OperationVariables, P extends UserErrors>(
  document: TypedDocumentNode<D, V>,
  pick: (data: D) => P,
): [send: (variables: V, told?: Told) => Promise<Outcome<P>>, sending: boolean] {
  const client = useApolloClient();
  const act = useAct();
  const [sending, setSending] = useState(false);
  const send = async (variables: V, told?: Told) => {
    setSending(true);
    const outcome = await act(() => client.mutate<D, V>({ mutation: document, variables }), pick, told);
    setSending(false);
    return outcome;
  };
  return [send, sending];
}
