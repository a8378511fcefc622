import { useParams } from 'react-router';
import { useText } from '../../../i18n';
import { PrintButton } from '../../../ui/print-button';
import { RecordPage } from '../../../ui/record-page';
import { useRegionName } from '../../../ui/region-name';
import { Timeline } from '../../../ui/timeline';
import { CredentialActionBar } from './credential.actions';
import { CredentialFacts, Editions, HolderFacts } from './credential.parts';
import { credentialText } from './credential.text';
import { CredentialTags, useTimelineWords } from './credential.words';
import { Documents } from './documents';
import { RevocationSection } from './revocation.section';
import { useCredential } from './use-credential';

/** /certificates/:id */
export function Component() {
  const { id = '' } = useParams();
  const say = useText(credentialText);
  const words = useTimelineWords();
  const nameOf = useRegionName();
  return (
    <RecordPage
      loaded={useCredential(id)}
      list={{ label: say('title'), to: '/certificates' }}
      header={(credential) => ({
        title: credential.worker.name,
        windowTitle: credential.number,
        tags: <CredentialTags credential={credential} />,
        facts: [
          `${say('field.number')} ${credential.number}`,
          nameOf(credential.worker.county),
          credential.worker.agency?.name,
        ],
        actions: (
          <>
            <PrintButton />
            <CredentialActionBar credential={credential} />
          </>
        ),
      })}
      side={(credential) => <Timeline entries={credential.timeline} words={words} />}
    >
      {(credential) => (
        <>
          {credential.revocations.map((revocation) => (
            <RevocationSection key={revocation.id} revocation={revocation} />
          ))}
          <CredentialFacts credential={credential} />
          <HolderFacts credential={credential} />
          <Documents id={credential.id} />
          <Editions credential={credential} />
        </>
      )}
    </RecordPage>
  );
}
