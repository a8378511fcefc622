import { Link } from 'react-router';
import type { WorkerRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { CredentialStateTag } from '../../../ui/credential-state-tag';
import { Facts } from '../../../ui/facts';
import { dayOf, expiryOf } from '../../../ui/format';
import { ExpiryText } from '../../../ui/moment';
import { Obstacles } from '../../../ui/obstacles';
import { recordPath } from '../../../ui/record-path';
import { RegionName } from '../../../ui/region-name';
import { Verdict } from '../../../ui/state-tag';
import { useActorName } from '../../../ui/use-actor-name';
import { useClock } from '../../../ui/viewer';
import { WorkerMasked } from './worker.parts';
import { workerText } from './worker.text';
import { useWorkerWords } from './worker.words';
import { WorkerPhoto } from './worker-photo';
import { workerRecordText } from './worker-record.text';

interface Props {
  worker: WorkerRecordFragment;
}

/** The four kinds of information that the plan asks for, each with its verdict, and how the worker is registered. */
export function WorkerFacts({ worker }: Props) {
  return (
    <>
      <Identity worker={worker} />
      <Integrity worker={worker} />
      <Health worker={worker} />
      <Training worker={worker} />
      <Certificate worker={worker} />
      <Registration worker={worker} />
    </>
  );
}

function Identity({ worker }: Props) {
  const say = useText(workerText);
  const record = useText(workerRecordText);
  const nameOf = useActorName();
  const check = worker.identityCheck;
  const masked = (field: 'ID_NUMBER' | 'PHONE' | 'ADDRESS', value: string | null, label: string) => ({
    label,
    value: <WorkerMasked worker={worker} field={field} masked={value} label={label} />,
  });
  return (
    <Facts
      title={record('group.identity')}
      verdict={
        check ? (
          <Verdict mark="done">{record('verdict.identityDone', { date: dayOf(check.at) })}</Verdict>
        ) : (
          <Verdict mark="incomplete">{record('verdict.identityNone')}</Verdict>
        )
      }
      facts={[
        { label: say('field.name'), value: worker.name },
        { label: say('field.idKind'), value: say(`idKind.${worker.idKind}`) },
        masked('ID_NUMBER', worker.idNumberMasked, say('field.idNumber')),
        {
          label: say('field.identityCheck'),
          value:
            check &&
            record('checkLine', {
              method: record(`method.${check.method}`),
              by: nameOf(check.by),
              date: dayOf(check.at),
            }),
        },
        masked('PHONE', worker.phoneMasked, say('field.phone')),
        masked('ADDRESS', worker.addressMasked, say('field.address')),
        { label: record('photo'), value: <WorkerPhoto worker={worker} /> },
      ]}
    />
  );
}

function Integrity({ worker }: Props) {
  const record = useText(workerRecordText);
  const entries = worker.integrity;
  const bad = entries.some(({ good }) => !good);
  return (
    <Facts
      title={record('group.integrity')}
      verdict={
        entries.length === 0 ? (
          <Verdict mark="incomplete">{record('verdict.unrecorded')}</Verdict>
        ) : bad ? (
          <Verdict mark="barred">{record('verdict.integrityBad')}</Verdict>
        ) : (
          <Verdict mark="done">{record('verdict.integrityGood')}</Verdict>
        )
      }
      empty={record('noEntries')}
      facts={entries.map((entry) => ({
        key: entry.id,
        label: entry.on,
        value: (
          <>
            {entry.good ? (
              <Verdict mark="done">{record('integrityGood')}</Verdict>
            ) : (
              <Verdict mark="barred">{record('integrityBad')}</Verdict>
            )}{' '}
            {record('integrityLine', { source: entry.source, summary: entry.summary })}
          </>
        ),
      }))}
    />
  );
}

function Health({ worker }: Props) {
  const say = useText(workerText);
  const record = useText(workerRecordText);
  const { today } = useClock();
  const [latest, ...earlier] = worker.healthCertificates;
  const expiry = expiryOf(worker.healthExpiresOn, today).kind;
  return (
    <Facts
      title={record('group.health')}
      verdict={
        expiry === 'none' ? (
          <Verdict mark="incomplete">{record('verdict.unrecorded')}</Verdict>
        ) : expiry === 'past' ? (
          <Verdict mark="barred">{record('verdict.healthExpired')}</Verdict>
        ) : expiry === 'far' ? (
          <Verdict mark="done">{record('verdict.healthDone')}</Verdict>
        ) : (
          <Verdict mark="incomplete">{record('verdict.healthSoon')}</Verdict>
        )
      }
      facts={[
        { label: say('field.issuedOn'), value: latest?.issuedOn },
        {
          label: say('field.expiresOn'),
          value: latest && (
            <>
              {latest.expiresOn} {expiry !== 'far' && <ExpiryText date={latest.expiresOn} />}
            </>
          ),
        },
        { label: say('field.issuer'), value: latest?.issuer },
        ...(earlier.length > 0
          ? [
              {
                label: say('field.earlier'),
                value: earlier.map(({ id, issuedOn, expiresOn }) => (
                  <div key={id}>
                    {issuedOn} – {expiresOn}
                  </div>
                )),
              },
            ]
          : []),
      ]}
    />
  );
}

function Training({ worker }: Props) {
  const record = useText(workerRecordText);
  const { trainings } = worker;
  const total = trainings.reduce((sum, { hours }) => sum + hours, 0);
  return (
    <Facts
      title={record('group.training')}
      verdict={
        trainings.length === 0 ? (
          <Verdict mark="incomplete">{record('verdict.unrecorded')}</Verdict>
        ) : (
          <Verdict mark="done">
            {total > 0 ? record('verdict.trainingDone', { count: total }) : record('verdict.trainingTold')}
          </Verdict>
        )
      }
      empty={record('noEntries')}
      facts={trainings.map(({ id, course, hours, completedOn, provider }) => ({
        key: id,
        label: course,
        value: completedOn
          ? record(provider ? 'trainingLineBy' : 'trainingLine', { hours, date: completedOn, provider })
          : record('trainingTold'),
      }))}
    />
  );
}

/** The certificate that the worker holds, or what stands between the worker and one. */
function Certificate({ worker: { certificate, certificateObstacles } }: Props) {
  const say = useText(workerText);
  const record = useText(workerRecordText);
  return (
    <Facts
      title={record('group.certificate')}
      verdict={certificate && <CredentialStateTag state={certificate.state} />}
      facts={
        certificate
          ? [
              {
                label: say('field.number'),
                value: <Link to={recordPath('/certificates', certificate.id)}>{certificate.number}</Link>,
              },
              { label: record('validUntil'), value: <ExpiryText date={certificate.validUntil} /> },
            ]
          : [
              {
                label: record('stillLacks'),
                value:
                  certificateObstacles.length > 0 ? (
                    <Obstacles obstacles={certificateObstacles} />
                  ) : (
                    record('onlyToIssue')
                  ),
              },
            ]
      }
    />
  );
}

function Registration({ worker }: Props) {
  const say = useText(workerText);
  const record = useText(workerRecordText);
  const words = useWorkerWords();
  return (
    <Facts
      title={record('group.work')}
      facts={[
        { label: say('field.serviceLines'), value: words.lines(worker.serviceLines) },
        { label: say('field.county'), value: <RegionName of={[worker.county, worker.town]} /> },
        { label: say('field.homeCounty'), value: worker.homeCounty?.name },
        { label: say('field.createdAt'), value: dayOf(worker.createdAt) },
      ]}
    />
  );
}
