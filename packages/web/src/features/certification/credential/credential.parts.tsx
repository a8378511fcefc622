import { Link } from 'react-router';
import type { CredentialRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { Facts } from '../../../ui/facts';
import { dayOf } from '../../../ui/format';
import { DueText, ExpiryText } from '../../../ui/moment';
import { recordPath } from '../../../ui/record-path';
import { RegionName } from '../../../ui/region-name';
import { credentialText } from './credential.text';

/** The certificate itself; what has not happened to it has no line. */
export function CredentialFacts({ credential }: { credential: CredentialRecordFragment }) {
  const say = useText(credentialText);
  const { state, cancelCause } = credential;
  const ended = state === 'CANCELLED' || state === 'REVOKED';
  const happened = [
    state === 'RECTIFICATION' && {
      label: say('field.rectifyBy'),
      value: credential.rectifyBy && <DueText date={credential.rectifyBy} />,
    },
    credential.cancelledOn && { label: say('field.cancelledOn'), value: credential.cancelledOn },
    cancelCause && { label: say('field.cancelCause'), value: say(`cancelCause.${cancelCause}`) },
    credential.revokedOn && { label: say('field.revokedOn'), value: credential.revokedOn },
    credential.stateReason && { label: say('field.stateReason'), value: credential.stateReason },
  ].filter((fact) => fact !== false && fact !== null && fact !== '');
  return (
    <Facts
      title={say('group.credential')}
      facts={[
        { label: say('field.number'), value: credential.number },
        { label: say('field.issuedOn'), value: credential.issuedOn },
        {
          label: say('field.validUntil'),
          value: ended ? credential.validUntil : <ExpiryText date={credential.validUntil} />,
        },
        { label: say('field.reviews'), value: say('times', { count: credential.reviews }) },
        ...happened,
      ]}
    />
  );
}

export function HolderFacts({ credential: { worker } }: { credential: CredentialRecordFragment }) {
  const say = useText(credentialText);
  return (
    <Facts
      title={say('group.holder')}
      facts={[
        { label: say('field.holder'), value: <Link to={recordPath('/workers', worker.id)}>{worker.name}</Link> },
        { label: say('field.workerNumber'), value: worker.number },
        { label: say('field.county'), value: <RegionName of={[worker.county]} /> },
        {
          label: say('field.agency'),
          value: worker.agency && <Link to={recordPath('/agencies', worker.agency.id)}>{worker.agency.name}</Link>,
        },
      ]}
    />
  );
}

/** Every edition under the one number, the current one first. */
export function Editions({ credential }: { credential: CredentialRecordFragment }) {
  const say = useText(credentialText);
  return (
    <Facts
      title={say('group.editions')}
      facts={credential.editions.map(({ id, ordinal, issuedAt, replacedAt, replacedReason }) => ({
        key: id,
        label: say('edition.line', { at: ordinal }),
        value: [
          say('edition.issued', { date: dayOf(issuedAt) }),
          replacedAt && replacedReason
            ? say('edition.replaced', { date: dayOf(replacedAt), reason: say(`replacedReason.${replacedReason}`) })
            : say('edition.current'),
        ].join(' · '),
      }))}
    />
  );
}
