import type { CancelCause, CredentialState, ReplacementReason } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { CredentialStateTag } from '../../../ui/credential-state-tag';
import { StateTag } from '../../../ui/state-tag';
import { credentialText } from './credential.text';
import { revocationText } from './revocation.text';

/** Every value of the enums, in the order in which they are offered. */
export const cancelCauses: readonly CancelCause[] = ['LEFT_TRADE', 'OWN_WISH', 'DECEASED'];
export const replacementReasons: readonly ReplacementReason[] = ['LOST', 'DAMAGED', 'NAME_CHANGED'];

/** The state, and that a revocation is under way. */
export function CredentialTags({ credential }: { credential: { state: CredentialState; revocationOpen: boolean } }) {
  const say = useText(credentialText);
  return (
    <>
      <CredentialStateTag state={credential.state} />
      {credential.revocationOpen && <StateTag mark="conflict">{say('revoking')}</StateTag>}
    </>
  );
}

/** The words of the timeline. What the server adds before this build knows it is shown as it came. */
export function useTimelineWords() {
  const say = useText(credentialText);
  const ofRevocation = useText(revocationText);
  const common = useCommonText();
  const known = (path: string, fallback: string) => say(path as Parameters<typeof say>[0], { defaultValue: fallback });
  return {
    action: (action: string) => known(`act.${action}`, action),
    state: (state: string) => common(`credentialState.${state}` as 'credentialState.VALID', { defaultValue: state }),
    field: (field: string) => known(`field.${field}`, field),
    value: (field: string, value: string) =>
      field === 'cause'
        ? ofRevocation(`cause.${value}` as 'cause.FRAUD', { defaultValue: value })
        : known(`${field}.${value}`, value),
  };
}
