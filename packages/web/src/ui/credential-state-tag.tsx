import type { CredentialState } from '../gql/graphql';
import { useCommonText } from '../i18n';
import { type StateMark, StateTag } from './state-tag';

const marks: Record<CredentialState, StateMark> = {
  VALID: 'done',
  RECTIFICATION: 'incomplete',
  SUSPENDED: 'paused',
  CANCELLED: 'left',
  REVOKED: 'barred',
};

/** Every state of a certificate, in the order in which they are offered. */
export const credentialStates = Object.keys(marks) as CredentialState[];

export function CredentialStateTag({ state }: { state: CredentialState }) {
  const say = useCommonText();
  return <StateTag mark={marks[state]}>{say(`credentialState.${state}`)}</StateTag>;
}
