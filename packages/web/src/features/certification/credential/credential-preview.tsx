import type { CredentialRecordFragment } from '../../../gql/graphql';
import type { Preview } from '../../../ui/record-table';
import { Timeline } from '../../../ui/timeline';
import { CredentialActionBar } from './credential.actions';
import { CredentialFacts, HolderFacts } from './credential.parts';
import { CredentialTags, useTimelineWords } from './credential.words';
import { useCredential } from './use-credential';

/** The look at a certificate beside the list. */
export const credentialPreview: Preview<CredentialRecordFragment> = {
  useRecord: useCredential,
  title: (credential) => `${credential.worker.name} ${credential.number}`,
  body: (credential) => <CredentialLook credential={credential} />,
  footer: (credential) => <CredentialActionBar credential={credential} beside={0} />,
};

function CredentialLook({ credential }: { credential: CredentialRecordFragment }) {
  return (
    <>
      <div>
        <CredentialTags credential={credential} />
      </div>
      <CredentialFacts credential={credential} />
      <HolderFacts credential={credential} />
      <Timeline entries={credential.timeline.slice(0, 3)} words={useTimelineWords()} />
    </>
  );
}
